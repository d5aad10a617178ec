//! Where an application stands, once it is sent.

use serde_json::json;

use super::{
    applicant::{fills_in, opens_the_mail},
    instance::Instance,
    person::Person,
};

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
    applicant.no_longer_sees("Hinterwald").await;
    applicant.opens("/mitmachen/stand").await;
    applicant.sees("Diesen Antrag gibt es nicht mehr").await;
    applicant.sees("040 2093313-51").await;
    applicant.finds_no_fault(&["401", "403", "404"]).await;
    // The next one need not be typed anew.
    applicant.clicks("Neuen Antrag stellen").await;
    applicant.is_at("/mitmachen").await;
    applicant.sees_in_field("Name", "Dorfladen Hinterwald eG").await;
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
    // An address that somebody has is told at the field.
    applicant.writes("E-Mail-Adresse", "betrieb@genossenschaften.example").await;
    applicant.clicks("E-Mail noch einmal schicken").await;
    applicant.sees_described_by("E-Mail-Adresse", "Mit dieser Adresse gibt es schon").await;
    applicant.writes("E-Mail-Adresse", "neu@post.example").await;
    applicant.clicks("E-Mail noch einmal schicken").await;
    applicant.sees("Die E-Mail ist noch einmal unterwegs.").await;
    applicant.sees("An neu@post.example ist eine E-Mail").await;
    applicant.sees("Noch einmal schicken geht in").await;
    assert!(instance.page("/_post").contains("neu@post.example"));
    applicant.leaves().await;
}
