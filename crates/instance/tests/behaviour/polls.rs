//! Polls.

use serde_json::{Value, json};

use crate::support::{Answer, Member, Server};

#[track_caller]
fn ask(server: &Server, member: &Member, poll: Value) -> Answer {
    server.publish_with(member, json!({ "status": "Was meint ihr?", "poll": poll }))
}

#[track_caller]
fn vote(server: &Server, member: &Member, poll: &str, choices: Value) -> Answer {
    server.post_as(member, &format!("/api/v1/polls/{poll}/votes"), json!({ "choices": choices }))
}

#[test]
fn everyone_but_the_author_votes_once() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let poll = json!({ "options": ["ja", "nein"], "expires_in": "600" });
    let post = ask(&server, &a, poll).expect(200);
    assert_eq!(
        (&post.json["poll"]["voted"], &post.json["poll"]["own_votes"]),
        (&json!(true), &json!([]))
    );
    let id = post.str("/poll/id").to_owned();
    let voted = vote(&server, &b, &id, json!([1])).expect(200);
    assert_eq!(voted.json["own_votes"], json!([1]));
    assert_eq!(
        voted.json["options"],
        json!([{ "title": "ja", "votes_count": 0 }, { "title": "nein", "votes_count": 1 }])
    );
    assert_eq!((&voted.json["votes_count"], &voted.json["voters_count"]), (&json!(1), &json!(1)));
    vote(&server, &b, &id, json!([0]))
        .expect_error(422, "Validation failed: You have already voted on this poll");
    vote(&server, &a, &id, json!([0])).expect(422);
    let c = server.member("c");
    vote(&server, &c, &id, json!([2]))
        .expect_error(422, "Validation failed: The chosen vote option does not exist");
    vote(&server, &c, &id, json!([0, 1])).expect(422);
    let seen = server.get(&format!("/api/v1/polls/{id}")).expect(200);
    assert_eq!(seen.json["votes_count"], 1, "a refused vote counts nothing");
    assert!(seen.json.get("voted").is_none(), "a visitor has no vote");
    server.get("/api/v1/polls/99").expect_error(404, "Record not found");
}

#[test]
fn several_choices_where_allowed() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let poll = json!({ "options": ["Mo", "Di", "Mi"], "expires_in": 600, "multiple": true });
    let id = ask(&server, &a, poll).expect(200).str("/poll/id").to_owned();
    assert_eq!(vote(&server, &b, &id, json!([0, 2])).expect(200).json["votes_count"], 2);
    let more = vote(&server, &b, &id, json!([1])).expect(200);
    assert_eq!((&more.json["votes_count"], &more.json["voters_count"]), (&json!(3), &json!(1)));
    vote(&server, &b, &id, json!([1])).expect(422);
}

#[test]
fn an_ended_poll_tells_author_and_voters_and_takes_no_votes() {
    let server = Server::start();
    let (a, b, c) = (server.member("a"), server.member("b"), server.member("c"));
    let poll = json!({ "options": ["ja", "nein"], "expires_in": 300, "hide_totals": true });
    let post = ask(&server, &a, poll).expect(200);
    let id = post.str("/poll/id").to_owned();
    let voted = vote(&server, &b, &id, json!([0])).expect(200);
    assert_eq!(voted.json["options"][0]["votes_count"], Value::Null, "hidden until the end");
    assert_eq!(voted.json["expired"], false);
    server.post("/_probe/hurry", json!({})).expect(200);
    let ended = server.get_as(&b, &format!("/api/v1/polls/{id}")).expect(200);
    assert_eq!(ended.json["expired"], true);
    assert_eq!(ended.json["options"][0]["votes_count"], 1);
    vote(&server, &c, &id, json!([0]))
        .expect_error(422, "Validation failed: The poll has already ended");
    for member in [&a, &b] {
        let told = server.get_as(member, "/api/v1/notifications").expect(200);
        assert_eq!(told.each("type"), ["poll"]);
        assert_eq!(told.json[0]["status"]["id"], post.id().as_str());
    }
    assert_eq!(server.get_as(&c, "/api/v1/notifications").each("type"), [] as [&str; 0]);
    server.post("/_probe/hurry", json!({})).expect(200);
    assert_eq!(server.get_as(&a, "/api/v1/notifications").each("type"), ["poll"], "told once");
}

#[test]
fn private_polls_are_private_and_odd_ones_refused() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let poll = json!({ "options": ["ja", "nein"], "expires_in": 600 });
    let post = server
        .publish_with(&a, json!({ "status": "x", "poll": poll, "visibility": "private" }))
        .expect(200);
    let id = post.str("/poll/id");
    server.get_as(&b, &format!("/api/v1/polls/{id}")).expect_error(404, "Record not found");
    vote(&server, &b, id, json!([0])).expect(404);
    for odd in [
        json!({ "options": ["ja"], "expires_in": 600 }),
        json!({ "options": ["ja", "ja"], "expires_in": 600 }),
        json!({ "options": ["ja", "nein"], "expires_in": 10 }),
        json!({ "options": ["ja", "nein"] }),
        json!({ "options": ["a", "b", "c", "d", "e"], "expires_in": 600 }),
    ] {
        ask(&server, &a, odd).expect(422);
    }
    let picture = server.picture(&a, "x");
    let both = json!({ "status": "x", "poll": poll, "media_ids": [picture] });
    server.publish_with(&a, both).expect(422);
}
