//! Logging in: the page, the code, the token, and giving it back.

use serde_json::json;

use crate::support::Server;
use crate::support::login::{App, REDIRECT_URI, VERIFIER, parameter};

/// The page's address for these fields.
fn page(fields: &[(&str, String)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    format!("/oauth/authorize?{query}")
}

#[test]
fn a_member_logs_in_and_the_app_acts_for_them_until_it_gives_the_token_back() {
    let server = Server::start();
    server.member("wohnen");
    let app = App::register(&server);

    let shown = server.get(&page(&app.request())).expect(200);
    assert!(shown.text.contains("Testfenster"), "the page names the app");
    assert!(shown.text.contains("Anmelden") && shown.text.contains("Ablehnen"));
    let policy = shown.header("content-security-policy").unwrap();
    assert!(
        policy.contains("default-src 'none'")
            && policy.contains("form-action 'self' http://127.0.0.1:9")
    );

    for login in ["wohnen", "@wohnen", "WOHNEN@genossenschaften.example"] {
        let back = app.log_in(&server, login, "probeinstanz", "allow").expect(302);
        assert!(back.header("location").unwrap().starts_with(&format!("{REDIRECT_URI}&")));
        assert_eq!(parameter(&back, "state").as_deref(), Some("z u/s&tand"));
        let code = parameter(&back, "code").unwrap();

        let token = app.redeem(&server, &code, VERIFIER).expect(200);
        assert_eq!(token.json["token_type"], "Bearer");
        assert_eq!(token.json["scope"], "read write follow push");
        let text = token.str("/access_token");
        let me =
            server.call("GET", "/api/v1/accounts/verify_credentials", Some(text), &json!(null));
        assert_eq!(me.expect(200).json["username"], "wohnen");

        let strangers = App::register(&server);
        let give_back = |by: &App| {
            let body = json!({ "client_id": by.client_id, "client_secret": by.client_secret, "token": text });
            server.post("/oauth/revoke", body)
        };
        give_back(&strangers).expect_error(403, "unauthorized_client");
        assert_eq!(give_back(&app).expect(200).json, json!({}));
        let after =
            server.call("GET", "/api/v1/accounts/verify_credentials", Some(text), &json!(null));
        after.expect_error(401, "The access token was revoked");
    }
}

#[test]
fn a_code_is_good_once_and_only_with_its_verifier_its_app_and_its_address() {
    let server = Server::start();
    server.member("wohnen");
    let app = App::register(&server);
    let code = || {
        let back = app.log_in(&server, "wohnen", "probeinstanz", "allow").expect(302);
        parameter(&back, "code").unwrap()
    };

    let used = code();
    app.redeem(&server, &used, VERIFIER).expect(200);
    app.redeem(&server, &used, VERIFIER).expect_error(400, "invalid_grant");
    app.redeem(&server, &code(), "ein-anderer-beweis").expect_error(400, "invalid_grant");
    app.redeem(&server, &code(), "").expect_error(400, "invalid_request");
    app.redeem(&server, "erfunden", VERIFIER).expect_error(400, "invalid_grant");
    App::register(&server).redeem(&server, &code(), VERIFIER).expect_error(400, "invalid_grant");
    let impostor = App { client_secret: "geraten".into(), ..app.clone() };
    impostor.redeem(&server, &code(), VERIFIER).expect_error(401, "invalid_client");
    let elsewhere = server.post(
        "/oauth/token",
        json!({ "grant_type": "authorization_code", "client_id": app.client_id, "client_secret": app.client_secret,
                "code": code(), "redirect_uri": "http://127.0.0.1:9/anders", "code_verifier": VERIFIER }),
    );
    elsewhere.expect_error(400, "invalid_grant");
}

#[test]
fn refusing_on_the_page_leads_back_with_the_refusal() {
    let server = Server::start();
    let app = App::register(&server);
    let back = app.log_in(&server, "", "", "deny").expect(302);
    assert_eq!(parameter(&back, "error").as_deref(), Some("access_denied"));
    assert_eq!(parameter(&back, "state").as_deref(), Some("z u/s&tand"));
    assert_eq!(parameter(&back, "code"), None);
}

#[test]
fn a_wrong_password_is_told_and_the_name_is_kept() {
    let server = Server::start();
    server.member("wohnen");
    let app = App::register(&server);
    for (login, password) in [("wohnen", "falsch"), ("niemand", "probeinstanz")] {
        let again = app.log_in(&server, login, password, "allow").expect(422);
        assert!(again.text.contains("passen nicht zusammen"));
        assert!(again.text.contains(&format!("value=\"{login}\"")));
        let written_back = again.text.contains(&format!("value=\"{password}\""));
        assert!(!written_back, "the password is never written back");
    }
}

#[test]
fn a_request_that_is_not_in_order_leads_nowhere() {
    let server = Server::start();
    let app = App::register(&server);
    let with = |name: &str, value: &str| {
        let mut fields = app.request();
        for field in &mut fields {
            if field.0 == name {
                field.1 = value.to_owned();
            }
        }
        server.get(&page(&fields))
    };
    let foreign = with("redirect_uri", "http://evil.example/");
    assert_eq!((foreign.status, foreign.header("location")), (400, None));
    with("redirect_uri", &format!("{REDIRECT_URI}/")).expect(400);
    with("client_id", "erfunden").expect(401);
    with("scope", "read admin:write").expect(400);
    with("response_type", "token").expect(400);
    with("code_challenge_method", "plain").expect(400);
    with("code_challenge", "zu-kurz").expect(400);
}

#[test]
fn the_token_endpoint_says_what_is_missing() {
    let server = Server::start();
    let app = App::register(&server);
    server.post("/oauth/token", json!({})).expect_error(400, "invalid_request");
    let unknown = json!({ "grant_type": "password", "client_id": app.client_id, "client_secret": app.client_secret });
    server.post("/oauth/token", unknown).expect_error(400, "unsupported_grant_type");
    let wide = json!({ "grant_type": "client_credentials", "client_id": app.client_id,
                       "client_secret": app.client_secret, "scope": "admin:write" });
    let refused = server.post("/oauth/token", wide).expect_error(400, "invalid_scope");
    assert!(refused.header("www-authenticate").unwrap().contains("Doorkeeper"));
}

#[test]
fn without_an_address_the_code_is_shown_on_a_page() {
    let server = Server::start();
    server.member("wohnen");
    let app = App::register(&server);
    let mut fields: Vec<(&str, String)> = app.request();
    fields.retain(|(name, _)| *name != "redirect_uri");
    fields.extend([
        ("redirect_uri", "urn:ietf:wg:oauth:2.0:oob".into()),
        ("login", "wohnen".into()),
        ("password", "probeinstanz".into()),
        ("decision", "allow".into()),
    ]);
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let back = server.post_form("/oauth/authorize", &fields).expect(302);
    let code = parameter(&back, "code").unwrap();
    let shown = server.get(back.header("location").unwrap()).expect(200);
    assert!(shown.text.contains(&code));
}

#[test]
fn the_server_describes_its_oauth_and_who_a_token_is() {
    let server = Server::start();
    let metadata = server.get("/.well-known/oauth-authorization-server").expect(200);
    assert_eq!(metadata.json["code_challenge_methods_supported"], json!(["S256"]));
    assert_eq!(metadata.str("/token_endpoint"), format!("{}/oauth/token", server.url()));
    let member = server.member("wohnen");
    let info = server.get_as(&member, "/oauth/userinfo").expect(200);
    assert_eq!(info.json["preferred_username"], "wohnen");
}

#[test]
fn a_token_may_do_only_what_its_scopes_say() {
    let server = Server::start();
    let other = server.member("andere");
    server.member("wohnen");
    let narrow =
        server.post("/_probe/token", json!({ "username": "wohnen", "scopes": "read:accounts" }));
    let narrow = narrow.expect(200);
    let token = Some(narrow.str("/access_token"));
    server.call("GET", "/api/v1/accounts/verify_credentials", token, &json!(null)).expect(200);
    let follow =
        server.call("POST", &format!("/api/v1/accounts/{}/follow", other.id), token, &json!({}));
    follow.expect_error(403, "This action is outside the authorized scopes");
}
