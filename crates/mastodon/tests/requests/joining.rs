//! Registering the program, signing up, signing in.

use super::*;

#[test]
fn signing_up_uses_the_apps_own_token() {
    let sign_up = accounts::CreateAccount {
        app_token: "app".into(),
        username: "wohnen_am_fluss".into(),
        email: "post@fluss.example".into(),
        password: "geheimnisvoll".into(),
        agreement: true,
        locale: "de".into(),
        reason: Some("Wir sind eine Genossenschaft.".into()),
        ..Default::default()
    };
    assert_eq!(line(&sign_up), "POST /api/v1/accounts");
    assert_eq!(token(sign_up.request()).as_deref(), Some("app"));
    assert_eq!(
        body(&sign_up),
        json!({
            "username": "wohnen_am_fluss", "email": "post@fluss.example",
            "password": "geheimnisvoll", "agreement": true, "locale": "de",
            "reason": "Wir sind eine Genossenschaft."
        })
    );
    let check = emails::CheckConfirmation { token: Some("pending".into()) };
    assert_eq!(line(&check), "GET /api/v1/emails/check_confirmation");
    assert_eq!(token(check.request()).as_deref(), Some("pending"));
    let resend = emails::ResendConfirmation { token: None, email: Some("neu@x.example".into()) };
    assert_eq!(line(&resend), "POST /api/v1/emails/confirmations");
    assert_eq!(body(&resend), json!({ "email": "neu@x.example" }));
    assert_eq!(token(accounts::VerifyCredentials::default().request()), None);
}

#[test]
fn an_app_names_all_its_addresses() {
    let app = apps::CreateApp {
        client_name: "geno.social".into(),
        redirect_uris: vec!["https://x.example/a".into(), "https://x.example/b".into()],
        scopes: "read write".into(),
        website: None,
    };
    assert_eq!(line(&app), "POST /api/v1/apps");
    assert_eq!(
        body(&app),
        json!({
            "client_name": "geno.social",
            "redirect_uris": "https://x.example/a\nhttps://x.example/b",
            "scopes": "read write"
        })
    );
}

#[test]
fn a_code_is_exchanged_with_its_verifier() {
    let exchange = oauth::ObtainToken {
        client_id: "id".into(),
        client_secret: "secret".into(),
        redirect_uri: "https://x.example/a".into(),
        scope: None,
        grant: oauth::Grant::AuthorizationCode { code: "c".into(), code_verifier: "v".into() },
    };
    assert_eq!(line(&exchange), "POST /oauth/token");
    assert_eq!(
        form(&exchange),
        "client_id=id&client_secret=secret&redirect_uri=https%3A%2F%2Fx.example%2Fa\
         &grant_type=authorization_code&code=c&code_verifier=v"
    );
    let as_app = oauth::ObtainToken {
        scope: Some("read write".into()),
        grant: oauth::Grant::ClientCredentials,
        ..exchange
    };
    assert_eq!(
        form(&as_app),
        "client_id=id&client_secret=secret&redirect_uri=https%3A%2F%2Fx.example%2Fa\
         &grant_type=client_credentials&scope=read%20write"
    );
    let revoke = oauth::RevokeToken {
        client_id: "id".into(),
        client_secret: "secret".into(),
        token: "t".into(),
    };
    assert_eq!(line(&revoke), "POST /oauth/revoke");
    assert_eq!(form(&revoke), "client_id=id&client_secret=secret&token=t");
}

#[test]
fn the_page_that_asks_for_consent_gets_all_it_needs() {
    let authorization = oauth::Authorization {
        client_id: "id".into(),
        redirect_uri: "https://x.example/a?b=c".into(),
        scope: "read write".into(),
        state: "s+1".into(),
        code_challenge: "ch-_".into(),
        force_login: false,
        lang: None,
    };
    let address = "https://geno.social/oauth/authorize?response_type=code&client_id=id\
        &redirect_uri=https%3A%2F%2Fx.example%2Fa%3Fb%3Dc&scope=read%20write&state=s%2B1\
        &code_challenge=ch-_&code_challenge_method=S256";
    assert_eq!(authorization.address("https://geno.social"), address);
    assert_eq!(authorization.address("https://geno.social/"), address);
    let another =
        oauth::Authorization { force_login: true, lang: Some("de".into()), ..authorization };
    assert_eq!(
        another.address("https://geno.social"),
        format!("{address}&force_login=true&lang=de")
    );
}

#[test]
fn an_invitation_is_asked_for_by_its_code() {
    let invite = invites::GetInvite { code: "aB3/d".into() };
    assert_eq!(line(&invite), "GET /invite/aB3%2Fd");
    let read = |status, body: &str| {
        let response = Response { status, headers: Vec::new(), body: body.into() };
        read_answer::<invites::GetInvite>(&response)
    };
    let known = r#"{"invite_code":"aB3d","instance_api_url":"https://x.example/api/v2/instance"}"#;
    assert_eq!(read(200, known).unwrap().invite_code, "aB3d");
    assert_eq!(read(404, r#"{"error":"Record not found"}"#), Err(ApiError::NotFound));
    // A page for people instead of an answer for programs.
    assert!(matches!(read(200, "<!DOCTYPE html>"), Err(ApiError::Unreadable { .. })));
}
