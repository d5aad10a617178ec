//! What is to be published goes through an outbox: sent exactly once, as soon as it can be.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const TEXT: &str = "Text des Beitrags";

async fn publishes(member: &Person, text: &str) {
    member.opens("/publish").await;
    member.writes(TEXT, text).await;
    member.clicks("Veröffentlichen").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_outlives_errors_and_is_published_once() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    let faults = [
        ("fünfhundert", json!({ "fault": "status", "status": 500 }), "500"),
        ("zu viele", json!({ "fault": "status", "status": 429 }), "429"),
        ("verschluckt", json!({ "fault": "drop_after" }), "net::"),
        ("abgeschnitten", json!({ "fault": "malformed" }), "none"),
    ];
    for (word, mut fault, message) in faults {
        fault["method"] = "POST".into();
        fault["path"] = "/api/v1/statuses".into();
        // Until it is healed: Chromium itself repeats a request whose kept connection ends.
        instance.fault(fault);
        publishes(&member, &format!("Beitrag trotz Störung, {word}")).await;
        member.is_at("/home").await;
        member.sees("Ein Beitrag wartet darauf, gesendet zu werden.").await;
        instance.heal();
        member.sees("Dein Beitrag ist veröffentlicht.").await;
        member.no_longer_sees("wartet darauf, gesendet zu werden").await;
        member.finds_no_fault(&[message]).await;
        assert_eq!(instance.posts_of(ME, word).len(), 1, "{word}");
    }
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_network_a_post_waits_through_a_reload_and_goes_by_itself() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let member = Person::arrives_with(&instance, screen).await;
        member.signs_in(ME).await;
        let text = format!("Geschrieben im Funkloch, am {}", screen.name());
        member.opens("/publish").await;
        member.writes(TEXT, &text).await;
        member.is_offline(true).await;
        member.clicks("Veröffentlichen").await;
        member.sees("Dein Beitrag wird gesendet, sobald du wieder Netz hast.").await;
        member.is_at("/home").await;
        member.clicks("Ansehen").await;
        member.is_at("/drafts").await;
        member.sees("Wartet auf Netz").await;
        member.fits_the_screen().await;
        member.finds_no_fault(&["net::", "WebSocket"]).await;
        // The page itself comes from the network here; what waits is on the device.
        let fault = json!({ "method": "POST", "path": "/api/v1/statuses", "fault": "drop" });
        instance.fault(fault);
        member.is_offline(false).await;
        member.reloads().await;
        member.sees(&text).await;
        instance.heal();
        member.sees("Dein Beitrag ist veröffentlicht.").await;
        member.sees("Keine Entwürfe").await;
        assert_eq!(instance.posts_of(ME, &text).len(), 1);
        // A new post begins empty.
        member.opens("/publish").await;
        member.sees_in_field(TEXT, "").await;
        member.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_can_be_stopped_and_written_on() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    let fault =
        json!({ "method": "POST", "path": "/api/v1/statuses", "fault": "status", "status": 503 });
    instance.fault(fault);
    publishes(&member, "Zu früh gesendet").await;
    member.sees("Ein Beitrag wartet darauf, gesendet zu werden.").await;
    member.opens("/drafts").await;
    member.sees("Beim Server ist etwas schiefgegangen").await;
    member.clicks("Anhalten").await;
    member.sees("Angehalten: Der Beitrag ist wieder ein Entwurf.").await;
    instance.heal();
    member.clicks("Zu früh gesendet").await;
    member.sees_in_field(TEXT, "Zu früh gesendet").await;
    member.writes(TEXT, "Rechtzeitig gesendet").await;
    member.clicks("Veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    assert_eq!(instance.posts_of(ME, "Rechtzeitig gesendet").len(), 1);
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_server_refuses_comes_back_with_the_reason() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    let body = json!({ "error": "Validation failed: Text is forbidden here" });
    instance.fault(json!({
        "method": "POST", "path": "/api/v1/statuses", "fault": "status", "status": 422,
        "body": body, "times": 1,
    }));
    publishes(&member, "Das nimmt der Server nicht").await;
    member.sees("Noch nicht veröffentlicht").await;
    member.sees("Text is forbidden here").await;
    member.sees_in_field(TEXT, "Das nimmt der Server nicht").await;
    member.finds_no_fault(&["422"]).await;
    member.writes(TEXT, "Das nimmt er").await;
    member.clicks("Veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    member.leaves().await;
}

/// A small picture on the disk.
fn picture() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/icon-192.png")
}

/// Uploads take so long, or fail in another way.
fn uploads_suffer(instance: &Instance, mut fault: Value) {
    fault["method"] = "POST".into();
    fault["path"] = "/api/v2/media".into();
    instance.fault(fault);
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_chosen_without_network_go_with_their_post() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let member = Person::arrives_with(&instance, screen).await;
        member.signs_in(ME).await;
        let text = format!("Bild aus dem Funkloch, am {}", screen.name());
        member.opens("/publish").await;
        member.writes(TEXT, &text).await;
        member.is_offline(true).await;
        member.chooses_file(&picture()).await;
        member.sees("Wartet auf Netz. Veröffentlichen kannst du trotzdem").await;
        member.writes("Bildbeschreibung", "Ein grünes Zeichen").await;
        member.fits_the_screen().await;
        member.finds_no_fault(&["net::", "WebSocket"]).await;
        member.clicks("Veröffentlichen").await;
        member.sees("Dein Beitrag wird gesendet, sobald du wieder Netz hast.").await;
        member.clicks("Ansehen").await;
        member.is_at("/drafts").await;
        member.sees("Wartet auf Netz").await;
        // The page itself comes from the network here; what waits is on the device.
        uploads_suffer(&instance, json!({ "fault": "drop" }));
        member.is_offline(false).await;
        member.reloads().await;
        member.sees(&text).await;
        member.sees("Wartet auf Netz").await;
        assert!(instance.posts_of(ME, &text).is_empty(), "no post without its picture");
        // In one step, so that no try slips in between.
        uploads_suffer(&instance, json!({ "fault": "latency", "ms": 3000 }));
        member.sees("Lädt Bilder hoch …").await;
        member.fits_the_screen().await;
        member.finds_no_fault(&["net::", "WebSocket"]).await;
        member.sees("Dein Beitrag ist veröffentlicht.").await;
        member.sees("Keine Entwürfe").await;
        instance.heal();
        let ids = instance.posts_of(ME, &text);
        assert_eq!(ids.len(), 1);
        let post = instance.get_as(ME, &format!("/api/v1/statuses/{}", ids[0]));
        assert_eq!(post["media_attachments"][0]["description"], "Ein grünes Zeichen");
        assert_eq!(post["media_attachments"].as_array().unwrap().len(), 1);
        member.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_uploads_its_pictures_can_be_stopped() {
    let instance = Instance::start();
    let member = Person::arrives_with(&instance, Screen::Phone).await;
    member.signs_in(ME).await;
    uploads_suffer(&instance, json!({ "fault": "latency", "ms": 20000 }));
    member.opens("/publish").await;
    member.writes(TEXT, "Zu früh mit Bild").await;
    member.chooses_file(&picture()).await;
    member.writes("Bildbeschreibung", "Ein Zeichen").await;
    member.clicks("Veröffentlichen").await;
    member.sees("Wird veröffentlicht …").await;
    member.opens("/drafts").await;
    member.sees("Lädt Bilder hoch …").await;
    member.clicks("Anhalten").await;
    member.sees("Angehalten: Der Beitrag ist wieder ein Entwurf.").await;
    instance.heal();
    member.clicks("Zu früh mit Bild").await;
    member.writes(TEXT, "Rechtzeitig mit Bild").await;
    member.sees("Hochgeladen").await;
    assert!(instance.posts_of(ME, "mit Bild").is_empty());
    member.clicks("Veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    assert_eq!(instance.posts_of(ME, "mit Bild").len(), 1);
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_changed_after_it_has_arrived_becomes_no_second_post_unasked() {
    let instance = Instance::start();
    let me = instance.get_as(ME, &format!("/api/v1/accounts/lookup?acct={ME}"));
    let own_posts = format!("/api/v1/accounts/{}/statuses", me["id"].as_str().unwrap());
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    // The server stores the post, but neither its answer comes nor can it be asked.
    let swallowed = json!({ "method": "POST", "path": "/api/v1/statuses", "fault": "drop_after" });
    instance.fault(swallowed);
    let silent = json!({ "method": "GET", "path": own_posts, "fault": "status", "status": 503 });
    instance.fault(silent);
    publishes(&member, "Sitzung am Montag").await;
    member.sees("Ein Beitrag wartet darauf, gesendet zu werden.").await;
    member.opens("/drafts").await;
    member.clicks("Anhalten").await;
    member.sees("Ob er schon angekommen ist, wird geprüft").await;
    member.clicks("Sitzung am Montag").await;
    member.writes(TEXT, "Sitzung am Dienstag").await;
    member.clicks("Veröffentlichen").await;
    member.sees("Ein Beitrag wartet darauf, gesendet zu werden.").await;
    instance.heal();
    member.sees("Eine frühere Fassung deines Beitrags ist schon veröffentlicht.").await;
    member.clicks("Entwurf öffnen").await;
    member.sees("Eine frühere Fassung ist schon veröffentlicht").await;
    member.sees_in_field(TEXT, "Sitzung am Dienstag").await;
    member.fits_the_screen().await;
    member.finds_no_fault(&["net::", "503"]).await;
    assert_eq!(instance.posts_of(ME, "Sitzung am").len(), 1, "nothing is sent unasked");
    member.clicks("Frühere Fassung ändern").await;
    member.sees_in_field(TEXT, "Sitzung am Dienstag").await;
    member.clicks("Änderung veröffentlichen").await;
    member.sees("Dein Beitrag ist geändert.").await;
    assert_eq!(instance.posts_of(ME, "Sitzung am").len(), 1);
    assert_eq!(instance.posts_of(ME, "Sitzung am Dienstag").len(), 1);
    member.opens("/drafts").await;
    member.sees("Keine Entwürfe").await;
    member.leaves().await;
}
