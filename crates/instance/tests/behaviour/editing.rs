//! Editing posts, their history and source.

use serde_json::{Value, json};

use crate::support::{Answer, Member, Server};

#[track_caller]
fn edit(server: &Server, member: &Member, id: &str, body: Value) -> Answer {
    server.call("PUT", &format!("/api/v1/statuses/{id}"), Some(&member.token), &body)
}

#[test]
fn an_edit_is_shown_and_the_old_version_kept() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let post = server.publish(&a, "Erst #alt");
    server.mark(&b, "reblog", &post).expect(200);
    let body = json!({ "status": "Dann @b #neu", "spoiler_text": "Achtung", "language": "de" });
    let edited = edit(&server, &a, &post, body).expect(200);
    assert!(edited.json["edited_at"].is_string());
    assert_eq!(edited.json["tags"][0]["name"], "neu");
    assert_eq!(edited.json["mentions"][0]["username"], "b");
    assert_eq!(edited.json["sensitive"], true);
    let history = server.get(&format!("/api/v1/statuses/{post}/history")).expect(200);
    assert_eq!(history.json.as_array().map(Vec::len), Some(2));
    assert!(history.str("/0/content").contains("Erst"));
    assert_eq!(history.str("/1/spoiler_text"), "Achtung");
    assert_eq!(history.json[1]["created_at"], edited.json["edited_at"]);
    let source = server.get_as(&a, &format!("/api/v1/statuses/{post}/source")).expect(200);
    assert_eq!(
        source.json,
        json!({ "id": post, "text": "Dann @b #neu", "spoiler_text": "Achtung" })
    );
    let told = server.get_as(&b, "/api/v1/notifications").expect(200);
    assert_eq!(told.each("type"), ["update", "mention"]);
    let by_tag = |tag: &str| server.get(&format!("/api/v1/timelines/tag/{tag}")).each("id").len();
    assert_eq!((by_tag("alt"), by_tag("neu")), (0, 1));
}

#[test]
fn an_edit_that_changes_nothing_leaves_no_trace() {
    let server = Server::start();
    let a = server.member("a");
    let post = server.publish(&a, "Gleich");
    let same = edit(&server, &a, &post, json!({ "status": "Gleich" })).expect(200);
    assert!(same.json["edited_at"].is_null());
    let history = server.get(&format!("/api/v1/statuses/{post}/history")).expect(200);
    assert_eq!(history.json.as_array().map(Vec::len), Some(1));
}

#[test]
fn only_the_author_edits_and_within_the_rules() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let post = server.publish(&a, "Meins");
    edit(&server, &b, &post, json!({ "status": "Deins" })).expect_error(404, "Record not found");
    edit(&server, &a, &post, json!({ "status": "" }))
        .expect_error(422, "Validation failed: Text can't be blank");
    edit(&server, &a, &post, json!({ "status": "x".repeat(501) })).expect(422);
    assert_eq!(server.status(&a, &post)["content"], "<p>Meins</p>");
}

#[test]
fn descriptions_of_pictures_can_be_added_later() {
    let server = Server::start();
    let a = server.member("a");
    let (one, two) = (server.picture(&a, ""), server.picture(&a, "Zwei"));
    let post =
        server.publish_with(&a, json!({ "status": "Bilder", "media_ids": [one, two] })).expect(200);
    assert_eq!(post.json["media_attachments"][0]["description"], Value::Null);
    let body = json!({ "status": "Bilder", "media_ids": [two, one],
        "media_attributes": [{ "id": one, "description": "Ein Haus", "focus": "0.5,-0.5" }] });
    let edited = edit(&server, &a, &post.id(), body).expect(200);
    let media = &edited.json["media_attachments"];
    assert_eq!((&media[0]["id"], &media[1]["id"]), (&json!(two), &json!(one)));
    assert_eq!(media[1]["description"], "Ein Haus");
    assert_eq!(media[1]["meta"]["focus"], json!({ "x": 0.5, "y": -0.5 }));
    let history = server.get(&format!("/api/v1/statuses/{}/history", post.id())).expect(200);
    assert_eq!(history.json[0]["media_attachments"][0]["description"], Value::Null);
    assert_eq!(history.json[1]["media_attachments"][1]["description"], "Ein Haus");
    let without = edit(&server, &a, &post.id(), json!({ "status": "Bilder" })).expect(200);
    assert_eq!(without.json["media_attachments"], json!([]));
}

#[test]
fn other_options_reset_a_poll() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let poll = |options: [&str; 2]| json!({ "options": options, "expires_in": 600 });
    let post = server
        .publish_with(&a, json!({ "status": "Frage", "poll": poll(["ja", "nein"]) }))
        .expect(200);
    let votes = format!("/api/v1/polls/{}/votes", post.str("/poll/id"));
    server.post_as(&b, &votes, json!({ "choices": [0] })).expect(200);
    let same = json!({ "status": "Frage!", "poll": poll(["ja", "nein"]) });
    assert_eq!(edit(&server, &a, &post.id(), same).expect(200).json["poll"]["votes_count"], 1);
    let other = json!({ "status": "Frage!", "poll": poll(["ja", "vielleicht"]) });
    let edited = edit(&server, &a, &post.id(), other).expect(200);
    assert_eq!(edited.json["poll"]["votes_count"], 0);
    let history = server.get(&format!("/api/v1/statuses/{}/history", post.id())).expect(200);
    let last = history.json.as_array().and_then(|it| it.last()).expect("versions");
    assert_eq!(last["poll"]["options"][1]["title"], "vielleicht");
}

#[test]
fn an_ended_poll_runs_anew_when_its_post_is_edited() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let poll = json!({ "options": ["ja", "nein"], "expires_in": 600 });
    let post = server.publish_with(&a, json!({ "status": "Frage", "poll": poll })).expect(200);
    let votes = format!("/api/v1/polls/{}/votes", post.str("/poll/id"));
    server.post_as(&b, &votes, json!({ "choices": [0] })).expect(200);
    server.post("/_probe/hurry", json!({})).expect(200);
    assert_eq!(server.status(&a, &post.id())["poll"]["expired"], true);
    let endless = json!({ "status": "Frage!", "poll": { "options": ["ja", "nein"] } });
    edit(&server, &a, &post.id(), endless)
        .expect_error(422, "Validation failed: Owned poll expires at can't be blank");
    let shortest =
        json!({ "status": "Frage!", "poll": { "options": ["ja", "nein"], "expires_in": 300 } });
    let edited = edit(&server, &a, &post.id(), shortest).expect(200);
    assert_eq!(edited.json["poll"]["expired"], false);
    assert_eq!(edited.json["poll"]["votes_count"], 1, "its votes stay");
}
