//! What the operator tells everyone.

use serde_json::{Value, json};

use crate::support::Server;

#[test]
fn an_announcement_is_read_once_dismissed() {
    let server = Server::start();
    let member = server.member("wohnen");
    let published = server
        .post("/_probe/announcement", json!({ "text": "Treffen am 4. Juli\nbei uns" }))
        .expect(200);
    let id = published.id();
    let listed = server.get_as(&member, "/api/v1/announcements").expect(200);
    assert_eq!(listed.each("id"), [id.as_str()]);
    assert_eq!(listed.json[0]["content"], "<p>Treffen am 4. Juli<br />bei uns</p>");
    assert_eq!(listed.json[0]["read"], false);
    server.post_as(&member, &format!("/api/v1/announcements/{id}/dismiss"), json!({})).expect(200);
    assert_eq!(server.get_as(&member, "/api/v1/announcements").expect(200).json[0]["read"], true);
    let unknown = server.post_as(&member, "/api/v1/announcements/1/dismiss", json!({}));
    unknown.expect_error(404, "Record not found");
}

#[test]
fn members_react_with_emojis() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let id = server.post("/_probe/announcement", json!({ "text": "Hallo" })).expect(200).id();
    let path = format!("/api/v1/announcements/{id}/reactions/%F0%9F%91%8D");
    for member in [&a, &b] {
        server.call("PUT", &path, Some(&member.token), &Value::Null).expect(200);
    }
    server.call("DELETE", &path, Some(&b.token), &Value::Null).expect(200);
    let listed = server.get_as(&b, "/api/v1/announcements").expect(200);
    assert_eq!(listed.json[0]["reactions"], json!([{ "name": "👍", "count": 1, "me": false }]));
    let word = format!("/api/v1/announcements/{id}/reactions/wort");
    server.call("PUT", &word, Some(&a.token), &Value::Null).expect(422);
}

#[test]
fn rules_come_in_order_with_their_translations() {
    let server = Server::start();
    for text in ["Seid freundlich.", "Keine Werbung."] {
        let rule = json!({ "text": text, "hint": "Mehr dazu", "translations": { "en": { "text": "Be kind.", "hint": "" } } });
        server.post("/_probe/rule", rule).expect(200);
    }
    let rules = server.get("/api/v1/instance/rules").expect(200);
    assert_eq!(rules.each("text"), ["Seid freundlich.", "Keine Werbung."]);
    assert_eq!(rules.json[0]["translations"]["en"]["text"], "Be kind.");
    assert_eq!(server.get("/api/v2/instance").expect(200).json["rules"], rules.json);
}
