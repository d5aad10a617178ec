//! How members stand to each other.

use serde_json::{Value, json};

use crate::support::{Answer, Member, Server};

#[track_caller]
fn verb(server: &Server, by: &Member, verb: &str, on: &Member, body: Value) -> Answer {
    server.post_as(by, &format!("/api/v1/accounts/{}/{verb}", on.id), body)
}

#[track_caller]
fn relation(server: &Server, by: &Member, to: &Member) -> Value {
    let answer =
        server.get_as(by, &format!("/api/v1/accounts/relationships?id[]={}", to.id)).expect(200);
    answer.json[0].clone()
}

#[test]
fn following_shows_on_both_sides_and_ends() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let followed = verb(&server, &a, "follow", &b, json!({})).expect(200);
    assert_eq!(
        (&followed.json["following"], &followed.json["showing_reblogs"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(relation(&server, &b, &a)["followed_by"], true);
    let changed =
        verb(&server, &a, "follow", &b, json!({ "reblogs": false, "notify": true })).expect(200);
    assert_eq!(
        (&changed.json["showing_reblogs"], &changed.json["notifying"]),
        (&json!(false), &json!(true))
    );
    let seen = server.get(&format!("/api/v1/accounts/{}", b.id)).expect(200);
    assert_eq!(
        (&seen.json["followers_count"], &seen.json["following_count"]),
        (&json!(1), &json!(0))
    );
    let ended = verb(&server, &a, "unfollow", &b, json!({})).expect(200);
    assert_eq!(
        (&ended.json["following"], &ended.json["notifying"]),
        (&json!(false), &json!(false))
    );
    verb(&server, &a, "follow", &a, json!({})).expect_error(403, "This action is not allowed");
    let missing = server.post_as(&a, "/api/v1/accounts/1/follow", json!({}));
    missing.expect_error(404, "Record not found");
}

#[test]
fn a_locked_account_lets_followers_in_one_by_one() {
    let server = Server::start();
    let locked = server.member("verschlossen");
    let members: Vec<Member> = ["a", "b"].iter().map(|name| server.member(name)).collect();
    let lock = json!({ "locked": true });
    server
        .call("PATCH", "/api/v1/accounts/update_credentials", Some(&locked.token), &lock)
        .expect(200);
    for member in &members {
        let asked = verb(&server, member, "follow", &locked, json!({})).expect(200);
        assert_eq!(
            (&asked.json["following"], &asked.json["requested"]),
            (&json!(false), &json!(true))
        );
    }
    assert_eq!(relation(&server, &locked, &members[0])["requested_by"], true);
    let waiting = server.get_as(&locked, "/api/v1/follow_requests").expect(200);
    assert_eq!(waiting.each("username"), ["b", "a"]);
    let me = server.get_as(&locked, "/api/v1/accounts/verify_credentials").expect(200);
    assert_eq!(me.json["source"]["follow_requests_count"], 2);

    let answer = |which: &str, member: &Member| {
        server.post_as(
            &locked,
            &format!("/api/v1/follow_requests/{}/{which}", member.id),
            json!({}),
        )
    };
    assert_eq!(answer("authorize", &members[0]).expect(200).json["followed_by"], true);
    assert_eq!(answer("reject", &members[1]).expect(200).json["followed_by"], false);
    answer("reject", &members[1]).expect_error(404, "Record not found");
    assert_eq!(relation(&server, &members[0], &locked)["following"], true);
    assert_eq!(relation(&server, &members[1], &locked)["requested"], false);
}

#[test]
fn followers_come_in_pages_that_lead_on_and_back() {
    let server = Server::start();
    let followed = server.member("gefolgt");
    let names: Vec<String> = (0..5).map(|it| format!("f{it}")).collect();
    for name in &names {
        let follower = server.member(name);
        verb(&server, &follower, "follow", &followed, json!({})).expect(200);
    }
    let first =
        server.get(&format!("/api/v1/accounts/{}/followers?limit=2", followed.id)).expect(200);
    assert_eq!(first.each("username"), ["f4", "f3"]);
    let second = server.get(&first.link("next").unwrap()).expect(200);
    assert_eq!(second.each("username"), ["f2", "f1"]);
    let third = server.get(&second.link("next").unwrap()).expect(200);
    assert_eq!(third.each("username"), ["f0"]);
    assert_eq!(third.link("next"), None);
    let back = server.get(&third.link("prev").unwrap()).expect(200);
    assert_eq!(back.each("username"), ["f2", "f1"]);
    let following = server
        .get_as(&followed, &format!("/api/v1/accounts/{}/following", followed.id))
        .expect(200);
    assert_eq!(
        (following.json, following.headers.iter().any(|it| it.0 == "link")),
        (json!([]), false)
    );
}

#[test]
fn hidden_followers_are_only_for_oneself() {
    let server = Server::start();
    let (hidden, follower) = (server.member("verdeckt"), server.member("f"));
    verb(&server, &follower, "follow", &hidden, json!({})).expect(200);
    let hide = json!({ "hide_collections": true });
    server
        .call("PATCH", "/api/v1/accounts/update_credentials", Some(&hidden.token), &hide)
        .expect(200);
    let path = format!("/api/v1/accounts/{}/followers", hidden.id);
    assert_eq!(server.get(&path).expect(200).json, json!([]));
    assert_eq!(server.get_as(&hidden, &path).expect(200).each("username"), ["f"]);
}

#[test]
fn blocking_ends_following_both_ways_and_forbids_it() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    verb(&server, &a, "follow", &b, json!({})).expect(200);
    verb(&server, &b, "follow", &a, json!({})).expect(200);
    let blocked = verb(&server, &a, "block", &b, json!({})).expect(200);
    assert_eq!(
        [&blocked.json["blocking"], &blocked.json["following"], &blocked.json["followed_by"]],
        [&json!(true), &json!(false), &json!(false)]
    );
    assert_eq!(relation(&server, &b, &a)["blocked_by"], true);
    verb(&server, &b, "follow", &a, json!({})).expect_error(403, "This action is not allowed");
    assert_eq!(server.get_as(&a, "/api/v1/blocks").expect(200).each("username"), ["b"]);
    verb(&server, &a, "unblock", &b, json!({})).expect(200);
    verb(&server, &b, "follow", &a, json!({})).expect(200);
}

#[test]
fn muting_can_end_by_itself_and_spare_notifications() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let muted = verb(&server, &a, "mute", &b, json!({ "notifications": false, "duration": 3600 }))
        .expect(200);
    assert_eq!(
        (&muted.json["muting"], &muted.json["muting_notifications"]),
        (&json!(true), &json!(false))
    );
    let listed = server.get_as(&a, "/api/v1/mutes").expect(200);
    assert_eq!(listed.json[0]["mute_expires_at"], muted.json["muting_expires_at"]);
    assert!(listed.json[0]["mute_expires_at"].is_string());
    let ended = verb(&server, &a, "unmute", &b, json!({})).expect(200);
    assert_eq!(ended.json["muting"], false);
    verb(&server, &a, "mute", &a, json!({})).expect_error(403, "This action is not allowed");
}

#[test]
fn a_note_about_someone_is_ones_own() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let noted =
        verb(&server, &a, "note", &b, json!({ "comment": "Getroffen in Bozen" })).expect(200);
    assert_eq!(noted.json["note"], "Getroffen in Bozen");
    assert_eq!(relation(&server, &b, &a)["note"], "");
    assert_eq!(
        verb(&server, &a, "note", &b, json!({ "comment": "" })).expect(200).json["note"],
        ""
    );
}

#[test]
fn only_whom_one_follows_can_be_featured() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    verb(&server, &a, "endorse", &b, json!({})).expect(422);
    verb(&server, &a, "follow", &b, json!({})).expect(200);
    assert_eq!(verb(&server, &a, "endorse", &b, json!({})).expect(200).json["endorsed"], true);
    let shown = server.get(&format!("/api/v1/accounts/{}/endorsements", a.id)).expect(200);
    assert_eq!(shown.each("username"), ["b"]);
    let ended = verb(&server, &a, "unfollow", &b, json!({})).expect(200);
    assert_eq!(ended.json["endorsed"], false);
}

#[test]
fn familiar_followers_are_those_one_follows_too() {
    let server = Server::start();
    let (a, b, c) = (server.member("a"), server.member("b"), server.member("c"));
    verb(&server, &a, "follow", &b, json!({})).expect(200);
    verb(&server, &b, "follow", &c, json!({})).expect(200);
    let path = format!("/api/v1/accounts/familiar_followers?id[]={}", c.id);
    let known = server.get_as(&a, &path).expect(200);
    assert_eq!(known.json[0]["accounts"][0]["username"], "b");
}

#[test]
fn a_follower_can_be_sent_away() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    verb(&server, &b, "follow", &a, json!({})).expect(200);
    let sent_away = verb(&server, &a, "remove_from_followers", &b, json!({})).expect(200);
    assert_eq!(sent_away.json["followed_by"], false);
}
