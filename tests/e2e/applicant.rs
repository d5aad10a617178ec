//! A cooperative applies for an account.

use serde_json::{Value, json};

use super::{
    instance::Instance,
    person::{Person, Screen},
};

/// Fills in the first step as a cooperative in Germany, and goes on.
pub async fn tells_who_it_is(applicant: &Person, name: &str) {
    applicant.opens("/mitmachen").await;
    applicant.ticks("eine Genossenschaft").await;
    applicant.adds("Land", "Deutschland").await;
    applicant.writes("Name", name).await;
    applicant.writes("Sitz", "Hinterwald").await;
    applicant.writes("Registernummer", "GnR 77").await;
    applicant.clicks("Weiter").await;
    applicant.is_at("/mitmachen/zugang").await;
}

/// Fills in the second step, and goes on.
async fn chooses_an_access(applicant: &Person, username: &str) {
    applicant.writes("Profilname", username).await;
    applicant.writes("E-Mail-Adresse", &format!("{username}@post.example")).await;
    applicant.writes("Passwort", "gemeinsam-stark").await;
    applicant.clicks("Weiter").await;
    applicant.is_at("/mitmachen/regeln").await;
}

/// Ticks all that is to be ticked.
async fn accepts_the_rules(applicant: &Person) {
    applicant.ticks("Wir halten uns").await;
    applicant.ticks("Wir sind mit den Nutzungsbedingungen").await;
    applicant.ticks("Wir haben die Datenschutzerklärung").await;
}

/// Fills in everything, up to sending it.
pub async fn fills_in(applicant: &Person, username: &str) {
    tells_who_it_is(applicant, "Dorfladen Hinterwald eG").await;
    chooses_an_access(applicant, username).await;
    accepts_the_rules(applicant).await;
}

/// The page's heading has the focus, as after following a link.
async fn is_at_the_heading(applicant: &Person, heading: &str) {
    let script = "return document.activeElement.matches('h1') &&\
                  document.activeElement.innerText.includes(arguments[0]);";
    applicant.wait_for(&format!("the focus at “{heading}”"), script, json!([heading])).await;
}

/// Opens the newest mail's link, as from a mail program.
pub async fn opens_the_mail(applicant: &Person) {
    applicant.opens("/_post").await;
    applicant.clicks_address("/auth/confirmation").await;
}

/// An invitation's code.
fn invitation(instance: &Instance, changes: Value) -> String {
    let mut wanted = json!({ "username": "betrieb" });
    for (name, value) in changes.as_object().unwrap() {
        wanted[name] = value.clone();
    }
    instance.probe("invite", wanted)["code"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_landing_page_to_the_first_login() {
    let instance = Instance::start();
    let applicant = Person::arrives_with(&instance, Screen::Phone).await;
    applicant.opens("/").await;
    applicant.sees("Konten auf diesem Server").await;
    applicant.clicks("Konto beantragen").await;
    applicant.is_at("/mitmachen").await;
    is_at_the_heading(&applicant, "Wer seid ihr?").await;
    applicant.finds_no_fault(&[]).await;
    applicant.ticks("eine Genossenschaft").await;
    applicant.adds("Land", "Deutschland").await;
    applicant.writes("Name", "Dorfladen Hinterwald eG").await;
    applicant.writes("Sitz", "Hinterwald").await;
    applicant.writes("Registernummer", "77").await;
    applicant.sees_described_by("Registernummer", "Gelesen als GnR 77.").await;
    applicant.adds("Sparte", "Konsum").await;
    applicant.writes("Webseite", "dorfladen.example").await;
    applicant.fits_the_screen().await;
    applicant.finds_no_fault(&[]).await;
    applicant.clicks("Weiter").await;

    applicant.is_at("/mitmachen/zugang").await;
    is_at_the_heading(&applicant, "Euer Zugang").await;
    applicant.sees_in_field("Profilname", "dorfladen_hinterwald").await;
    applicant.sees("Der Name ist frei.").await;
    applicant.writes("Profilname", "hinterwald").await;
    applicant.writes("E-Mail-Adresse", "laden@post.example").await;
    // Everything is there again after a reload, but for the password.
    applicant.writes("Passwort", "vergessen").await;
    applicant.reloads().await;
    applicant.sees_in_field("Profilname", "hinterwald").await;
    applicant.sees_in_field("E-Mail-Adresse", "laden@post.example").await;
    applicant.sees_in_field("Passwort", "").await;
    applicant.sees_described_by("Passwort", "nicht auf diesem Gerät gespeichert").await;
    applicant.writes("Passwort", "gemeinsam-stark").await;
    applicant.sees("Lang genug.").await;
    applicant.sees("Der Name ist frei.").await;
    applicant.fits_the_screen().await;
    applicant.finds_no_fault(&["404"]).await;
    applicant.clicks("Weiter").await;

    applicant.is_at("/mitmachen/regeln").await;
    is_at_the_heading(&applicant, "Die Regeln").await;
    applicant.sees("Dieser Server ist für Genossenschaften und Verbände.").await;
    // Back and forth by the browser's buttons: the person's own name and the password stay.
    applicant.goes_back().await;
    applicant.is_at("/mitmachen/zugang").await;
    applicant.sees_in_field("Profilname", "hinterwald").await;
    applicant.sees_in_field("Passwort", "gemeinsam-stark").await;
    applicant.clicks("Weiter").await;
    applicant.is_at("/mitmachen/regeln").await;
    let built = "Dorfladen Hinterwald eG, Genossenschaft (Deutschland)\n\
                 Sitz: Hinterwald (Deutschland)\nSparte: Konsum & Dorfladen\n\
                 Register: GnR 77\nWeb: dorfladen.example";
    applicant.sees_in_field("Euer Antrag in Worten", built).await;
    accepts_the_rules(&applicant).await;
    applicant.fits_the_screen().await;
    applicant.finds_no_fault(&["404"]).await;
    applicant.clicks("Antrag abschicken").await;
    applicant.is_at("/mitmachen/stand").await;
    applicant.sees("An laden@post.example ist eine E-Mail").await;
    applicant.finds_no_fault(&["403"]).await;

    // The browser is closed and opened again: the page still knows.
    applicant.opens("about:blank").await;
    applicant.opens("/mitmachen/stand").await;
    applicant.sees("An laden@post.example ist eine E-Mail").await;

    opens_the_mail(&applicant).await;
    applicant.opens("/mitmachen/stand").await;
    applicant.sees("Die E-Mail-Adresse ist bestätigt.").await;
    applicant.sees("Freischaltung abwarten").await;
    applicant.finds_no_fault(&["403"]).await;

    let operator = Person::arrives(&instance).await;
    operator.opens("/_antraege").await;
    operator.sees("Register: GnR 77").await;
    operator.clicks("Antrag von hinterwald annehmen").await;
    operator.no_longer_sees("Hinterwald").await;
    operator.leaves().await;

    // The page looks by itself.
    applicant.sees("Das Konto ist freigeschaltet").await;
    applicant.clicks("Zur Startseite").await;
    applicant.is_at("/home").await;
    applicant.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_federation_needs_no_register_of_cooperatives() {
    let instance = Instance::start();
    let applicant = Person::arrives(&instance).await;
    applicant.opens("/mitmachen").await;
    applicant.ticks("ein Verband").await;
    applicant.adds("Land", "Österreich").await;
    applicant.writes("Name", "Revisionsverband Almtal").await;
    applicant.writes("Sitz", "Almtal").await;
    applicant.no_longer_sees("Sparte").await;
    applicant.no_longer_sees("Firmenbuchnummer").await;
    applicant.clicks("Weiter").await;
    applicant.is_at("/mitmachen/zugang").await;
    applicant.sees_in_field("Profilname", "revisionsverband_almtal").await;
    chooses_an_access(&applicant, "almtal").await;
    // Once written by hand, the text stays, whatever becomes of the particulars …
    let built = "Revisionsverband Almtal, Verband (Österreich)\nSitz: Almtal (Österreich)";
    applicant.sees_in_field("Euer Antrag in Worten", built).await;
    applicant.writes("Euer Antrag in Worten", "Wir prüfen 30 Genossenschaften.").await;
    applicant.clicks("Wer seid ihr").await;
    applicant.is_at("/mitmachen").await;
    applicant.writes("Sitz", "Oberalmtal").await;
    applicant.clicks("Weiter").await;
    applicant.is_at("/mitmachen/zugang").await;
    applicant.clicks("Weiter").await;
    applicant.is_at("/mitmachen/regeln").await;
    applicant.sees_in_field("Euer Antrag in Worten", "Wir prüfen 30 Genossenschaften.").await;
    // … until it is built anew.
    applicant.clicks("Aus euren Angaben neu zusammenstellen").await;
    applicant
        .sees_in_field("Euer Antrag in Worten", &built.replace("Almtal (", "Oberalmtal ("))
        .await;
    accepts_the_rules(&applicant).await;
    applicant.clicks("Antrag abschicken").await;
    applicant.is_at("/mitmachen/stand").await;
    assert!(instance.page("/_antraege").contains("Sitz: Oberalmtal"));
    applicant.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_neither_reads_how_to_take_part_and_may_still_apply() {
    let instance = Instance::start();
    let applicant = Person::arrives(&instance).await;
    applicant.opens("/mitmachen").await;
    applicant.ticks("weder noch").await;
    applicant.sees("Mitmachen von anderswo").await;
    applicant.sees("Viele Server nehmen neue Menschen auf.").await;
    applicant.finds_no_fault(&[]).await;
    applicant.clicks("Trotzdem beantragen").await;
    applicant.is_at("/mitmachen/zugang").await;
    applicant.sees_in_field("Profilname", "").await;
    chooses_an_access(&applicant, "freundeskreis").await;
    applicant.clicks("Antrag abschicken").await;
    let missing = "Ein, zwei Sätze über euch fehlen noch.";
    applicant.sees_described_by("Euer Antrag in Worten", missing).await;
    applicant.leaves().await;
}

/// A number that cannot be right, and what is asked then; one that may be; per country.
const NUMBERS: [(&str, &str, &str, &str, &str); 4] = [
    ("Deutschland", "Registernummer", "FN 122119m", "anderen Land", "GnR 123"),
    ("Österreich", "Firmenbuchnummer", "FN 122119k", "noch einmal nach", "FN 122119m"),
    ("Schweiz", "UID-Nummer", "CHE-123.456.789", "noch einmal nach", "CHE-123.456.788"),
    ("Südtirol", "Register- oder", "00743110158", "noch einmal nach", "IT00743110157"),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_does_not_fit_is_a_hint_and_no_wall() {
    let instance = Instance::start();
    let applicant = Person::arrives(&instance).await;
    applicant.opens("/mitmachen").await;
    applicant.ticks("eine Genossenschaft").await;
    for (country, label, wrong, asked, right) in NUMBERS {
        applicant.adds("Land", country).await;
        applicant.writes(label, right).await;
        applicant.sees_described_by(label, right).await;
        applicant.writes(label, wrong).await;
        applicant.sees_described_by(label, asked).await;
    }
    applicant.finds_no_fault(&[]).await;
    applicant.writes("Name", "Genossenschaft Latschenkiefer").await;
    applicant.writes("Sitz", "Bozen").await;
    applicant.clicks("Weiter").await;
    applicant.is_at("/mitmachen/zugang").await;
    applicant.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_spares_the_approval() {
    let instance = Instance::start();
    instance.set(json!({ "registrations": "closed" }));
    let code = invitation(&instance, json!({}));
    let applicant = Person::arrives(&instance).await;
    applicant.opens(&format!("/invite/{code}")).await;
    applicant.is_at("/mitmachen").await;
    applicant.sees("Ihr seid eingeladen").await;
    applicant.sees("Die Freischaltung entfällt").await;
    applicant.finds_no_fault(&[]).await;
    fills_in(&applicant, "eingeladen").await;
    applicant.no_longer_sees("Euer Antrag in Worten").await;
    applicant.clicks("Antrag abschicken").await;
    applicant.is_at("/mitmachen/stand").await;
    applicant.sees("An eingeladen@post.example ist eine E-Mail").await;
    applicant.no_longer_sees("Freischaltung abwarten").await;
    opens_the_mail(&applicant).await;
    applicant.opens("/mitmachen/stand").await;
    applicant.sees("Das Konto ist freigeschaltet").await;
    applicant.clicks("Zu den ersten Schritten").await;
    applicant.is_at("/erste-schritte").await;
    applicant.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_that_ended_leaves_ways_on() {
    let instance = Instance::start();
    let applicant = Person::arrives(&instance).await;
    applicant.opens("/invite/erfunden").await;
    applicant.sees("Diese Einladung gilt nicht mehr").await;
    applicant.sees("040 2093313-51").await;
    applicant.finds_no_fault(&["404"]).await;
    applicant.clicks("Ohne Einladung beantragen").await;
    applicant.is_at("/mitmachen").await;
    applicant.no_longer_sees("Ihr seid eingeladen").await;

    // One that ends while the form is filled in.
    let code = invitation(&instance, json!({ "max_uses": 1 }));
    applicant.opens(&format!("/invite/{code}")).await;
    applicant.sees("Ihr seid eingeladen").await;
    fills_in(&applicant, "zu_spaet").await;
    let other = Person::arrives(&instance).await;
    other.opens(&format!("/invite/{code}")).await;
    other.sees("Ihr seid eingeladen").await;
    fills_in(&other, "schneller").await;
    other.clicks("Antrag abschicken").await;
    other.is_at("/mitmachen/stand").await;
    other.leaves().await;
    applicant.clicks("Antrag abschicken").await;
    applicant.sees("Diese Einladung gilt nicht mehr").await;
    applicant.clicks("Ohne Einladung beantragen").await;
    applicant.sees_in_field("Name", "Dorfladen Hinterwald eG").await;
    applicant.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_told_step_by_step() {
    let instance = Instance::start();
    let applicant = Person::arrives(&instance).await;
    // Whoever comes too far goes back to where something is missing.
    applicant.opens("/mitmachen/regeln").await;
    applicant.is_at("/mitmachen").await;
    applicant.clicks("Weiter").await;
    applicant.sees("Es fehlt noch, ob ihr eine Genossenschaft").await;
    applicant.finds_no_fault(&[]).await;
    applicant.ticks("eine Genossenschaft").await;
    applicant.adds("Land", "Schweiz").await;
    applicant.clicks("Weiter").await;
    applicant.sees("Euer Sitz fehlt noch.").await;
    // The list leads to the field.
    applicant.clicks("Euer Name fehlt noch.").await;
    let at_name = "return document.activeElement.id === 'sign-up-name';";
    applicant.wait_for("the focus at the name", at_name, json!([])).await;
    applicant.writes("Name", "Velowerk Brunnmatt").await;
    applicant.writes("Sitz", "Brunnmatt").await;
    applicant.clicks("Weiter").await;
    applicant.is_at("/mitmachen/zugang").await;
    applicant.clicks("Weiter").await;
    applicant.sees_described_by("E-Mail-Adresse", "Die E-Mail-Adresse fehlt noch.").await;
    applicant.sees_described_by("Passwort", "Das Passwort fehlt noch.").await;
    applicant.finds_no_fault(&["404"]).await;
    chooses_an_access(&applicant, "velowerk").await;
    applicant.clicks("Antrag abschicken").await;
    for problem in [
        "Die Zustimmung zu den Regeln fehlt noch.",
        "Die Zustimmung zu den Nutzungsbedingungen fehlt noch.",
        "Das Häkchen bei der Datenschutzerklärung fehlt noch.",
    ] {
        applicant.sees(problem).await;
    }
    applicant.finds_no_fault(&["404"]).await;
    applicant.leaves().await;
}
