//! A cooperative's member signs in, reads, writes and answers.

use std::path::PathBuf;

use serde_json::json;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const OTHER: &str = "pv_weserau";

/// Opens the composer and writes, without publishing.
async fn writes_a_post(member: &Person, text: &str) {
    member.opens("/publish").await;
    member.writes("Text des Beitrags", text).await;
}

/// A small picture on the disk, as a person would choose it.
fn picture() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/icon-192.png")
}

#[tokio::test(flavor = "multi_thread")]
async fn signs_in_and_out() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.opens("/public/local").await;
    member.clicks("Anmelden").await;
    member.grants_login(ME).await;
    member.is_at("/public/local").await;
    member.opens("/settings").await;
    member.sees("Wohnen am Fluss").await;
    member.finds_no_fault(&[]).await;
    let kept = "return JSON.stringify({ ...localStorage });";
    let login = member.asks(kept, json!([])).await;
    let token = login.as_str().and_then(token_in).expect("a login is kept on the device");
    member.clicks("Abmelden").await;
    member.sees("Auf diesem Gerät wird alles vergessen").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Abmelden").await;
    member.sees("Du bist abgemeldet.").await;
    // The token is revoked at the server, not only forgotten here.
    let address = format!("{}/api/v1/accounts/verify_credentials", instance.origin);
    let answer = ureq::get(&address).header("Authorization", format!("Bearer {token}")).call();
    assert!(matches!(answer, Err(ureq::Error::StatusCode(401))), "{answer:?}");
    member.leaves().await;
}

/// The access token within what is kept on the device.
fn token_in(kept: &str) -> Option<String> {
    let (_, rest) = kept.split_once(r#"\"token\":\""#)?;
    Some(rest.split_once('\\')?.0.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn may_say_no_to_the_login() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.opens("/anmelden").await;
    member.sees("Passwort").await;
    member.clicks("Ablehnen").await;
    member.sees("Anmeldung abgebrochen").await;
    member.finds_no_fault(&[]).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn publishes_with_warning_visibility_and_picture() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let member = Person::arrives_with(&instance, screen).await;
        member.signs_in(ME).await;
        let text = format!("Das Hoftor ist gestrichen, zum {}. Mal. #Hoftor", screen.name());
        writes_a_post(&member, &text).await;
        member.clicks("Inhaltswarnung").await;
        member.writes("Inhaltswarnung", "Grüne Farbe").await;
        member.chooses_file(&picture()).await;
        member.writes("Bildbeschreibung", "Ein grün gestrichenes Hoftor").await;
        member.sees("Hochgeladen").await;
        member.fits_the_screen().await;
        member.finds_no_fault(&[]).await;
        member.clicks("Veröffentlichen").await;
        member.sees("Dein Beitrag ist veröffentlicht.").await;
        let ids = instance.posts_of(ME, screen.name());
        assert_eq!(ids.len(), 1);
        let post = instance.get_as(OTHER, &format!("/api/v1/statuses/{}", ids[0]));
        assert_eq!(post["spoiler_text"], "Grüne Farbe");
        assert_eq!(post["media_attachments"][0]["description"], "Ein grün gestrichenes Hoftor");
        member.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_outlives_an_expired_login() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    writes_a_post(&member, "Geschrieben kurz vor dem Ablauf").await;
    instance.fault(json!({
        "path": "/api/v1/statuses", "method": "POST", "fault": "status", "status": 401, "times": 1,
    }));
    member.clicks("Veröffentlichen").await;
    member.sees("Deine Anmeldung ist abgelaufen").await;
    member.clicks("Neu anmelden").await;
    member.grants_login(ME).await;
    member.is_at("/publish").await;
    member.sees_in_field("Text des Beitrags", "Geschrieben kurz vor dem Ablauf").await;
    member.clicks("Veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn new_posts_wait_above_what_is_being_read() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/public/local").await;
    member.sees_posts(20).await;
    instance.waits_for_a_listener(&["public:local"]).await;
    for number in 1..=3 {
        let text = format!("Strom vom Dach, Meldung {number}");
        instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": text }));
    }
    member.sees("3 neue Beiträge").await;
    let shown = "return document.body.innerText.includes('Meldung 1');";
    assert_eq!(member.asks(shown, json!([])).await, json!(false), "what is new waits");
    member.clicks("3 neue Beiträge").await;
    member.sees("Strom vom Dach, Meldung 3").await;
    // A lost connection is taken up again, and nothing is missing.
    instance.drop_streams();
    instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": "Nach der Unterbrechung" }));
    member.sees("1 neuer Beitrag").await;
    member.clicks("1 neuer Beitrag").await;
    member.sees("Nach der Unterbrechung").await;
    member.finds_no_fault(&["WebSocket"]).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn favourites_boosts_and_bookmarks() {
    let instance = Instance::start();
    let text = "Heute weht kein Lüftchen";
    let post = instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": text }));
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().unwrap());
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{OTHER}")).await;
    member.sees(text).await;
    for (name, field) in
        [("Favorisieren", "favourited"), ("Lesezeichen", "bookmarked"), ("Teilen", "reblogged")]
    {
        for on in [true, false] {
            member.clicks_within(text, name).await;
            member.sees_pressed(text, name, on).await;
            instance.waits_until(ME, &path, |post| post[field] == on).await;
        }
    }
    // What the server refuses is undone and told.
    instance.fault(json!({
        "method": "POST", "path": format!("{path}/favourite"), "fault": "status", "status": 500, "times": 1,
    }));
    member.clicks_within(text, "Favorisieren").await;
    member.sees("Der Beitrag wurde nicht favorisiert.").await;
    member.sees_pressed(text, "Favorisieren", false).await;
    member.finds_no_fault(&["500"]).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_and_deletes() {
    let instance = Instance::start();
    let text = "Wer kommt zum Tag der offenen Tür?";
    let post = instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": text }));
    let id = post["id"].as_str().unwrap();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{OTHER}/{id}")).await;
    member.sees(text).await;
    member.clicks_within(text, "Antworten").await;
    member.adds("Text der Antwort", "Wir, zu dritt!").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Veröffentlichen").await;
    member.sees("Deine Antwort ist veröffentlicht.").await;
    member.sees("Wir, zu dritt!").await;
    let answers = instance.get_as(OTHER, &format!("/api/v1/statuses/{id}/context"));
    assert_eq!(answers["descendants"].as_array().unwrap().len(), 1);
    member.clicks_within("Wir, zu dritt!", "Mehr").await;
    member.clicks("Löschen").await;
    member.sees("Beitrag löschen?").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Löschen").await;
    member.sees("Der Beitrag ist gelöscht.").await;
    member.no_longer_sees("Wir, zu dritt!").await;
    assert!(instance.posts_of(ME, "Wir, zu dritt!").is_empty());
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn follows_and_is_notified() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/@yusuf_sucht_wohnung").await;
    member.sees("Dabei seit").await;
    let following = "/api/v1/accounts/lookup?acct=yusuf_sucht_wohnung";
    let id = instance.get_as(ME, following)["id"].as_str().unwrap().to_owned();
    let relationship = format!("/api/v1/accounts/relationships?id[]={id}");
    let before = instance.get_as(ME, &relationship)[0]["following"] == true;
    member.clicks(if before { "Entfolgen" } else { "folgen" }).await;
    instance.waits_until(ME, &relationship, |it| it[0]["following"] == !before).await;

    member.opens("/notifications").await;
    member.sees("Benachrichtigungen").await;
    member.fits_the_screen().await;
    member.finds_no_fault(&[]).await;
    // Where the notifications are open, what comes is read at once.
    member.opens("/home").await;
    member.sees_posts(1).await;
    instance.post_as(
        OTHER,
        "/api/v1/statuses",
        json!({ "status": "@wohnen_am_fluss Habt ihr noch Dach frei?" }),
    );
    let counted = "return document.title.startsWith('(');";
    member.wait_for("the title to count what is unread", counted, json!([])).await;
    member.clicks("Benachrichtigungen").await;
    member.sees("Habt ihr noch Dach frei?").await;
    member.leaves().await;
}
