//! What the server tells about itself.

use serde_json::json;

use crate::support::Server;

#[test]
fn both_forms_of_the_instance_tell_limits_registrations_and_addresses() {
    let server = Server::start();
    let operator = server.operator("betrieb");
    let v2 = server.get("/api/v2/instance").expect(200);
    assert_eq!(v2.json["domain"], "genossenschaften.example");
    assert_eq!(v2.json["api_versions"], json!({ "mastodon": 11 }));
    assert_eq!(
        v2.json["registrations"],
        json!({ "enabled": true, "approval_required": true, "reason_required": true, "message": null,
                "min_age": null, "url": null })
    );
    assert_eq!(v2.json["configuration"]["statuses"]["max_characters"], 500);
    assert_eq!(v2.json["configuration"]["timelines_access"]["live_feeds"]["local"], "public");
    let websocket = server.url().replace("http", "ws");
    assert_eq!(v2.json["configuration"]["urls"]["streaming"], websocket);
    assert_eq!(v2.json["contact"]["account"]["id"], operator.id);
    let v1 = server.get("/api/v1/instance").expect(200);
    assert_eq!(v1.json["urls"]["streaming_api"], websocket);
    assert_eq!(v1.json["stats"]["user_count"], 1);
    let picture = server.get(v2.str("/thumbnail/url")).expect(200);
    assert_eq!(picture.header("content-type"), Some("image/png"));
}

#[test]
fn settings_change_what_is_told() {
    let server = Server::start();
    server.settings(json!({
        "registrations": "open", "min_age": 16, "title": "Testinstanz",
        "terms_of_service": "<p>Bedingungen</p>", "privacy_policy": "<p>Datenschutz</p>",
        "extended_description": "<p>Mehr</p>",
        "timelines_access": {
            "live_feeds": { "local": "authenticated", "remote": "disabled" },
            "hashtag_feeds": { "local": "public", "remote": "public" },
            "trending_link_feeds": { "local": "public", "remote": "public" }
        }
    }));
    let told = server.get("/api/v2/instance").expect(200).json;
    assert_eq!(told["title"], "Testinstanz");
    assert_eq!(told["registrations"]["approval_required"], false);
    assert_eq!(
        told["registrations"]["reason_required"], false,
        "a reason is only for those who decide"
    );
    assert_eq!(told["registrations"]["min_age"], 16);
    assert_eq!(told["configuration"]["timelines_access"]["live_feeds"]["local"], "authenticated");
    for (path, content) in [
        ("extended_description", "<p>Mehr</p>"),
        ("privacy_policy", "<p>Datenschutz</p>"),
        ("terms_of_service", "<p>Bedingungen</p>"),
    ] {
        let text = server.get(&format!("/api/v1/instance/{path}")).expect(200);
        assert_eq!(text.json["content"], content);
    }
}

#[test]
fn terms_that_do_not_exist_are_not_found() {
    Server::start().get("/api/v1/instance/terms_of_service").expect_error(404, "Record not found");
}

#[test]
fn lists_of_an_empty_server_are_empty() {
    let server = Server::start();
    for path in [
        "/api/v1/instance/rules",
        "/api/v1/instance/peers",
        "/api/v1/instance/domain_blocks",
        "/api/v1/custom_emojis",
        "/api/v1/directory",
        "/api/v1/trends/tags",
        "/api/v1/trends/statuses",
        "/api/v1/trends/links",
    ] {
        assert_eq!(server.get(path).expect(200).json, json!([]), "{path}");
    }
    assert_eq!(server.get("/api/v1/instance/activity").expect(200).each("week").len(), 12);
}

#[test]
fn what_is_for_members_needs_a_login() {
    let server = Server::start();
    for path in
        ["/api/v1/announcements", "/api/v2/suggestions", "/api/v1/preferences", "/api/v1/markers"]
    {
        server.get(path).expect_error(401, "The access token is invalid");
    }
}

#[test]
fn the_directory_and_the_suggestions_list_those_who_want_to_be_found() {
    let server = Server::start();
    let found = server.member("sichtbar");
    server.member("verborgen");
    let viewer = server.member("suchend");
    let change = json!({ "discoverable": true });
    server
        .call("PATCH", "/api/v1/accounts/update_credentials", Some(&found.token), &change)
        .expect(200);
    let listed = server.get("/api/v1/directory?local=true&order=new").expect(200);
    assert_eq!(listed.each("username"), ["sichtbar"]);
    let suggested =
        |server: &Server| server.get_as(&viewer, "/api/v2/suggestions").expect(200).json;
    assert_eq!(suggested(&server)[0]["account"]["username"], "sichtbar");
    server
        .call(
            "DELETE",
            &format!("/api/v1/suggestions/{}", found.id),
            Some(&viewer.token),
            &json!(null),
        )
        .expect(200);
    assert_eq!(suggested(&server), json!([]));
}

#[test]
fn other_servers_can_find_members() {
    let server = Server::start();
    server.member("wohnen");
    let found = server
        .get("/.well-known/webfinger?resource=acct:wohnen@genossenschaften.example")
        .expect(200);
    assert_eq!(found.header("content-type"), Some("application/jrd+json; charset=utf-8"));
    assert_eq!(found.json["subject"], "acct:wohnen@genossenschaften.example");
    let template = |relation: &str| {
        let links = found.json["links"].as_array().expect("links");
        let link = links.iter().find(|link| link["rel"] == relation).expect("the relation");
        link["template"].as_str().expect("a template").to_owned()
    };
    let interaction = |place: &str| format!("{}/authorize_interaction?uri={place}", server.url());
    assert_eq!(template("http://ostatus.org/schema/1.0/subscribe"), interaction("{uri}"));
    assert_eq!(template("https://w3id.org/fep/3b86/Object"), interaction("{object}"));
    let own = server.get(&format!("/.well-known/webfinger?resource={}", server.url())).expect(200);
    assert_eq!(own.str("/links/1/template"), interaction("{uri}"));
    server.get("/.well-known/webfinger?resource=acct:niemand@genossenschaften.example").expect(404);
    server.get("/.well-known/webfinger").expect(400);
    let links = server.get("/.well-known/nodeinfo").expect(200);
    let document = server.get(links.str("/links/0/href")).expect(200);
    assert_eq!(document.json["software"]["name"], "mastodon");
}

#[test]
fn preferences_follow_the_profile() {
    let server = Server::start();
    let member = server.member("wohnen");
    let source = json!({ "source": { "privacy": "unlisted", "sensitive": true, "language": "de", "quote_policy": "nobody" } });
    server
        .call("PATCH", "/api/v1/accounts/update_credentials", Some(&member.token), &source)
        .expect(200);
    let told = server.get_as(&member, "/api/v1/preferences").expect(200).json;
    assert_eq!(told["posting:default:visibility"], "unlisted");
    assert_eq!(told["posting:default:sensitive"], true);
    assert_eq!(told["posting:default:language"], "de");
}
