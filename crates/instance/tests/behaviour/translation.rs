//! Posts in another language.

use serde_json::{Value, json};

use crate::support::Server;

#[test]
fn a_post_is_translated_with_warning_poll_and_all_but_only_where_it_can_be() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let poll = json!({ "options": ["Yes", "No"], "expires_in": 3600 });
    let body = json!({ "status": "Hello", "spoiler_text": "Food", "language": "en", "poll": poll });
    let id = server.publish_with(&a, body).expect(200).id();
    let path = format!("/api/v1/statuses/{id}/translate");
    let translated = server.post_as(&b, &path, json!({ "lang": "de" })).expect(200);
    assert_eq!(translated.str("/content"), "<p>[de] Hello</p>");
    assert_eq!(translated.str("/spoiler_text"), "[de] Food");
    assert_eq!(translated.str("/poll/options/1/title"), "[de] No");
    assert_eq!(translated.str("/detected_source_language"), "en");
    server.post_as(&b, &path, json!({ "lang": "en" })).expect(422);
    server.call("POST", &path, None, &Value::Null).expect(401);
    let private = json!({ "status": "Hello", "language": "en", "visibility": "private" });
    let private = server.publish_with(&a, private).expect(200).id();
    let path = format!("/api/v1/statuses/{private}/translate");
    server.post_as(&a, &path, json!({ "lang": "de" })).expect(403);
}

#[test]
fn a_server_without_translation_says_so() {
    let server = Server::start();
    let a = server.member("a");
    let languages = || server.get("/api/v1/instance/translation_languages").expect(200).json;
    assert_eq!(languages()["en"], json!(["de", "es", "fr", "it"]));
    server.post("/_probe/settings", json!({ "translation": false })).expect(200);
    assert_eq!(languages(), json!({}));
    let instance = server.get("/api/v2/instance").expect(200);
    assert_eq!(instance.json["configuration"]["translation"]["enabled"], false);
    let id =
        server.publish_with(&a, json!({ "status": "Hello", "language": "en" })).expect(200).id();
    server.post_as(&a, &format!("/api/v1/statuses/{id}/translate"), json!({})).expect(404);
}
