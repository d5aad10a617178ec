//! Apps introduce themselves.

use serde_json::json;

use crate::support::Server;
use crate::support::login::App;

#[test]
fn an_app_gets_its_credentials_and_can_ask_for_itself() {
    let server = Server::start();
    let made = server.post(
        "/api/v1/apps",
        json!({ "client_name": "Fenster", "redirect_uris": "https://a.example/x\nurn:ietf:wg:oauth:2.0:oob",
                "scopes": "read write:statuses", "website": "https://a.example" }),
    );
    let made = made.expect(200);
    assert_eq!(
        made.json["redirect_uris"],
        json!(["https://a.example/x", "urn:ietf:wg:oauth:2.0:oob"])
    );
    assert_eq!(made.json["scopes"], json!(["read", "write:statuses"]));
    assert_eq!(made.json["client_secret_expires_at"], 0);
    let token = App {
        client_id: made.str("/client_id").into(),
        client_secret: made.str("/client_secret").into(),
    };
    let own = server.post(
        "/oauth/token",
        json!({ "grant_type": "client_credentials", "client_id": token.client_id,
                "client_secret": token.client_secret, "scope": "read" }),
    );
    let own = own.expect(200).str("/access_token").to_owned();
    let seen =
        server.call("GET", "/api/v1/apps/verify_credentials", Some(&own), &json!(null)).expect(200);
    assert_eq!(seen.json["name"], "Fenster");
    assert!(seen.json.get("client_secret").is_none());
}

#[test]
fn an_app_without_name_or_with_odd_addresses_is_refused() {
    let server = Server::start();
    let refused = [
        (json!({ "redirect_uris": "https://a.example" }), "Application name can't be blank"),
        (json!({ "client_name": "F" }), "Redirect URI can't be blank"),
        (
            json!({ "client_name": "F", "redirect_uris": "/x" }),
            "Redirect URI must be an absolute URI.",
        ),
        (
            json!({ "client_name": "F", "redirect_uris": "javascript:alert(1)" }),
            "Redirect URI is forbidden by the server.",
        ),
        (
            json!({ "client_name": "F", "redirect_uris": "https://a.example", "scopes": "everything" }),
            "Scopes doesn't match configured on the server.",
        ),
    ];
    for (body, problem) in refused {
        server
            .post("/api/v1/apps", body)
            .expect_error(422, &format!("Validation failed: {problem}"));
    }
}

#[test]
fn a_token_nobody_knows_is_no_app() {
    let server = Server::start();
    server.get("/api/v1/apps/verify_credentials").expect_error(401, "The access token is invalid");
    let unknown =
        server.call("GET", "/api/v1/apps/verify_credentials", Some("erfunden"), &json!(null));
    unknown.expect_error(401, "The access token is invalid");
}
