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

#[test]
fn another_planned_post_may_take_the_media_over() {
    let server = Server::start();
    let a = server.member("a");
    let picture = server.picture(&a, "");
    let body = |text| json!({ "status": text, "scheduled_at": FAR, "media_ids": [picture] });
    let first = server.publish_with(&a, body("erst")).expect(200).id();
    let second = server.publish_with(&a, body("dann")).expect(200).id();
    let path = |id: &str| format!("/api/v1/scheduled_statuses/{id}");
    server.call("DELETE", &path(&first), Some(&a.token), &Value::Null).expect(200);
    let kept = server.get_as(&a, &path(&second)).expect(200);
    assert_eq!(kept.json["media_attachments"][0]["id"], picture.as_str());
    server.post("/_probe/hurry", json!({})).expect(200);
    server.publish_with(&a, json!({ "media_ids": [picture] })).expect(422);
}

#[test]
fn a_day_takes_twenty_five_and_all_days_three_hundred() {
    let server = Server::start();
    let a = server.member("a");
    let at = |day: usize, time: &str| format!("2999-01-{:02}T{time}Z", day + 1);
    let plan = |at: String| server.publish_with(&a, json!({ "status": "x", "scheduled_at": at }));
    let mut last = String::new();
    for number in 0..300 {
        last = plan(at(number / 25, "23:59:59")).expect(200).id();
        if number == 24 {
            plan(at(0, "00:00:00")).expect_error(
                422,
                "Validation failed: You have exceeded the limit of 25 scheduled posts for today",
            );
        }
    }
    plan(at(20, "10:00:00"))
        .expect_error(422, "Validation failed: You have exceeded the limit of 300 scheduled posts");
    let path = format!("/api/v1/scheduled_statuses/{last}");
    let put =
        |at: String| server.call("PUT", &path, Some(&a.token), &json!({ "scheduled_at": at }));
    put(at(0, "10:00:00")).expect(422);
    put(at(11, "10:00:00")).expect(200);
}
