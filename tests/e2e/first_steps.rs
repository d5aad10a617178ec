//! A new member makes the empty account a cooperative's profile.

use std::path::PathBuf;

use serde_json::json;
use thirtyfour::Key;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const NEW: &str = "neu_am_hang";

/// A new member, signed in for the first time.
async fn arrives_new(instance: &Instance, screen: Screen) -> Person {
    instance.new_member(NEW);
    let member = Person::arrives_with(instance, screen).await;
    member.signs_in(NEW).await;
    member
}

/// A picture on the disk, as a person would choose it.
fn picture() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/icon-192.png")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_member_goes_through_all_first_steps() {
    let instance = Instance::start();
    let member = arrives_new(&instance, Screen::Phone).await;
    member.clicks("Erste Schritte").await;
    member.sees(&format!("Willkommen, {NEW}!")).await;
    member.clicks("Erste Schritte ansehen").await;
    member.is_at("/erste-schritte").await;
    member.sees("0 von 6 erledigt").await;
    member.finds_no_fault(&[]).await;

    member.clicks("Bilder zeigen").await;
    member.finds_no_fault(&[]).await;
    cuts_out_the_profile_picture(&member).await;
    member.clicks("Speichern und weiter").await;

    member.is_at("/erste-schritte/name").await;
    member.writes("Name", "Neu am Hang eG").await;
    member.writes("Beschreibung", "Wir bauen am Hang. #Wohnen").await;
    member.sees("14 von").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Speichern und weiter").await;

    member.is_at("/erste-schritte/steckbrief").await;
    fills_in_the_steckbrief(&member).await;
    member.finds_no_fault(&[]).await;
    member.fits_the_screen().await;
    member.clicks("Speichern und weiter").await;

    member.is_at("/erste-schritte/gefunden-werden").await;
    member.sees(&format!("/@{NEW}\">Folgt uns im Fediverse</a>")).await;
    member.sees("Impressum: hang.example").await;
    member.sees("noch nicht bestätigt").await;
    member.ticks("Im Verzeichnis erscheinen").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Speichern und weiter").await;

    member.is_at("/erste-schritte/folgen").await;
    member.sees("Auch Wohnen, auch in Niedersachsen").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Folgen: Wohnen am Fluss eG").await;
    member.sees("Entfolgen").await;
    member.clicks("Weiter").await;

    member.is_at("/erste-schritte/erster-beitrag").await;
    let first = "Wir sind neu hier: Neu am Hang eG, Wohnungsgenossenschaft aus Flusstal.";
    member.sees(first).await;
    member.finds_no_fault(&[]).await;
    member.clicks("Entwurf öffnen").await;
    member.is_at("/publish").await;
    member.sees_in_field_also("Text des Beitrags", first).await;
    assert!(instance.posts_of(NEW, "").is_empty(), "opening a draft publishes nothing");

    member.opens("/erste-schritte").await;
    member.sees("5 von 6 erledigt").await;
    member.opens(&format!("/@{NEW}")).await;
    for shown in ["Neu am Hang eG", "Wir bauen am Hang.", "Steckbrief", "GnR 77", "Impressum"] {
        member.sees(shown).await;
    }
    member.leaves().await;
}

/// Chooses a picture, enlarges its right side with the keyboard alone, describes it and saves it.
async fn cuts_out_the_profile_picture(member: &Person) {
    member.chooses_file(&picture()).await;
    member.sees("Ausschnitt wählen").await;
    member.tabs_to("Vergrößerung").await;
    member.presses(Key::End).await;
    member.sees_in_field("Vergrößerung", "4").await;
    member.tabs_to("Von links nach rechts").await;
    member.presses(Key::End).await;
    member.sees_in_field("Von links nach rechts", "1").await;
    member.writes("Beschreibung des Profilbilds", "Ein Haus am Hang").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Bild speichern").await;
    member.sees("Das Bild ist gespeichert.").await;
    // The same place of the picture on the disk and of the one on the server has the same colour.
    let script = "const [handle] = arguments; window.same ??= (async () => {\
           const colour = async (address, x, y) => {\
             const picture = await createImageBitmap(await (await fetch(address)).blob());\
             const canvas = new OffscreenCanvas(picture.width, picture.height);\
             const context = canvas.getContext('2d'); context.drawImage(picture, 0, 0);\
             return [...context.getImageData(x * picture.width, y * picture.height, 1, 1).data];\
           };\
           const me = await (await fetch('/api/v1/accounts/lookup?acct=' + handle)).json();\
           const cut = await colour(me.avatar, 0.25, 0.5);\
           const whole = await colour('/icon-192.png', 0.8125, 0.5);\
           const uncut = await colour('/icon-192.png', 0.25, 0.5);\
           const near = (a, b) => a.every((part, place) => Math.abs(part - b[place]) < 24);\
           window.outcome = near(cut, whole) && !near(whole, uncut) && me.avatar_description === 'Ein Haus am Hang';\
         })(); return window.outcome === true;";
    member.wait_for("the chosen part to be the profile picture", script, json!([NEW])).await;
}

async fn fills_in_the_steckbrief(member: &Person) {
    member.chooses("Land", "Deutschland").await;
    member.chooses("Rechtsform", "eG").await;
    member.chooses("Sparte", "Wohnen").await;
    member.writes("Sitz", "Flusstal").await;
    member.chooses("Bundesland oder Kanton", "Niedersachsen").await;
    member.writes("Registernummer", "77").await;
    member.writes("Gericht oder Register", "Amtsgericht Flusstal").await;
    member.writes("Adresse eures Impressums", "https://hang.example/impressum").await;
    member.sees("eG · Wohnen · Flusstal (Niedersachsen)").await;
    member.sees("GnR 77 · Amtsgericht Flusstal").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn steps_can_be_put_off_and_found_again() {
    let instance = Instance::start();
    let member = arrives_new(&instance, Screen::Desktop).await;
    member.clicks("Erste Schritte").await;
    member.clicks("Erste Schritte ansehen").await;
    member.clicks("Bilder zeigen").await;
    member.clicks("Später").await;
    member.is_at("/erste-schritte/name").await;
    member.clicks("Zur Übersicht").await;
    member.sees("Für später").await;
    member.opens("/home").await;
    member.clicks("Erste Schritte").await;
    member.clicks("Nicht mehr zeigen").await;
    member.no_longer_sees("Erste Schritte").await;
    member.reloads().await;
    member.sees("Wem möchtest du folgen?").await;
    member.sees("Ankündigungen").await;
    member.no_longer_sees("Erste Schritte").await;
    member.opens("/settings").await;
    member.clicks("Erste Schritte").await;
    member.sees("Für später").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_known_is_not_offered_first_steps() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in("wohnen_am_fluss").await;
    member.sees("Ankündigungen").await;
    member.no_longer_sees("Erste Schritte").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_profile_that_was_not_saved_keeps_its_words() {
    let instance = Instance::start();
    let member = arrives_new(&instance, Screen::Desktop).await;
    member.opens("/settings/profile").await;
    member.finds_no_fault(&[]).await;
    member.writes("Beschreibung", "Mit Mühe geschrieben.").await;
    instance.fault(json!({
        "method": "PATCH", "path": "/api/v1/accounts/update_credentials",
        "fault": "status", "status": 500, "times": 1,
    }));
    member.clicks("Speichern").await;
    member.sees("Noch nicht gespeichert").await;
    member.sees("Was du geschrieben hast, bleibt auf diesem Gerät.").await;
    member.finds_no_fault(&["500"]).await;
    member.reloads().await;
    member.sees("Dieses Gerät hat sie aufgehoben.").await;
    member.sees_in_field("Beschreibung", "Mit Mühe geschrieben.").await;
    member.clicks("Speichern").await;
    member.sees("Das Profil ist gespeichert.").await;
    member.reloads().await;
    member.sees_in_field("Beschreibung", "Mit Mühe geschrieben.").await;
    member.no_longer_sees("Dieses Gerät hat sie aufgehoben.").await;
    let path = "/api/v1/accounts/verify_credentials";
    assert_eq!(instance.get_as(NEW, path)["source"]["note"], "Mit Mühe geschrieben.");
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_was_not_saved_can_be_saved_again() {
    let instance = Instance::start();
    let member = arrives_new(&instance, Screen::Desktop).await;
    member.opens("/settings/profile").await;
    instance.fault(json!({
        "method": "PATCH", "path": "/api/v1/accounts/update_credentials",
        "fault": "status", "status": 503, "times": 1,
    }));
    member.sees("Profilbild").await;
    member.chooses_file(&picture()).await;
    member.clicks("Bild speichern").await;
    member.sees("Beim Server ist ein Fehler aufgetreten.").await;
    member.clicks("Bild speichern").await;
    member.sees("Das Bild ist gespeichert.").await;
    member.clicks("Profilbild: Entfernen").await;
    member.sees("Das Bild ist entfernt.").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn changing_the_profile_leaves_what_others_wrote_there() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in("wohnen_am_fluss").await;
    let path = "/api/v1/accounts/verify_credentials";
    let before = instance.get_as("wohnen_am_fluss", path);
    member.opens("/@wohnen_am_fluss").await;
    member.clicks("Profil bearbeiten").await;
    member.is_at("/settings/profile").await;
    member.sees_in_field("Sitz", "Flusstal").await;
    member.sees("bestätigt am").await;
    member.finds_no_fault(&[]).await;
    member.writes("Name", "Wohnen am Fluss, Flusstal").await;
    member.clicks("Speichern").await;
    member.sees("Das Profil ist gespeichert.").await;
    let after = instance.get_as("wohnen_am_fluss", path);
    assert_eq!(after["display_name"], "Wohnen am Fluss, Flusstal");
    assert_eq!(after["fields"], before["fields"]);
    assert_eq!(after["source"]["note"], before["source"]["note"]);

    member.writes("Name", &"n".repeat(41)).await;
    member.sees_described_by("Name", "Der Name darf höchstens").await;
    member.clicks("Speichern").await;
    member.sees("Bitte sieh hier noch einmal nach:").await;
    member.finds_no_fault(&[]).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_application_fills_in_the_profile() {
    let instance = Instance::start();
    let member = arrives_new(&instance, Screen::Desktop).await;
    let application = json!({
        "username": NEW, "email": "a@hang.example", "token": "x", "client_id": "x",
        "client_secret": "x", "mail_asked_at": 0, "stage": "Approved",
        "particulars": {
            "name": "Neu am Hang eG", "country": "DE", "form": "eg", "sector": "energy",
            "seat": "Au", "region": "DE-NI", "number": "GnR 5", "website": "https://hang.example",
        },
    });
    let script = "localStorage['geno.application'] = arguments[0]; return true;";
    member.asks(script, json!([application.to_string()])).await;
    member.opens("/erste-schritte/name").await;
    member.sees_in_field("Name", "Neu am Hang eG").await;
    member.clicks("Speichern und weiter").await;
    member.sees("eG · Energie · Au (Niedersachsen)").await;
    let fields = |value: &serde_json::Value| value["fields"].as_array().map(Vec::len);
    let path = "/api/v1/accounts/verify_credentials";
    // Nothing of it is published before it was seen.
    assert_eq!(fields(&instance.get_as(NEW, path)), Some(0));
    member.clicks("Speichern und weiter").await;
    member.is_at("/erste-schritte/gefunden-werden").await;
    assert_eq!(fields(&instance.get_as(NEW, path)), Some(3));
    member.opens("/erste-schritte/folgen").await;
    member.sees("Auch Energie").await;
    member.clicks("Allen ").await;
    member.no_longer_sees("Allen ").await;
    instance.waits_until(NEW, path, |me| me["following_count"].as_u64().unwrap() > 3).await;
    member.clicks("Weiter").await;
    member.clicks("Zur Übersicht").await;
    member.sees("2 von 6 erledigt").await;
    member.leaves().await;
}
