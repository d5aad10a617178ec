//! Signing up: every way it can go.

use serde_json::{Value, json};

use crate::support::login::{App, REDIRECT_URI};
use crate::support::{Answer, Server};

/// Sends a sign-up that is in order but for these changes.
#[track_caller]
fn apply(server: &Server, app: &App, changes: Value) -> Answer {
    let mut application = App::application("neue_geno");
    for (name, value) in changes.as_object().unwrap() {
        application[name] = value.clone();
    }
    server.call("POST", "/api/v1/accounts", Some(&app.own_token(server)), &application)
}

/// The path of the newest mail's link.
#[track_caller]
fn mailed_link(server: &Server) -> String {
    let mails = server.mails();
    let link = mails.first().and_then(|it| it["link"].as_str()).expect("a mail with a link");
    link.to_owned()
}

#[track_caller]
fn credentials(server: &Server, token: &str) -> Answer {
    server.call("GET", "/api/v1/accounts/verify_credentials", Some(token), &Value::Null)
}

#[track_caller]
fn decide(server: &Server, username: &str, decision: &str) {
    let page = server.get("/_antraege").expect(200);
    let (_, after) = page
        .text
        .split_once(&format!("<h2>{username}</h2>"))
        .expect("the application is on the page");
    let (_, after) = after.split_once("action=\"").unwrap();
    let (action, _) = after.split_once('"').unwrap();
    server.post_form(action, &[("decision", decision)]).expect(303);
}

#[test]
fn an_application_is_confirmed_then_approved_and_each_step_is_told() {
    let server = Server::start();
    server.operator("betrieb");
    let app = App::register(&server);
    let signed_up = apply(&server, &app, json!({})).expect(200);
    let token = signed_up.str("/access_token").to_owned();
    let confirmed = || {
        server
            .call("GET", "/api/v1/emails/check_confirmation", Some(&token), &Value::Null)
            .expect(200)
            .json
    };

    assert_eq!(confirmed(), json!(false));
    credentials(&server, &token)
        .expect_error(403, "Your login is missing a confirmed e-mail address");
    app.log_in(&server, "neue_geno", "ein langes Wort", "allow").expect(422);

    let mails = server.mails();
    assert_eq!(mails[0]["to"], "neue_geno@geno.example");
    let back = server.get(&mailed_link(&server)).expect(302);
    assert_eq!(
        back.header("location"),
        Some(REDIRECT_URI),
        "the link leads to the app's first address"
    );

    assert_eq!(confirmed(), json!(true));
    credentials(&server, &token).expect_error(403, "Your login is currently pending approval");
    assert_eq!(server.mails()[0]["to"], "betrieb@genossenschaften.example");
    let taken = server.get("/api/v1/accounts/lookup?acct=neue_geno").expect(200);
    server.get(&format!("/api/v1/accounts/{}", taken.id())).expect_error(404, "Record not found");

    decide(&server, "neue_geno", "approve");
    assert_eq!(server.mails()[0]["subject"], "Dein Konto ist freigegeben");
    assert_eq!(credentials(&server, &token).expect(200).json["username"], "neue_geno");
    server.get(&format!("/api/v1/accounts/{}", taken.id())).expect(200);
    app.log_in(&server, "neue_geno@geno.example", "ein langes Wort", "allow").expect(302);
}

#[test]
fn a_rejected_application_is_gone_and_its_name_is_free_again() {
    let server = Server::start();
    let app = App::register(&server);
    let token = apply(&server, &app, json!({})).expect(200).str("/access_token").to_owned();
    decide(&server, "neue_geno", "reject");
    assert_eq!(server.mails()[0]["subject"], "Dein Antrag wurde abgelehnt");
    credentials(&server, &token).expect_error(401, "The access token is invalid");
    apply(&server, &app, json!({})).expect(200);
}

#[test]
fn with_open_registrations_the_confirmed_address_is_enough() {
    let server = Server::start();
    server.settings(json!({ "registrations": "open" }));
    let app = App::register(&server);
    let token =
        apply(&server, &app, json!({ "reason": "" })).expect(200).str("/access_token").to_owned();
    let link = mailed_link(&server);
    server.get(&link).expect(302);
    credentials(&server, &token).expect(200);
    let again = server.get(&link).expect(422);
    assert!(again.text.contains("Schon bestätigt"));
    server.get("/auth/confirmation?confirmation_token=erfunden").expect(422);
}

#[test]
fn every_mistake_is_told_at_its_field() {
    let server = Server::start();
    server.member("vergeben");
    server.settings(json!({ "min_age": 16, "blocked_mail_domains": ["wegwerf.example"] }));
    let app = App::register(&server);
    let year = |back: i64| format!("{}-01-01", 2026 - back);
    let mistakes = [
        ("username", json!(""), "ERR_BLANK"),
        ("username", json!("mit leerzeichen"), "ERR_INVALID"),
        ("username", json!("größe"), "ERR_INVALID"),
        ("username", json!("a".repeat(31)), "ERR_TOO_LONG"),
        ("username", json!("Vergeben"), "ERR_TAKEN"),
        ("username", json!("Admin"), "ERR_RESERVED"),
        ("email", json!(""), "ERR_BLANK"),
        ("email", json!("keine-adresse"), "ERR_INVALID"),
        ("email", json!("VERGEBEN@genossenschaften.example"), "ERR_TAKEN"),
        ("email", json!("a@wegwerf.example"), "ERR_BLOCKED"),
        ("email", json!("a@mail.wegwerf.example"), "ERR_BLOCKED"),
        ("email", json!("a@nirgends.invalid"), "ERR_UNREACHABLE"),
        ("email", json!(format!("{}@geno.example", "a".repeat(310))), "ERR_TOO_LONG"),
        ("password", json!(""), "ERR_BLANK"),
        ("password", json!("kurz"), "ERR_TOO_SHORT"),
        ("password", json!("a".repeat(73)), "ERR_TOO_LONG"),
        ("agreement", json!(false), "ERR_ACCEPTED"),
        ("locale", json!("klingonisch"), "ERR_INCLUSION"),
        ("reason", json!("  "), "ERR_BLANK"),
        ("reason", json!("ä".repeat(421)), "ERR_TOO_LONG"),
        ("date_of_birth", json!(null), "ERR_BLANK"),
        ("date_of_birth", json!("gestern"), "ERR_BLANK"),
        ("date_of_birth", json!(year(10)), "ERR_BELOW_LIMIT"),
    ];
    for (field, value, code) in mistakes {
        let mut changes = json!({ "date_of_birth": year(30) });
        changes[field] = value.clone();
        let refused = apply(&server, &app, changes).expect(422);
        assert!(refused.str("/error").starts_with("Validation failed: "), "{}", refused.text);
        let details = refused.json["details"].as_object().unwrap();
        assert_eq!(details.keys().collect::<Vec<_>>(), [field], "{field}: {value}");
        assert_eq!(details[field][0]["error"], code, "{field}: {value}");
    }
    let all_right = json!({ "date_of_birth": year(30), "reason": "ä".repeat(420), "password": "a".repeat(72),
                            "username": "a".repeat(30) });
    apply(&server, &app, all_right).expect(200);
}

#[test]
fn several_mistakes_are_told_at_once() {
    let server = Server::start();
    let app = App::register(&server);
    let refused = apply(&server, &app, json!({ "password": "", "agreement": false })).expect(422);
    let error = "Validation failed: Password can't be blank, Service agreement must be accepted";
    assert_eq!(refused.json["error"], error);
    assert_eq!(
        refused.json["details"],
        json!({ "password": [{ "error": "ERR_BLANK", "description": "can't be blank" }],
                "agreement": [{ "error": "ERR_ACCEPTED", "description": "must be accepted" }] })
    );
}

#[test]
fn closed_means_closed_but_for_the_invited() {
    let server = Server::start();
    server.member("einladend");
    server
        .settings(json!({ "registrations": "closed", "registrations_message": "Zurzeit nicht." }));
    let app = App::register(&server);
    apply(&server, &app, json!({})).expect_error(403, "This action is not allowed");
    let told = server.get("/api/v2/instance").expect(200);
    assert_eq!(told.json["registrations"]["enabled"], false);
    assert_eq!(told.json["registrations"]["message"], "<p>Zurzeit nicht.</p>");

    let invite = server
        .post("/_probe/invite", json!({ "username": "einladend", "max_uses": 1 }))
        .expect(200);
    let code = invite.str("/code");
    let ask = |code: &str| {
        server
            .request("GET", &format!("/invite/{code}"), &[("accept", "application/json")], b"")
            .unwrap()
    };
    assert_eq!(ask(code).expect(200).json["invite_code"], code);
    ask("erfunden").expect_error(404, "Record not found");

    let invited = apply(&server, &app, json!({ "invite_code": code, "reason": "" })).expect(200);
    server.get(&mailed_link(&server)).expect(302);
    credentials(&server, invited.str("/access_token")).expect(200);
    ask(code).expect_error(401, "This invite is not valid");
    let late =
        json!({ "invite_code": code, "username": "zu_spaet", "email": "spaet@geno.example" });
    apply(&server, &app, late).expect_error(403, "This action is not allowed");
}

#[test]
fn the_mail_comes_again_also_to_another_address_but_only_for_the_same_app() {
    let server = Server::start();
    server.member("vergeben");
    let app = App::register(&server);
    let token = apply(&server, &app, json!({})).expect(200).str("/access_token").to_owned();
    let resend = |token: &str, body: Value| {
        server.call("POST", "/api/v1/emails/confirmations", Some(token), &body)
    };
    assert_eq!(resend(&token, json!({})).expect(200).json, json!({}));
    assert_eq!(server.mails().len(), 2);
    resend(&token, json!({ "email": "richtig@geno.example" })).expect(200);
    assert_eq!(server.mails()[0]["to"], "richtig@geno.example");
    let taken = resend(&token, json!({ "email": "vergeben@genossenschaften.example" })).expect(422);
    assert_eq!(taken.json["details"]["email"][0]["error"], "ERR_TAKEN");

    let foreign = server.post("/_probe/token", json!({ "username": "neue_geno" })).expect(200);
    let text =
        "This method is only available to the application the user originally signed-up with";
    resend(foreign.str("/access_token"), json!({})).expect_error(403, text);
    server.get(&mailed_link(&server)).expect(302);
    let text = "This method is only available while the e-mail is awaiting confirmation";
    resend(&token, json!({})).expect_error(403, text);
}

#[test]
fn only_an_app_with_the_right_token_may_sign_someone_up() {
    let server = Server::start();
    let application = App::application("neue_geno");
    server
        .post("/api/v1/accounts", application.clone())
        .expect_error(401, "The access token is invalid");
    let app = App::register(&server);
    let read_only = server.post(
        "/oauth/token",
        json!({ "grant_type": "client_credentials", "client_id": app.client_id,
                "client_secret": app.client_secret, "scope": "read" }),
    );
    let read_only = read_only.expect(200);
    let refused =
        server.call("POST", "/api/v1/accounts", Some(read_only.str("/access_token")), &application);
    refused.expect_error(403, "This action is outside the authorized scopes");
    server
        .get("/api/v1/emails/check_confirmation")
        .expect_error(401, "This method requires an authenticated user");
}

#[test]
fn an_apps_own_token_is_no_members() {
    let server = Server::start();
    let token = App::register(&server).own_token(&server);
    credentials(&server, &token).expect_error(422, "This method requires an authenticated user");
}
