//! Quotes and who may make them.

use serde_json::{Value, json};

use crate::support::{Member, Server};

#[track_caller]
fn post(server: &Server, member: &Member, policy: &str) -> String {
    let body = json!({ "status": "Zitierbar?", "quote_approval_policy": policy });
    server.publish_with(member, body).expect(200).id()
}

fn quote(id: &str) -> Value {
    json!({ "status": "Seht her", "quoted_status_id": id })
}

#[test]
fn a_quote_shows_what_it_quotes_one_level_deep() {
    let server = Server::start();
    let (a, b, c) = (server.member("a"), server.member("b"), server.member("c"));
    let original = post(&server, &a, "public");
    let quoting = server.publish_with(&b, quote(&original)).expect(200);
    assert_eq!(quoting.str("/quote/state"), "accepted");
    assert_eq!(quoting.str("/quote/quoted_status/id"), original);
    let line = format!("<p class=\"quote-inline\">RE: <a href=\"{}/@a/{original}\"", server.url());
    assert!(quoting.str("/content").starts_with(&line), "{}", quoting.str("/content"));
    assert!(quoting.str("/content").ends_with("<p>Seht her</p>"));
    let nested = server.publish_with(&c, quote(&quoting.id())).expect(200);
    assert_eq!(nested.str("/quote/quoted_status/quote/quoted_status_id"), original);
    assert!(nested.json.pointer("/quote/quoted_status/quote/quoted_status").is_none());
    assert_eq!(server.status(&c, &original)["quotes_count"], 1);
    let by = server.get_as(&c, &format!("/api/v1/statuses/{original}/quotes")).expect(200);
    assert_eq!(by.each("id"), [quoting.id()]);
    let told = server.get_as(&a, "/api/v1/notifications").expect(200);
    assert_eq!(told.each("type"), ["quote"]);
    let linked = json!({ "status": format!("{}/@a/{original}", server.url()), "quoted_status_id": original });
    let linked = server.publish_with(&b, linked).expect(200);
    assert!(!linked.str("/content").contains("quote-inline"));
}

#[test]
fn the_author_decides_who_quotes() {
    let server = Server::start();
    let (a, follower, stranger) = (server.member("a"), server.member("f"), server.member("s"));
    server.follow(&follower, &a);
    for (policy, by_follower, by_stranger) in
        [("public", true, true), ("followers", true, false), ("nobody", false, false)]
    {
        let id = post(&server, &a, policy);
        for (member, allowed) in [(&follower, by_follower), (&stranger, by_stranger), (&a, true)] {
            let right = if allowed { "automatic" } else { "denied" };
            assert_eq!(
                server.status(member, &id)["quote_approval"]["current_user"],
                right,
                "{policy}"
            );
            let answer = server.publish_with(member, quote(&id));
            if allowed {
                answer.expect(200);
            } else {
                answer.expect_error(
                    404,
                    "The post you are trying to quote does not appear to exist.",
                );
            }
        }
    }
    let id = post(&server, &a, "public");
    let path = format!("/api/v1/statuses/{id}/interaction_policy");
    let narrower = json!({ "quote_approval_policy": "nobody" });
    let changed = server.call("PUT", &path, Some(&a.token), &narrower).expect(200);
    assert_eq!(changed.json["quote_approval"]["automatic"], json!([]));
    server.call("PUT", &path, Some(&stranger.token), &narrower).expect(404);
    server.publish_with(&stranger, quote(&id)).expect(404);
}

#[test]
fn a_quote_can_be_revoked_and_its_post_can_go() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let (one, two) = (post(&server, &a, "public"), post(&server, &a, "public"));
    let quoting = server.publish_with(&b, quote(&one)).expect(200).id();
    let revoke = |member: &Member| {
        let path = format!("/api/v1/statuses/{one}/quotes/{quoting}/revoke");
        server.post_as(member, &path, json!({}))
    };
    revoke(&b).expect(404);
    let revoked = revoke(&a).expect(200);
    assert_eq!(revoked.json["quote"], json!({ "state": "revoked", "quoted_status": null }));
    assert_eq!(server.status(&b, &one)["quotes_count"], 0);
    let quoting = server.publish_with(&b, quote(&two)).expect(200).id();
    server
        .call("DELETE", &format!("/api/v1/statuses/{two}"), Some(&a.token), &Value::Null)
        .expect(200);
    assert_eq!(
        server.status(&b, &quoting)["quote"],
        json!({ "state": "deleted", "quoted_status": null })
    );
}

#[test]
fn a_quote_reaches_no_further_than_what_it_quotes() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let private = json!({ "status": "Für Follower", "visibility": "private" });
    let private = server.publish_with(&a, private).expect(200).id();
    let own = server.publish_with(&a, quote(&private)).expect(200);
    assert_eq!(own.json["visibility"], "private");
    server.follow(&b, &a);
    server.publish_with(&b, quote(&private)).expect(404);
    let public = post(&server, &a, "public");
    let mut direct = quote(&public);
    direct["visibility"] = json!("direct");
    server
        .publish_with(&b, direct)
        .expect_error(422, "Cannot quote a non-mentioned user in a Private Mention post.");
    let quoting = server.publish_with(&b, quote(&public)).expect(200).id();
    server.post_as(&a, &format!("/api/v1/accounts/{}/block", b.id), json!({})).expect(200);
    assert_eq!(server.status(&b, &quoting)["quote"]["state"], "unauthorized");
}

#[test]
fn a_quote_shows_only_what_the_quoted_account_has_agreed_to() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let original = server.publish(&a, "Zitierbar?");
    let quoting = server.publish_with(&b, quote(&original)).expect(200).id();
    for state in ["pending", "rejected", "revoked"] {
        let told = json!({ "status": quoting, "state": state });
        server.post("/_probe/quote", told).expect(200);
        let seen = server.status(&b, &quoting);
        assert_eq!(seen["quote"]["state"], state);
        assert_eq!(seen["quote"]["quoted_status"], Value::Null, "{state}");
        assert_eq!(server.status(&a, &original)["quotes_count"], 0, "{state}");
    }
    server.post("/_probe/quote", json!({ "status": quoting, "state": "accepted" })).expect(200);
    assert_eq!(server.status(&b, &quoting)["quote"]["quoted_status"]["id"], original.as_str());
    server.post("/_probe/quote", json!({ "status": original, "state": "pending" })).expect(404);
    server.post("/_probe/quote", json!({ "status": quoting, "state": "odd" })).expect(422);
}
