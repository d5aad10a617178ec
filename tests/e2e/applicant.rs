//! A cooperative applies for an account.

use serde_json::json;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

/// Fills in everything but what a test is about.
async fn fills_in(applicant: &Person, username: &str) {
    applicant.opens("/mitmachen").await;
    applicant.writes("Profilname", username).await;
    applicant.writes("E-Mail-Adresse", &format!("{username}@post.example")).await;
    applicant.writes("Passwort", "gemeinsam-stark").await;
    applicant.writes("Wer seid ihr", "Dorfladen Hinterwald eG, GnR 77, Hinterwald").await;
    applicant.ticks("Wir halten uns").await;
}

/// Opens the newest mail's link, as from a mail program.
async fn opens_the_mail(applicant: &Person) {
    applicant.opens("/_post").await;
    applicant.clicks_address("/auth/confirmation").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_landing_page_to_the_first_login() {
    let instance = Instance::start();
    let applicant = Person::arrives_with(&instance, Screen::Phone).await;
    applicant.opens("/").await;
    applicant.clicks("Konto beantragen").await;
    applicant.is_at("/mitmachen").await;
    applicant.writes("Profilname", "hinterwald").await;
    applicant.sees("Der Name ist frei.").await;
    fills_in(&applicant, "hinterwald").await;
    applicant.finds_no_fault(&["404"]).await;
    applicant.clicks("Antrag abschicken").await;
    applicant.is_at("/mitmachen/stand").await;
    applicant.sees("An hinterwald@post.example ist eine E-Mail").await;
    applicant.finds_no_fault(&["403"]).await;

    // The browser is closed and opened again: the page still knows.
    applicant.opens("about:blank").await;
    applicant.opens("/mitmachen/stand").await;
    applicant.sees("An hinterwald@post.example ist eine E-Mail").await;

    opens_the_mail(&applicant).await;
    applicant.opens("/mitmachen/stand").await;
    applicant.sees("Die E-Mail-Adresse ist bestätigt.").await;
    applicant.sees("Freischaltung abwarten").await;
    applicant.finds_no_fault(&["403"]).await;

    let operator = Person::arrives(&instance).await;
    operator.opens("/_antraege").await;
    operator.clicks("Antrag von hinterwald annehmen").await;
    operator.leaves().await;

    applicant.clicks("Stand neu abfragen").await;
    applicant.sees("Das Konto ist freigeschaltet").await;
    applicant.clicks("Zur Startseite").await;
    applicant.is_at("/home").await;
    applicant.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_application_that_was_refused_is_told_honestly() {
    let instance = Instance::start();
    let applicant = Person::arrives(&instance).await;
    fills_in(&applicant, "abgelehnt").await;
    applicant.clicks("Antrag abschicken").await;
    applicant.is_at("/mitmachen/stand").await;
    opens_the_mail(&applicant).await;
    applicant.opens("/_antraege").await;
    applicant.clicks("Antrag von abgelehnt ablehnen").await;
    applicant.opens("/mitmachen/stand").await;
    applicant.sees("Diesen Antrag gibt es nicht mehr").await;
    applicant.sees("040 2093313-51").await;
    applicant.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mail_can_be_sent_once_more() {
    let instance = Instance::start();
    let applicant = Person::arrives(&instance).await;
    fills_in(&applicant, "nochmal").await;
    applicant.clicks("Antrag abschicken").await;
    applicant.is_at("/mitmachen/stand").await;
    applicant.sees("Noch einmal schicken geht in").await;
    // A minute later: the device's memory says when the last mail was asked for.
    let script = "const kept = JSON.parse(localStorage['geno.application']); kept.mail_asked_at -= 60000;\
         localStorage['geno.application'] = JSON.stringify(kept); return true;";
    applicant.asks(script, json!([])).await;
    applicant.reloads().await;
    applicant.writes("Andere E-Mail-Adresse", "neu@post.example").await;
    applicant.clicks("E-Mail noch einmal schicken").await;
    applicant.sees("Die E-Mail ist noch einmal unterwegs.").await;
    applicant.sees("An neu@post.example ist eine E-Mail").await;
    assert!(instance.page("/_post").contains("neu@post.example"));
    applicant.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_told_before_anything_is_sent() {
    let instance = Instance::start();
    let applicant = Person::arrives(&instance).await;
    applicant.opens("/mitmachen").await;
    applicant.clicks("Antrag abschicken").await;
    for problem in [
        "Der Profilname fehlt noch.",
        "Die E-Mail-Adresse fehlt noch.",
        "Das Passwort fehlt noch.",
        "Ein, zwei Sätze über euch fehlen noch.",
        "Ohne Zustimmung zu den Regeln geht es nicht.",
    ] {
        applicant.sees(problem).await;
    }
    applicant.finds_no_fault(&[]).await;
    applicant.leaves().await;
}

/// What the server says is wrong, with what a person reads at which field.
const REFUSALS: [(&str, &str, &str, &str); 12] = [
    ("username", "ERR_TAKEN", "Profilname", "Diesen Namen hat schon jemand."),
    ("username", "ERR_RESERVED", "Profilname", "Dieser Name ist für den Server reserviert."),
    ("username", "ERR_INVALID", "Profilname", "Hier gehen nur Buchstaben"),
    ("username", "ERR_TOO_LONG", "Profilname", "Der Name darf höchstens 30 Zeichen haben."),
    ("email", "ERR_TAKEN", "E-Mail-Adresse", "Mit dieser Adresse gibt es schon ein Konto"),
    ("email", "ERR_BLOCKED", "E-Mail-Adresse", "Adressen dieses Anbieters"),
    ("email", "ERR_UNREACHABLE", "E-Mail-Adresse", "Unter dieser Adresse kommt keine E-Mail an."),
    ("email", "ERR_INVALID", "E-Mail-Adresse", "Das sieht nicht nach einer E-Mail-Adresse aus."),
    ("password", "ERR_TOO_SHORT", "Passwort", "Das Passwort braucht mindestens 8 Zeichen."),
    ("password", "ERR_TOO_LONG", "Passwort", "Das Passwort darf höchstens 72 Zeichen"),
    ("reason", "ERR_TOO_LONG", "Wer seid ihr", "Der Text darf höchstens 420 Zeichen haben."),
    ("agreement", "ERR_ACCEPTED", "Wir halten uns", "Ohne Zustimmung zu den Regeln"),
];

#[tokio::test(flavor = "multi_thread")]
async fn every_refusal_of_the_server_stands_at_its_field() {
    let instance = Instance::start();
    let applicant = Person::arrives(&instance).await;
    fills_in(&applicant, "ablehnungen").await;
    for (field, code, label, sentence) in REFUSALS {
        let details = json!({ field: [{ "error": code, "description": "in English" }] });
        instance.fault(json!({
            "method": "POST", "path": "/api/v1/accounts", "fault": "status", "status": 422, "times": 1,
            "body": { "error": "Validation failed", "details": details },
        }));
        applicant.clicks("Antrag abschicken").await;
        applicant.sees_described_by(label, sentence).await;
    }
    // Nothing that was typed is lost, and without the fault it goes through.
    assert_eq!(applicant.reads_field("Profilname").await, "ablehnungen");
    applicant.clicks("Antrag abschicken").await;
    applicant.is_at("/mitmachen/stand").await;
    applicant.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_server_really_refuses_stands_at_its_field_too() {
    let instance = Instance::start();
    instance.set(json!({ "min_age": 16 }));
    let applicant = Person::arrives(&instance).await;
    applicant.opens("/mitmachen").await;
    applicant.writes("Profilname", "wohnen_am_fluss").await;
    applicant.sees_described_by("Profilname", "Diesen Namen hat schon jemand.").await;
    applicant.sees("Geburtsdatum").await;
    applicant.finds_no_fault(&["404"]).await;
    applicant.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn closed_doors_are_told_kindly() {
    let instance = Instance::start();
    instance.set(json!({ "registrations": "closed" }));
    let applicant = Person::arrives(&instance).await;
    applicant.opens("/mitmachen").await;
    applicant.sees("Gerade werden keine Konten vergeben").await;
    applicant.finds_no_fault(&[]).await;
    applicant.clicks("Mitmachen von anderswo").await;
    applicant.is_at("/mitmachen_von_anderswo").await;
    applicant.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_typed_is_lost_by_an_error_or_a_reload() {
    let instance = Instance::start();
    let applicant = Person::arrives(&instance).await;
    fills_in(&applicant, "behalten").await;
    instance.fault(json!({
        "method": "POST", "path": "/api/v1/accounts", "fault": "status", "status": 500, "times": 1,
    }));
    applicant.clicks("Antrag abschicken").await;
    applicant.sees("Der Antrag wurde noch nicht abgeschickt.").await;
    applicant.reloads().await;
    applicant.sees_in_field("Profilname", "behalten").await;
    applicant.sees_in_field("E-Mail-Adresse", "behalten@post.example").await;
    // The password alone is not kept on the device.
    assert_eq!(applicant.reads_field("Passwort").await, "");
    applicant.leaves().await;
}
