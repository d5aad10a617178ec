//! What the server does not take, and what an applicant reads then.

use serde_json::{Value, json};

use super::{
    applicant::{fills_in, tells_who_it_is},
    instance::Instance,
    person::Person,
};

/// What the server says is wrong, with the page, and what a person reads at which field.
const REFUSALS: [(&str, &str, &str, &str, &str); 12] = [
    ("username", "ERR_TAKEN", ACCESS, "Profilname", "Diesen Namen hat schon jemand."),
    ("username", "ERR_RESERVED", ACCESS, "Profilname", "für den Server reserviert."),
    ("username", "ERR_INVALID", ACCESS, "Profilname", "Hier gehen nur Buchstaben"),
    ("username", "ERR_TOO_LONG", ACCESS, "Profilname", "höchstens 30 Zeichen haben."),
    ("email", "ERR_TAKEN", ACCESS, "E-Mail-Adresse", "Mit dieser Adresse gibt es schon ein Konto"),
    ("email", "ERR_BLOCKED", ACCESS, "E-Mail-Adresse", "Adressen dieses Anbieters"),
    ("email", "ERR_UNREACHABLE", ACCESS, "E-Mail-Adresse", "kommt keine E-Mail an."),
    ("email", "ERR_INVALID", ACCESS, "E-Mail-Adresse", "Das sieht nicht nach einer E-Mail-Adresse"),
    ("password", "ERR_TOO_SHORT", ACCESS, "Passwort", "braucht mindestens 8 Zeichen."),
    ("password", "ERR_TOO_LONG", ACCESS, "Passwort", "darf höchstens 72 Zeichen"),
    ("reason", "ERR_TOO_LONG", RULES, "Euer Antrag", "Der Text darf höchstens 420 Zeichen haben."),
    ("agreement", "ERR_ACCEPTED", RULES, "Wir halten uns", "Die Zustimmung zu den Regeln"),
];
const ACCESS: &str = "/mitmachen/zugang";
const RULES: &str = "/mitmachen/regeln";

#[tokio::test(flavor = "multi_thread")]
async fn every_refusal_of_the_server_leads_to_its_field() {
    let instance = Instance::start();
    let applicant = Person::arrives(&instance).await;
    fills_in(&applicant, "ablehnungen").await;
    for (field, code, page, label, sentence) in REFUSALS {
        let details = json!({ field: [{ "error": code, "description": "in English" }] });
        instance.fault(json!({
            "method": "POST", "path": "/api/v1/accounts", "fault": "status", "status": 422, "times": 1,
            "body": { "error": "Validation failed", "details": details },
        }));
        applicant.clicks("Antrag abschicken").await;
        applicant.is_at(page).await;
        applicant.sees_described_by(label, sentence).await;
        if page == ACCESS {
            applicant.clicks("Weiter").await;
            applicant.is_at(RULES).await;
        }
    }
    // Nothing that was typed is lost, and without the fault it goes through.
    applicant.clicks("Antrag abschicken").await;
    applicant.is_at("/mitmachen/stand").await;
    applicant.sees("Für das Konto @ablehnungen@").await;
    applicant.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_server_really_refuses_is_told_before_going_on() {
    let instance = Instance::start();
    instance.set(json!({ "min_age": 16 }));
    let applicant = Person::arrives(&instance).await;
    tells_who_it_is(&applicant, "Wohnen am Fluss eG").await;
    // The proposed name is looked up as a typed one is.
    applicant.sees_in_field("Profilname", "wohnen_am_fluss").await;
    applicant.sees_described_by("Profilname", "Diesen Namen hat schon jemand.").await;
    applicant.sees("Geburtsdatum").await;
    applicant.writes("E-Mail-Adresse", "fluss@post.example").await;
    applicant.writes("Passwort", "gemeinsam-stark").await;
    applicant.clicks("Weiter").await;
    applicant.sees_described_by("Geburtsdatum", "Das Geburtsdatum fehlt noch.").await;
    applicant.sees_described_by("Profilname", "Diesen Namen hat schon jemand.").await;
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
    applicant.sees("040 2093313-51").await;
    applicant.finds_no_fault(&[]).await;
    applicant.clicks("Mitmachen von anderswo").await;
    applicant.is_at("/mitmachen_von_anderswo").await;
    applicant.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn doors_that_close_meanwhile_are_told_too() {
    let instance = Instance::start();
    let applicant = Person::arrives(&instance).await;
    fills_in(&applicant, "zu_spaet").await;
    instance.set(json!({ "registrations": "closed" }));
    applicant.clicks("Antrag abschicken").await;
    applicant.sees("Gerade werden keine Konten vergeben").await;
    applicant.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blocked_address_and_haste_have_pages_of_their_own() {
    let instance = Instance::start();
    let applicant = Person::arrives(&instance).await;
    fills_in(&applicant, "geduldig").await;
    let refuses = |status: u16, headers: Value| {
        instance.fault(json!({
            "method": "POST", "path": "/api/v1/accounts", "fault": "status", "times": 1,
            "status": status, "headers": headers,
        }));
    };
    refuses(403, json!({}));
    applicant.clicks("Antrag abschicken").await;
    applicant.sees("Von diesem Anschluss geht es gerade nicht").await;
    applicant.finds_no_fault(&["403", "404"]).await;
    applicant.clicks("Zurück zum Antrag").await;
    refuses(429, json!({ "Retry-After": "600" }));
    applicant.clicks("Antrag abschicken").await;
    applicant.sees("In 10 Minuten geht es weiter.").await;
    applicant.finds_no_fault(&["429", "404"]).await;
    applicant.clicks("Noch einmal versuchen").await;
    // Without a time, the usual one is told.
    refuses(429, json!({}));
    applicant.clicks("Antrag abschicken").await;
    applicant.sees("In einer halben Stunde geht es weiter.").await;
    applicant.clicks("Noch einmal versuchen").await;
    // What a server says in plain words is shown.
    let plain = "Bad Request: reason should be at least 40 characters";
    instance.fault(json!({
        "method": "POST", "path": "/api/v1/accounts", "fault": "status", "status": 400, "times": 1,
        "body": { "error": plain },
    }));
    applicant.clicks("Antrag abschicken").await;
    applicant.sees(plain).await;
    applicant.clicks("Antrag abschicken").await;
    applicant.is_at("/mitmachen/stand").await;
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
    // The password alone is not kept on the device, and the page says so.
    applicant.sees("Das Passwort fehlt noch einmal").await;
    applicant.finds_no_fault(&["500", "404"]).await;
    applicant.clicks("Passwort eingeben").await;
    applicant.is_at("/mitmachen/zugang").await;
    applicant.sees_in_field("Profilname", "behalten").await;
    applicant.sees_in_field("E-Mail-Adresse", "behalten@post.example").await;
    applicant.writes("Passwort", "gemeinsam-stark").await;
    applicant.clicks("Weiter").await;
    applicant.is_at("/mitmachen/regeln").await;
    applicant.clicks("Antrag abschicken").await;
    applicant.is_at("/mitmachen/stand").await;
    applicant.leaves().await;
}
