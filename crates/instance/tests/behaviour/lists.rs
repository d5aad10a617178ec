//! Lists and their timelines.

use serde_json::{Value, json};

use crate::support::Server;

#[test]
fn a_list_is_made_filled_read_and_deleted() {
    let server = Server::start();
    let (me, a, b) = (server.member("ich"), server.member("a"), server.member("b"));
    server.follow(&me, &a);
    let made = server.post_as(&me, "/api/v1/lists", json!({ "title": "Energie" })).expect(200);
    assert_eq!(made.json["replies_policy"], "list");
    let path = format!("/api/v1/lists/{}", made.id());
    let members = format!("{path}/accounts");
    server.post_as(&me, &members, json!({ "account_ids": [a.id] })).expect(200);
    server.post_as(&me, &members, json!({ "account_ids": [a.id] })).expect(422);
    server.post_as(&me, &members, json!({ "account_ids": [b.id] })).expect(404);
    assert_eq!(server.get_as(&me, &members).expect(200).each("username"), ["a"]);
    let with = server.get_as(&me, &format!("/api/v1/accounts/{}/lists", a.id)).expect(200);
    assert_eq!(with.each("title"), ["Energie"]);

    let post = server.publish(&a, "Von a");
    server.publish(&me, "Von mir");
    let timeline = format!("/api/v1/timelines/list/{}", made.id());
    assert_eq!(server.get_as(&me, &timeline).expect(200).each("id"), [post.as_str()]);
    server.get_as(&b, &timeline).expect_error(404, "Record not found");
    server.get_as(&b, &path).expect(404);

    let home = || server.get_as(&me, "/api/v1/timelines/home").expect(200).each("id");
    assert_eq!(home().len(), 2);
    let exclusive = json!({ "title": "Strom", "exclusive": true, "replies_policy": "none" });
    let changed = server.call("PUT", &path, Some(&me.token), &exclusive).expect(200);
    assert_eq!((changed.str("/title"), &changed.json["exclusive"]), ("Strom", &json!(true)));
    assert_eq!(home().len(), 1, "an exclusive list keeps its members out of home");

    let remove = json!({ "account_ids": [a.id] });
    server.call("DELETE", &members, Some(&me.token), &remove).expect(200);
    assert_eq!(server.get_as(&me, &timeline).expect(200).each("id"), [] as [&str; 0]);
    server.call("DELETE", &path, Some(&me.token), &Value::Null).expect(200);
    assert_eq!(server.get_as(&me, "/api/v1/lists").expect(200).each("id"), [] as [&str; 0]);
}

#[test]
fn a_list_needs_a_title_and_a_known_policy() {
    let server = Server::start();
    let me = server.member("ich");
    let make = |body: Value| server.post_as(&me, "/api/v1/lists", body);
    make(json!({})).expect_error(422, "Validation failed: Title can't be blank");
    make(json!({ "title": "x", "replies_policy": "some" }))
        .expect_error(422, "'some' is not a valid replies_policy");
    assert_eq!(server.get_as(&me, "/api/v1/lists").expect(200).json, json!([]));
}
