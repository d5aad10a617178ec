//! Deleting posts.

use serde_json::{Value, json};

use crate::support::{Answer, Member, Server};

#[track_caller]
fn delete(server: &Server, member: &Member, path: &str) -> Answer {
    server.call("DELETE", &format!("/api/v1/statuses/{path}"), Some(&member.token), &Value::Null)
}

#[test]
fn the_answer_has_what_is_needed_to_write_it_anew() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let picture = server.picture(&a, "Ein Haus");
    let body = json!({ "status": "Mit @b & #tag", "media_ids": [picture] });
    let post = server.publish_with(&a, body).expect(200).id();
    server.mark(&b, "reblog", &post).expect(200);
    server.mark(&b, "favourite", &post).expect(200);
    let gone = delete(&server, &a, &post).expect(200);
    assert_eq!(gone.str("/text"), "Mit @b & #tag");
    assert!(gone.json.get("content").is_none());
    assert_eq!(gone.json["media_attachments"][0]["id"], picture.as_str());
    server.get_as(&a, &format!("/api/v1/statuses/{post}")).expect_error(404, "Record not found");
    assert_eq!(server.get_as(&b, "/api/v1/favourites").each("id"), [] as [&str; 0]);
    assert_eq!(
        server.get(&format!("/api/v1/accounts/{}/statuses", b.id)).each("id"),
        [] as [&str; 0]
    );
    assert_eq!(server.get_as(&a, "/api/v1/notifications").each("id"), [] as [&str; 0]);
    let again = json!({ "status": "Noch einmal", "media_ids": [picture] });
    server.publish_with(&a, again).expect(200);
}

#[test]
fn media_can_go_too() {
    let server = Server::start();
    let a = server.member("a");
    let picture = server.picture(&a, "Ein Haus");
    let body = json!({ "status": "x", "media_ids": [picture] });
    let post = server.publish_with(&a, body.clone()).expect(200).id();
    delete(&server, &a, &format!("{post}?delete_media=true")).expect(200);
    server.publish_with(&a, body).expect_error(
        422,
        &format!("Media {picture} not found or already attached to another post"),
    );
}

#[test]
fn only_the_author_deletes_and_answers_stay() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let post = server.publish(&a, "Oben");
    let reply = json!({ "status": "Antwort", "in_reply_to_id": post });
    let reply = server.publish_with(&b, reply).expect(200).id();
    delete(&server, &b, &post).expect_error(404, "Record not found");
    server.call("DELETE", &format!("/api/v1/statuses/{post}"), None, &Value::Null).expect(401);
    delete(&server, &a, &post).expect(200);
    delete(&server, &a, &post).expect(404);
    let left = server.status(&b, &reply);
    assert_eq!(left["in_reply_to_id"], Value::Null);
    assert_eq!(left["in_reply_to_account_id"], a.id.as_str());
}
