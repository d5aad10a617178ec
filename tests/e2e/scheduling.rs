//! A member plans posts for later, changes their minds, and finds what the server keeps.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const CLOCK: &str = "Für später planen";

/// Opens the composer, writes, and switches planning on.
async fn begins_to_plan(member: &Person, text: &str) {
    member.opens("/publish").await;
    member.writes("Text des Beitrags", text).await;
    member.clicks(CLOCK).await;
    member.sees("Wann soll der Beitrag erscheinen?").await;
}

/// What waits on the server.
fn waiting(instance: &Instance) -> Vec<Value> {
    let mut all =
        instance.get_as(ME, "/api/v1/scheduled_statuses?limit=40").as_array().unwrap().clone();
    all.sort_by_key(|post| post["scheduled_at"].as_str().unwrap().to_owned());
    all
}

/// Plans a post by another client.
fn plans(instance: &Instance, text: &str, at: &str) {
    let body = json!({ "status": text, "scheduled_at": at });
    instance.post_as(ME, "/api/v1/statuses", body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_post_is_planned_and_appears_in_its_time() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let member = Person::arrives_with(&instance, screen).await;
        member.signs_in(ME).await;
        let text = format!("Am Samstag ist Hoffest, am {} geplant", screen.name());
        begins_to_plan(&member, &text).await;
        member.fills_in("Datum", "2999-12-24").await;
        member.fills_in("Uhrzeit", "18:30").await;
        member.sees("Erscheint am Dienstag, 24. Dezember 2999, um 18:30 Uhr.").await;
        member.sees("Zeitzone:").await;
        member.fits_the_screen().await;
        member.finds_no_fault(&[]).await;
        member.clicks("Planen: Di., 24. Dez., 18:30").await;
        member.sees("Dein Beitrag ist geplant.").await;
        assert!(instance.posts_of(ME, &text).is_empty());
        member.clicks("Ansehen").await;
        member.is_at("/scheduled").await;
        member.sees("Dienstag, 24. Dezember 2999").await;
        member.sees(&text).await;
        member.fits_the_screen().await;
        member.finds_no_fault(&[]).await;
        instance.hurries();
        assert_eq!(instance.posts_of(ME, &text).len(), 1);
        member.reloads().await;
        member.sees("Nichts geplant").await;
        // What is planned leaves no draft behind.
        member.opens("/publish").await;
        member.sees_in_field("Text des Beitrags", "").await;
        member.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_time_that_would_publish_at_once_is_told_before() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    begins_to_plan(&member, "Noch nicht jetzt").await;
    member.fills_in("Datum", "2020-01-01").await;
    member.sees_described_by("Datum", "Dieser Zeitpunkt ist schon vorbei").await;
    member.clicks("Planen").await;
    member.sees("Wähl einen späteren").await;
    // In two minutes, as the device's own clock has it.
    let soon = member
        .asks(
            "const t = new Date(Date.now() + 2 * 60000 - new Date().getTimezoneOffset() * 60000);\
             return t.toISOString().slice(0, 16);",
            json!([]),
        )
        .await;
    let (date, time) = soon.as_str().unwrap().split_once('T').unwrap();
    member.fills_in("Datum", date).await;
    member.fills_in("Uhrzeit", time).await;
    member.sees_described_by("Uhrzeit", "weniger als fünf Minuten").await;
    member.clicks("Planen").await;
    member.fills_in("Uhrzeit", "").await;
    member.clicks("Planen").await;
    member.sees("Es fehlt noch ein vollständiges Datum mit Uhrzeit.").await;
    member.finds_no_fault(&[]).await;
    assert!(waiting(&instance).is_empty() && instance.posts_of(ME, "Noch nicht").is_empty());
    member.clicks("Doch nicht planen").await;
    member.clicks("Veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_planned_post_is_moved_and_deleted_and_had_back() {
    let instance = Instance::start();
    plans(&instance, "Frühjahrsputz im Hof", "2999-03-01T09:00:00.000Z");
    plans(&instance, "Sommerfest im Hof", "2999-07-01T09:00:00.000Z");
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/scheduled").await;
    member.sees("2 Beiträge geplant. Möglich sind 300, höchstens 25 an einem Tag.").await;
    member.clicks("Geplanter Beitrag").await;
    member.clicks("Zeitpunkt ändern").await;
    member.fills_in("Datum", "2999-03-02").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Speichern").await;
    member.sees("Der neue Zeitpunkt ist gespeichert.").await;
    member.sees("2. März 2999").await;
    assert!(waiting(&instance)[0]["scheduled_at"].as_str().unwrap().starts_with("2999-03-02"));
    member.clicks("Geplanter Beitrag").await;
    member.clicks("Löschen").await;
    member.sees("Der geplante Beitrag ist gelöscht.").await;
    member.no_longer_sees("Frühjahrsputz im Hof").await;
    assert_eq!(waiting(&instance).len(), 1);
    member.clicks("Rückgängig").await;
    member.sees_in_field("Text des Beitrags", "Frühjahrsputz im Hof").await;
    member.clicks("Planen:").await;
    member.sees("Dein Beitrag ist geplant.").await;
    assert_eq!(waiting(&instance).len(), 2);
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_words_of_a_planned_post_change_without_a_moment_in_which_it_is_lost() {
    let instance = Instance::start();
    let picture = instance.uploads_as(ME, "Ein Hof");
    let body = json!({
        "status": "Hoffest am Samstag", "scheduled_at": "2999-03-01T09:00:00.000Z",
        "media_ids": [picture], "spoiler_text": "Kuchen", "visibility": "unlisted",
    });
    instance.post_as(ME, "/api/v1/statuses", body);
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/scheduled").await;
    member.clicks("Geplanter Beitrag").await;
    member.clicks("Bearbeiten").await;
    member.sees_in_field("Text des Beitrags", "Hoffest am Samstag").await;
    member.sees("Er bleibt geplant, wie er war").await;
    member.writes("Text des Beitrags", "Hoffest am Sonntag").await;
    instance.fault(json!({
        "method": "POST", "path": "/api/v1/statuses", "fault": "status", "status": 422,
    }));
    member.clicks("Planen:").await;
    member.sees("Noch nicht veröffentlicht").await;
    assert_eq!(waiting(&instance)[0]["params"]["text"], "Hoffest am Samstag");
    instance.heal();
    member.clicks("Planen:").await;
    member.sees("Dein Beitrag ist geplant.").await;
    let all = waiting(&instance);
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!(all[0]["params"]["text"], "Hoffest am Sonntag");
    assert_eq!(all[0]["params"]["spoiler_text"], "Kuchen");
    assert_eq!(all[0]["params"]["visibility"], "unlisted");
    assert_eq!(all[0]["media_attachments"][0]["description"], "Ein Hof");
    member.finds_no_fault(&["422"]).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_post_is_planned_with_the_keyboard_alone() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/publish").await;
    member.sees("Neuer Beitrag").await;
    member.writes("Text des Beitrags", "Ohne Maus geplant").await;
    member.tabs_to(CLOCK).await;
    member.presses(Key::Enter).await;
    // The focus is in the first field, at its first part: one day on, or one month where the browser
    // writes that first. The middle of a month and of a year, so that neither begins anew.
    member.has_focus_on("Datum").await;
    member.sees("Erscheint am").await;
    member.fills_in("Datum", "2999-06-15").await;
    member.presses(Key::Up).await;
    let chosen = member.reads_field("Datum").await;
    assert!(["2999-06-16", "2999-07-15"].contains(&&*chosen), "{chosen}");
    member.presses(Key::Control + Key::Enter).await;
    member.sees("Dein Beitrag ist geplant.").await;
    let all = waiting(&instance);
    assert_eq!(all.len(), 1);
    let day = "const at = new Date(arguments[0]), two = (part) => String(part).padStart(2, '0');\
        return [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');";
    assert_eq!(member.asks(day, json!([all[0]["scheduled_at"]])).await, json!(chosen));
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_server_keeps_nothing_for_later_nothing_is_offered() {
    let instance = Instance::start();
    instance.fault(json!({
        "method": "GET", "path": "/api/v1/scheduled_statuses", "fault": "status", "status": 404,
    }));
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/scheduled").await;
    member.sees("Planen geht hier nicht").await;
    member.finds_no_fault(&["404"]).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_several_posts_the_first_is_planned_and_the_others_are_kept() {
    let instance = Instance::start();
    let member = Person::arrives_with(&instance, Screen::Phone).await;
    member.signs_in(ME).await;
    member.opens("/publish").await;
    member.writes("Text des Beitrags", "Am Samstag ist Hoffest").await;
    member.clicks("Weiteren Beitrag anfügen").await;
    member.writes("Text von Beitrag 2", "Das gibt es zu essen").await;
    // It is told as soon as somebody begins to plan, not after.
    member.clicks(CLOCK).await;
    member.sees("Mehrere Beiträge hintereinander kann der Server nicht planen").await;
    member.fits_the_screen().await;
    member.finds_no_fault(&[]).await;
    member.clicks("Nur den ersten planen").await;
    member.sees("Die weiteren Beiträge liegen in deinen Entwürfen.").await;
    member.no_longer_sees("Beitrag 2 von 2").await;
    member.fills_in("Datum", "2999-12-24").await;
    member.clicks("Planen:").await;
    member.sees("Dein Beitrag ist geplant.").await;
    let all = waiting(&instance);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0]["params"]["text"], "Am Samstag ist Hoffest");
    member.opens("/publish").await;
    member.sees_in_field("Text des Beitrags", "Das gibt es zu essen").await;
    member.leaves().await;
}
