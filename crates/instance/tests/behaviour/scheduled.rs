//! Posts for later.

use serde_json::{Value, json};

use crate::support::Server;

const FAR: &str = "2999-01-01T10:00:00.000Z";

#[test]
fn a_post_waits_can_be_moved_and_appears_in_time() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let picture = server.picture(&a, "Ein Haus");
    let body = json!({ "status": "Später @b", "scheduled_at": FAR, "visibility": "unlisted",
                       "media_ids": [picture], "spoiler_text": "Achtung" });
    let waiting = server.publish_with(&a, body).expect(200);
    assert_eq!(waiting.str("/scheduled_at"), FAR);
    assert_eq!(waiting.str("/params/text"), "Später @b");
    assert_eq!(waiting.json["media_attachments"][0]["id"], picture.as_str());
    let taken = json!({ "status": "x", "media_ids": [picture] });
    server.publish_with(&a, taken).expect(422);
    let path = format!("/api/v1/scheduled_statuses/{}", waiting.id());
    let list = || server.get_as(&a, "/api/v1/scheduled_statuses").expect(200).each("id");
    assert_eq!(list(), [waiting.id()]);
    server.get_as(&b, &path).expect_error(404, "Record not found");
    let moved = json!({ "scheduled_at": "2999-02-01T10:00:00Z" });
    let moved = server.call("PUT", &path, Some(&a.token), &moved).expect(200);
    assert_eq!(moved.str("/scheduled_at"), "2999-02-01T10:00:00.000Z");
    let past = json!({ "scheduled_at": "2020-01-01T00:00:00Z" });
    server.call("PUT", &path, Some(&a.token), &past).expect_error(
        422,
        "Validation failed: Scheduled at The scheduled date must be in the future",
    );
    let profile = format!("/api/v1/accounts/{}/statuses", a.id);
    assert_eq!(server.get(&profile).expect(200).json, json!([]));

    server.post("/_probe/hurry", json!({})).expect(200);
    let posts = server.get(&profile).expect(200);
    assert_eq!(posts.json[0]["spoiler_text"], "Achtung");
    assert_eq!(posts.json[0]["visibility"], "unlisted");
    assert_eq!(posts.json[0]["media_attachments"][0]["id"], picture.as_str());
    assert_eq!(server.get_as(&b, "/api/v1/notifications").each("type"), ["mention"]);
    assert_eq!(list(), [] as [&str; 0]);
}

#[test]
fn it_can_be_given_up() {
    let server = Server::start();
    let a = server.member("a");
    let picture = server.picture(&a, "");
    let body = json!({ "status": "Nie", "scheduled_at": FAR, "media_ids": [picture] });
    let id = server.publish_with(&a, body).expect(200).id();
    let path = format!("/api/v1/scheduled_statuses/{id}");
    server.call("DELETE", &path, Some(&a.token), &Value::Null).expect(200);
    server.get_as(&a, &path).expect(404);
    server.publish_with(&a, json!({ "media_ids": [picture] })).expect(200);
}

#[test]
fn what_is_soon_is_now_and_what_is_wrong_is_told_at_once() {
    let server = Server::start();
    let a = server.member("a");
    let soon = server
        .publish_with(&a, json!({ "status": "Gleich", "scheduled_at": "2020-01-01T00:00:00Z" }))
        .expect(200);
    assert_eq!(soon.str("/content"), "<p>Gleich</p>");
    server.publish_with(&a, json!({ "status": "", "scheduled_at": FAR })).expect(422);
    server.publish_with(&a, json!({ "status": "x".repeat(501), "scheduled_at": FAR })).expect(422);
    server.publish_with(&a, json!({ "status": "x", "scheduled_at": "morgen" })).expect(422);
}
