//! Polls, as they are written.

use serde_json::json;
use thirtyfour::Key;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";

#[tokio::test(flavor = "multi_thread")]
async fn a_poll_is_written_by_keyboard_and_published() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let member = Person::arrives_with(&instance, screen).await;
        member.signs_in(ME).await;
        member.opens("/publish").await;
        let text = format!("Wann passt euch das Hoffest? {}", screen.name());
        member.writes("Text des Beitrags", &text).await;
        member.clicks("Umfrage").await;
        member.has_focus_on("Antwort 1").await;
        // Enter leads on instead of publishing.
        member.presses("Samstag" + Key::Enter).await;
        member.has_focus_on("Antwort 2").await;
        member.presses("Sonntag" + Key::Enter).await;
        member.has_focus_on("Antwort 3").await;
        member.presses("Sonntag").await;
        member.fits_the_screen().await;
        member.finds_no_fault(&[]).await;
        member.clicks("Veröffentlichen").await;
        member.sees("In der Umfrage steht eine Antwort doppelt.").await;
        member.clicks("Antwort 3 entfernen").await;
        member.chooses("Dauer", "3 Tage").await;
        member.chooses("Auswahl", "Mehrere Antworten").await;
        member.ticks("Ergebnis erst am Ende zeigen").await;
        member.clicks("Veröffentlichen").await;
        member.sees("Dein Beitrag ist veröffentlicht.").await;
        let id = &instance.posts_of(ME, &text)[0];
        let post = instance.get_as("pv_weserau", &format!("/api/v1/statuses/{id}"));
        let poll = &post["poll"];
        let titles: Vec<_> =
            poll["options"].as_array().unwrap().iter().map(|it| &it["title"]).collect();
        assert_eq!(titles, ["Samstag", "Sonntag"]);
        assert_eq!(poll["multiple"], true);
        assert_eq!(poll["options"][0]["votes_count"], json!(null), "hidden until the end");
        member.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poll_outlives_a_reload_and_wants_a_question() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/publish").await;
    member.clicks("Umfrage").await;
    member.writes("Antwort 1", "Ja").await;
    member.writes("Antwort 2", "Nein").await;
    member.reloads().await;
    member.sees_in_field("Antwort 2", "Nein").await;
    member.clicks("Veröffentlichen").await;
    member.sees("Schreib zur Umfrage noch, worum es geht.").await;
    member.clicks("Umfrage").await;
    member.no_longer_sees("Dauer").await;
    member.leaves().await;
}
