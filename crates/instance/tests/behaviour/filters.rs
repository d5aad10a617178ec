//! Filters.

use serde_json::{Value, json};

use crate::support::Server;

#[test]
fn a_filter_is_applied_to_what_others_write() {
    let server = Server::start();
    let (me, a) = (server.member("ich"), server.member("a"));
    let made = server
        .post_as(
            &me,
            "/api/v2/filters",
            json!({ "title": "Werbung", "context": ["home", "public"], "filter_action": "hide",
                    "keywords_attributes": [{ "keyword": "rabatt", "whole_word": true }, { "keyword": "kauf", "whole_word": false }] }),
        )
        .expect(200);
    assert_eq!(made.json["keywords"][1]["whole_word"], false);
    let filtered = |text: &str| {
        let id = server.publish(&a, text);
        server.status(&me, &id)["filtered"].clone()
    };
    assert_eq!(filtered("Rabattmarken"), json!([]));
    let found = filtered("Viel RABATT beim Einkaufen");
    assert_eq!(found[0]["filter"]["title"], "Werbung");
    assert_eq!(found[0]["filter"]["filter_action"], "hide");
    assert_eq!(found[0]["keyword_matches"], json!(["rabatt", "kauf"]));
    let own = server.publish(&me, "Rabatt");
    assert_eq!(server.status(&me, &own)["filtered"], json!([]), "own posts are not filtered");

    let post = server.publish(&a, "Harmlos");
    let path = format!("/api/v2/filters/{}/statuses", made.id());
    let entry = server.post_as(&me, &path, json!({ "status_id": post })).expect(200);
    assert_eq!(server.status(&me, &post)["filtered"][0]["status_matches"], json!([post]));
    assert_eq!(server.get_as(&me, &path).expect(200).each("status_id"), [post.as_str()]);
    let entry = format!("/api/v2/filters/statuses/{}", entry.id());
    server.get_as(&me, &entry).expect(200);
    server.call("DELETE", &entry, Some(&me.token), &Value::Null).expect(200);
    assert_eq!(server.status(&me, &post)["filtered"], json!([]));
}

#[test]
fn filters_and_keywords_can_be_changed() {
    let server = Server::start();
    let (me, other) = (server.member("ich"), server.member("x"));
    let body = json!({ "title": "Eins", "context": ["home"], "expires_in": 3600,
                       "keywords_attributes": [{ "keyword": "alt" }] });
    let made = server.post_as(&me, "/api/v2/filters", body).expect(200);
    assert!(made.json["expires_at"].is_string());
    let path = format!("/api/v2/filters/{}", made.id());
    let keyword = made.json["keywords"][0]["id"].clone();
    let put = |body: Value| server.call("PUT", &path, Some(&me.token), &body);
    let changed = put(json!({ "title": "Zwei", "expires_in": "",
        "keywords_attributes": [{ "id": keyword, "_destroy": true }, { "keyword": "neu" }] }));
    let changed = changed.expect(200);
    assert_eq!((changed.str("/title"), &changed.json["expires_at"]), ("Zwei", &Value::Null));
    assert_eq!(changed.json["keywords"][0]["keyword"], "neu");
    assert_eq!(changed.json["keywords"].as_array().map(Vec::len), Some(1));
    let keywords = format!("{path}/keywords");
    let added = server.post_as(&me, &keywords, json!({ "keyword": "mehr" })).expect(200);
    server
        .post_as(&me, &keywords, json!({ "keyword": " " }))
        .expect_error(422, "Validation failed: Keyword can't be blank");
    let one = format!("/api/v2/filters/keywords/{}", added.id());
    let renamed = json!({ "keyword": "weniger", "whole_word": false });
    let renamed = server.call("PUT", &one, Some(&me.token), &renamed).expect(200);
    assert_eq!((renamed.str("/keyword"), &renamed.json["whole_word"]), ("weniger", &json!(false)));
    server.get_as(&other, &one).expect(404);
    server.call("DELETE", &one, Some(&me.token), &Value::Null).expect(200);
    assert_eq!(server.get_as(&me, &keywords).expect(200).each("keyword"), ["neu"]);
    put(json!({ "title": "" })).expect_error(422, "Validation failed: Title can't be blank");
    server.post_as(&me, "/api/v2/filters", json!({})).expect_error(
        422,
        "Validation failed: Title can't be blank, Context can't be blank, Context None or invalid context supplied",
    );
    server.get_as(&other, &path).expect_error(404, "Record not found");
    server.call("DELETE", &path, Some(&me.token), &Value::Null).expect(200);
    assert_eq!(server.get_as(&me, "/api/v2/filters").expect(200).json, json!([]));
}
