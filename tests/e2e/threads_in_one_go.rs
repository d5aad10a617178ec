//! A member writes several posts in one go.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const ADD: &str = "Weiteren Beitrag anfügen";

/// A post by what it says; there is exactly one.
fn post_saying(instance: &Instance, text: &str) -> Value {
    let ids = instance.posts_of(ME, text);
    assert_eq!(ids.len(), 1, "posts saying {text}");
    instance.get_as(ME, &format!("/api/v1/statuses/{}", ids[0]))
}

/// A text of many sentences, too long for one post.
fn long_text() -> String {
    let sentences = (1..=12).map(|number| {
        format!(
            "Das ist der Satz mit der Nummer {number}, und er erzählt von unserem Hof am Fluss. "
        )
    });
    sentences.collect::<String>()
        + "Mehr dazu: https://wohnen-am-fluss.example/hof?satz=1 #Hofleben"
}

#[tokio::test(flavor = "multi_thread")]
async fn several_posts_are_published_one_answering_the_other() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let member = Person::arrives_with(&instance, screen).await;
        member.signs_in(ME).await;
        let with = |text: &str| format!("{text}, vom {}", screen.name());
        member.opens("/publish").await;
        member.writes("Text des Beitrags", &with("Erstens das Dach")).await;
        member.clicks(ADD).await;
        member.writes("Text von Beitrag 2", &with("Zweitens der Keller")).await;
        member.clicks(ADD).await;
        member.writes("Text von Beitrag 3", &with("Drittens der Hof")).await;
        member.ticks("Nummerieren").await;
        member.ticks("Nur den ersten in die öffentlichen Feeds").await;
        member.fits_the_screen().await;
        member.finds_no_fault(&[]).await;
        member.clicks("3 Beiträge veröffentlichen").await;
        member.sees("Deine 3 Beiträge sind veröffentlicht.").await;
        let [first, second, third] =
            ["Erstens das Dach", "Zweitens der Keller", "Drittens der Hof"]
                .map(|text| post_saying(&instance, &with(text)));
        assert!(first["content"].as_str().unwrap().contains("(1/3)"));
        assert!(third["content"].as_str().unwrap().contains("(3/3)"));
        assert_eq!(second["in_reply_to_id"], first["id"]);
        assert_eq!(third["in_reply_to_id"], second["id"]);
        assert_eq!([&first["visibility"], &second["visibility"]], ["public", "unlisted"]);
        member.clicks("Ansehen").await;
        member.sees(&with("Drittens der Hof")).await;
        member.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_is_too_long_is_taken_apart_at_sentences() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/publish").await;
    member.writes("Text des Beitrags", &long_text()).await;
    member.sees("Geteilt wird an Satzenden").await;
    member.finds_no_fault(&[]).await;
    member.clicks("In 3 Beiträge teilen").await;
    member.sees("Beitrag 3 von 3").await;
    let mut parts = vec![member.reads_field("Text des Beitrags").await];
    for place in 2..=3 {
        parts.push(member.reads_field(&format!("Text von Beitrag {place}")).await);
    }
    assert_eq!(parts.join(" "), long_text());
    assert!(parts[0].ends_with('.') && parts[1].ends_with('.'), "{parts:?}");
    member.clicks("3 Beiträge veröffentlichen").await;
    member.sees("Deine 3 Beiträge sind veröffentlicht.").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_fault_stopped_goes_on_where_it_was_even_after_a_reload() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/publish").await;
    member.writes("Text des Beitrags", "Anfang einer Reihe").await;
    member.clicks(ADD).await;
    member.writes("Text von Beitrag 2", "Mitte einer Reihe").await;
    member.clicks(ADD).await;
    member.writes("Text von Beitrag 3", "Ende einer Reihe").await;
    // The server takes the first, but none of the others.
    instance.fault(json!({
        "method": "POST", "path": "/api/v1/statuses", "fault": "status", "status": 422, "after": 1,
    }));
    member.clicks("3 Beiträge veröffentlichen").await;
    member.sees("Der erste Beitrag ist schon veröffentlicht").await;
    member.finds_no_fault(&["422"]).await;
    member.reloads().await;
    member.sees("Noch 2 Beiträge veröffentlichen").await;
    member.sees_in_field("Text von Beitrag 3", "Ende einer Reihe").await;
    // Now it stores them, but nobody hears of it: the outbox asks again by itself.
    instance.heal();
    instance.fault(json!({
        "method": "POST", "path": "/api/v1/statuses", "fault": "drop_after", "times": 1,
    }));
    member.clicks("Noch 2 Beiträge veröffentlichen").await;
    member.sees("Deine 3 Beiträge sind veröffentlicht.").await;
    let middle = post_saying(&instance, "Mitte einer Reihe");
    assert_eq!(middle["in_reply_to_id"], post_saying(&instance, "Anfang einer Reihe")["id"]);
    assert_eq!(post_saying(&instance, "Ende einer Reihe")["in_reply_to_id"], middle["id"]);
    member.opens("/publish").await;
    member.sees_in_field("Text des Beitrags", "").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_further_post_is_added_and_taken_away_with_the_keyboard() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/publish").await;
    member.writes("Text des Beitrags", "Nur mit Tasten").await;
    member.tabs_to(ADD).await;
    member.presses(Key::Enter).await;
    member.sees("Beitrag 2 von 2").await;
    member.has_focus_on("Text von Beitrag 2").await;
    member.presses("geht es weiter").await;
    member.sees_in_field("Text von Beitrag 2", "geht es weiter").await;
    member.clicks("Beitrag 2 entfernen").await;
    member.sees("Der weitere Beitrag ist entfernt.").await;
    member.clicks("Rückgängig").await;
    member.sees_in_field("Text von Beitrag 2", "geht es weiter").await;
    member.presses(Key::Control + Key::Enter).await;
    member.finds_no_fault(&[]).await;
    member.clicks("2 Beiträge veröffentlichen").await;
    member.sees("Deine 2 Beiträge sind veröffentlicht.").await;
    member.leaves().await;
}
