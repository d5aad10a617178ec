//! Writing posts.

use serde_json::json;

use crate::support::Server;

#[test]
fn a_post_comes_out_as_mastodons_html() {
    let server = Server::start();
    let (a, b) = (server.member("wohnen"), server.member("energie"));
    let text = "Hallo @energie,\nwas <b>kostet</b> #Ökostrom?\n\nhttps://www.strom.example/tarife/2026/fuer-alle";
    let post = server.publish_with(&a, json!({ "status": text, "language": "de" })).expect(200);
    let base = server.url();
    assert_eq!(
        post.str("/content"),
        format!(
            "<p>Hallo <span class=\"h-card\" translate=\"no\"><a href=\"{base}/@energie\" \
             class=\"u-url mention\">@<span>energie</span></a></span>,<br />was \
             &lt;b&gt;kostet&lt;/b&gt; <a href=\"{base}/tags/%C3%96kostrom\" class=\"mention hashtag\" \
             rel=\"tag\">#<span>Ökostrom</span></a>?</p><p><a \
             href=\"https://www.strom.example/tarife/2026/fuer-alle\" target=\"_blank\" \
             rel=\"nofollow noopener\" translate=\"no\"><span class=\"invisible\">https://www.</span>\
             <span class=\"ellipsis\">strom.example/tarife/2026/fuer</span>\
             <span class=\"invisible\">-alle</span></a></p>"
        )
    );
    assert_eq!(post.json["mentions"][0]["id"], b.id.as_str());
    assert_eq!(
        post.json["tags"],
        json!([{ "name": "okostrom", "url": format!("{base}/tags/okostrom") }])
    );
    assert_eq!(post.json["language"], "de");
    assert_eq!(post.json["visibility"], "public");
    assert_eq!(post.json["url"], format!("{base}/@wohnen/{}", post.id()));
    assert_eq!(post.json["account"]["statuses_count"], 1);
    assert_eq!(post.json["pinned"], false);
    let as_visitor = server.get(&format!("/api/v1/statuses/{}", post.id())).expect(200);
    assert!(as_visitor.json.get("favourited").is_none(), "visitors have no marks");
}

#[test]
fn a_content_warning_makes_the_post_sensitive() {
    let server = Server::start();
    let a = server.member("a");
    let post = server
        .publish_with(
            &a,
            json!({ "status": "Text", "spoiler_text": "Achtung", "visibility": "unlisted" }),
        )
        .expect(200);
    assert_eq!(post.str("/spoiler_text"), "Achtung");
    assert_eq!(post.json["sensitive"], true);
    assert_eq!(post.json["visibility"], "unlisted");
}

#[test]
fn settings_of_the_member_fill_what_was_not_sent() {
    let server = Server::start();
    let a = server.member("a");
    let source = json!({ "source": { "privacy": "private", "sensitive": true, "language": "fr" } });
    server
        .call("PATCH", "/api/v1/accounts/update_credentials", Some(&a.token), &source)
        .expect(200);
    let post = server.publish_with(&a, json!({ "status": "Bonjour" })).expect(200);
    assert_eq!(post.json["visibility"], "private");
    assert_eq!(post.json["sensitive"], true);
    assert_eq!(post.json["language"], "fr");
}

#[test]
fn what_is_empty_too_long_or_odd_is_refused() {
    let server = Server::start();
    let a = server.member("a");
    let post = |body| server.publish_with(&a, body);
    post(json!({ "status": " \n " })).expect_error(422, "Validation failed: Text can't be blank");
    post(json!({ "status": "x".repeat(501) }))
        .expect_error(422, "Validation failed: Text character limit of 500 exceeded");
    post(json!({ "status": "x".repeat(400), "spoiler_text": "y".repeat(101) })).expect(422);
    post(json!({ "status": "x", "visibility": "geheim" })).expect(422);
    post(json!({ "status": "x", "in_reply_to_id": "1" }))
        .expect_error(404, "The post you are trying to reply to does not appear to exist.");
    let long_link = format!("https://a.example/{}", "x".repeat(600));
    post(json!({ "status": format!("{} {long_link}", "ü".repeat(476)) })).expect(200);
    post(json!({ "status": format!("{} {long_link}", "ü".repeat(477)) })).expect(422);
    assert_eq!(server.get(&format!("/api/v1/accounts/{}/statuses", a.id)).each("id").len(), 1);
}

#[test]
fn only_members_with_the_right_scope_post() {
    let server = Server::start();
    let a = server.member("a");
    let body = json!({ "status": "x" });
    server.post("/api/v1/statuses", body.clone()).expect_error(401, "The access token is invalid");
    let reader = server
        .post("/_probe/token", json!({ "username": "a", "scopes": "read" }))
        .expect(200)
        .str("/access_token")
        .to_owned();
    let reader = crate::support::Member { id: a.id.clone(), token: reader };
    server.publish_with(&reader, body).expect(403);
}

#[test]
fn the_same_key_makes_no_second_post() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let send_with = |token: &str, key: &str, extra: &str| {
        let bearer = format!("Bearer {token}");
        let headers = [
            ("authorization", bearer.as_str()),
            ("content-type", "application/json"),
            ("idempotency-key", key),
        ];
        let body = format!(r#"{{ "status": "Einmal" {extra} }}"#);
        server
            .request("POST", "/api/v1/statuses", &headers, body.as_bytes())
            .expect("an answer")
            .expect(200)
            .id()
    };
    let send = |token: &str, key: &str| send_with(token, key, "");
    let first = send(&a.token, "k1");
    assert_eq!(send(&a.token, "k1"), first);
    assert_ne!(send(&a.token, "k2"), first);
    assert_ne!(send(&b.token, "k1"), first, "keys are each member's own");
    assert_eq!(server.get(&format!("/api/v1/accounts/{}/statuses", a.id)).each("id").len(), 2);
    let later = r#", "scheduled_at": "2999-01-01T00:00:00Z""#;
    let waiting = send_with(&a.token, "k3", later);
    assert_eq!(send_with(&a.token, "k3", later), waiting);
}

#[test]
fn forms_and_json_say_the_same() {
    let server = Server::start();
    let a = server.member("a");
    let bearer = format!("Bearer {}", a.token);
    let headers =
        [("authorization", bearer.as_str()), ("content-type", "application/x-www-form-urlencoded")];
    let form = "status=Frage&poll[options][]=ja&poll[options][]=nein&poll[expires_in]=600&poll[multiple]=true";
    let post = server
        .request("POST", "/api/v1/statuses", &headers, form.as_bytes())
        .expect("an answer")
        .expect(200);
    assert_eq!(post.json["poll"]["multiple"], true);
    assert_eq!(post.json["poll"]["options"][1]["title"], "nein");
}

#[test]
fn an_address_with_another_verb_is_none() {
    let server = Server::start();
    let a = server.member("a");
    server.post_as(&a, "/api/v1/timelines/home", json!({})).expect_error(404, "Not Found");
    server.post_as(&a, "/api/v1/nirgends", json!({})).expect_error(404, "Not Found");
}

#[test]
fn markdown_is_taken_only_where_the_operator_says_so() {
    let server = Server::start();
    let a = server.member("wohnen");
    let text = json!({ "status": "Sehr **wichtig** <img src=x>", "content_type": "text/markdown" });
    let plain = server.publish_with(&a, text.clone()).expect(200);
    assert!(plain.str("/content").contains("**wichtig**"), "{}", plain.json);
    server.settings(json!({ "markdown": true }));
    let types = &server.get("/api/v2/instance").expect(200).json["configuration"]["statuses"];
    assert_eq!(types["supported_mime_types"], json!(["text/plain", "text/markdown"]));
    let post = server.publish_with(&a, text).expect(200);
    let content = post.str("/content");
    assert!(content.contains("<strong>wichtig</strong>") && !content.contains("<img"), "{content}");
}
