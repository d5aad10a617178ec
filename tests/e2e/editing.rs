//! One's own posts are changed, deleted, and deleted to be written anew.

use serde_json::{Value, json};

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const OTHER: &str = "pv_weserau";
const TEXT: &str = "Text des Beitrags";
const REPLY: &str = "Text der Antwort";

fn post(instance: &Instance, fields: Value) -> String {
    let post = instance.post_as(ME, "/api/v1/statuses", fields);
    post["id"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_post_is_changed_and_keeps_all_the_rest() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let picture = instance.uploads_as(ME, "Ein altes Hoftor");
        let text = format!("Das Hoftor ist gestrichen, am {}", screen.name());
        let id = post(
            &instance,
            json!({
                "status": text, "spoiler_text": "Grüne Farbe", "language": "it",
                "media_ids": [picture],
            }),
        );
        let path = format!("/api/v1/statuses/{id}");
        let member = Person::arrives_with(&instance, screen).await;
        member.signs_in(ME).await;
        member.opens(&format!("/@{ME}/{id}")).await;
        member.clicks_within("Grüne Farbe", "Mehr").await;
        member.clicks("Bearbeiten").await;
        member.sees_in_field(TEXT, &text).await;
        member.sees_in_field("Inhaltswarnung", "Grüne Farbe").await;
        member.sees_in_field("Bildbeschreibung", "Ein altes Hoftor").await;
        member.adds(TEXT, ", und trocken").await;
        member.writes("Bildbeschreibung", "Ein grünes Hoftor").await;
        member.fits_the_screen().await;
        member.finds_no_fault(&[]).await;
        // A reload in between changes nothing.
        member.reloads().await;
        member.sees_in_field(TEXT, &format!("{text}, und trocken")).await;
        member.clicks("Änderung veröffentlichen").await;
        member.sees("Dein Beitrag ist geändert.").await;
        let changed = instance.get_as(OTHER, &path);
        assert!(changed["content"].as_str().unwrap().contains("und trocken"));
        assert_eq!(changed["spoiler_text"], "Grüne Farbe");
        assert_eq!(changed["language"], "it");
        assert_eq!(changed["media_attachments"][0]["id"], picture.as_str());
        assert_eq!(changed["media_attachments"][0]["description"], "Ein grünes Hoftor");
        assert_eq!(instance.posts_of(ME, &text).len(), 1, "it is no other post");
        member.opens("/drafts").await;
        member.sees("Keine Entwürfe").await;
        member.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poll_that_is_not_touched_keeps_its_votes() {
    let instance = Instance::start();
    let id = post(
        &instance,
        json!({
            "status": "Wann ist das Sommerfest?",
            "poll": { "options": ["Samstag", "Sonntag"], "expires_in": 86400 },
        }),
    );
    let path = format!("/api/v1/statuses/{id}");
    let before = instance.get_as(OTHER, &path)["poll"].clone();
    let votes = format!("/api/v1/polls/{}/votes", before["id"].as_str().unwrap());
    instance.post_as(OTHER, &votes, json!({ "choices": [1] }));
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{ME}/{id}")).await;
    member.clicks_within("Sommerfest", "Mehr").await;
    member.clicks("Bearbeiten").await;
    member.adds(TEXT, " Stimmt ab!").await;
    member.clicks("Änderung veröffentlichen").await;
    member.sees("Dein Beitrag ist geändert.").await;
    let after = instance.get_as(OTHER, &path)["poll"].clone();
    assert_eq!(after["options"][1]["votes_count"], 1, "{after}");
    // As nearly as an app can say it that only tells the server how long a poll still runs.
    let near = "const [a, b] = [...arguments].map((time) => Date.parse(time)); return Math.abs(a - b) <= 5000;";
    let ends = json!([before["expires_at"], after["expires_at"]]);
    assert_eq!(member.asks(near, ends.clone()).await, json!(true), "{ends}");
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_post_whose_poll_is_over_can_be_changed() {
    let instance = Instance::start();
    let poll = json!({ "options": ["Linde", "Eiche"], "expires_in": 600 });
    let id = post(&instance, json!({ "status": "Welcher Baum kommt in den Hof?", "poll": poll }));
    let path = format!("/api/v1/statuses/{id}");
    let votes = instance.get_as(OTHER, &path)["poll"]["id"].as_str().unwrap().to_owned();
    instance.post_as(OTHER, &format!("/api/v1/polls/{votes}/votes"), json!({ "choices": [0] }));
    instance.hurries();
    let member = Person::arrives_with(&instance, Screen::Phone).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{ME}/{id}")).await;
    member.clicks_within("Welcher Baum", "Mehr").await;
    member.clicks("Bearbeiten").await;
    member.sees("läuft danach noch einmal fünf Minuten").await;
    member.fits_the_screen().await;
    member.finds_no_fault(&[]).await;
    member.adds(TEXT, " Es wird die Linde.").await;
    member.clicks("Änderung veröffentlichen").await;
    member.sees("Dein Beitrag ist geändert.").await;
    let after = instance.get_as(OTHER, &path);
    assert!(after["content"].as_str().unwrap().contains("Es wird die Linde."));
    assert_eq!(after["poll"]["options"][0]["votes_count"], 1, "{after}");
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_that_quotes_keeps_both_when_it_is_written_anew() {
    let instance = Instance::start();
    let by = |words: &str| {
        let post = instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": words }));
        post["id"].as_str().unwrap().to_owned()
    };
    let (asked, quoted) = (by("Wie geht es dem Dach?"), by("Das Dach ist neu gedeckt"));
    let reply = json!({
        "status": "Steht hier schon", "in_reply_to_id": asked, "quoted_status_id": quoted,
    });
    let id = post(&instance, reply);
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{ME}/{id}")).await;
    member.clicks_within("Steht hier schon", "Mehr").await;
    member.clicks("Löschen und neu fassen").await;
    member.sees("Beitrag löschen und neu fassen?").await;
    member.clicks("Löschen und neu fassen").await;
    member.sees_in_field(REPLY, "Steht hier schon").await;
    member.sees("Wie geht es dem Dach?").await;
    member.sees("Das Dach ist neu gedeckt").await;
    member.finds_no_fault(&[]).await;
    member.reloads().await;
    member.sees("Das Dach ist neu gedeckt").await;
    member.writes(REPLY, "Das stand schon hier").await;
    member.clicks("Veröffentlichen").await;
    member.sees("Deine Antwort ist veröffentlicht.").await;
    let ids = instance.posts_of(ME, "Das stand schon hier");
    let anew = instance.get_as(OTHER, &format!("/api/v1/statuses/{}", ids[0]));
    assert_eq!(anew["in_reply_to_id"], asked.as_str());
    assert_eq!(anew["quote"]["quoted_status"]["id"], quoted.as_str(), "{anew}");
    member.leaves().await;
}

/// A member who has changed a post and not published that yet, and the post's id.
async fn begins_a_change(instance: &Instance) -> (Person, String) {
    let id = post(instance, json!({ "status": "Der Chor probt am Montag" }));
    let member = Person::arrives(instance).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{ME}/{id}")).await;
    member.clicks_within("Der Chor", "Mehr").await;
    member.clicks("Bearbeiten").await;
    member.adds(TEXT, " um 19 Uhr").await;
    (member, id)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_from_elsewhere_is_told() {
    let instance = Instance::start();
    let (member, id) = begins_a_change(&instance).await;
    instance.put_as(
        ME,
        &format!("/api/v1/statuses/{id}"),
        json!({ "status": "Der Chor probt am Dienstag" }),
    );
    member.opens(&format!("/@{ME}/{id}")).await;
    member.clicks_within("Der Chor", "Mehr").await;
    member.clicks("Bearbeiten").await;
    member.sees("inzwischen anderswo geändert").await;
    member.sees_in_field(TEXT, "Der Chor probt am Montag um 19 Uhr").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_from_elsewhere_is_not_replaced_unasked() {
    let instance = Instance::start();
    let (member, id) = begins_a_change(&instance).await;
    let address = format!("/api/v1/statuses/{id}");
    instance.put_as(ME, &address, json!({ "status": "Der Chor probt am Dienstag" }));
    member.clicks("Änderung veröffentlichen").await;
    member.sees("inzwischen anderswo geändert").await;
    let content = || instance.get_as(ME, &address)["content"].to_string();
    assert!(content().contains("Dienstag"), "{}", content());
    member.clicks("Änderung veröffentlichen").await;
    member.sees("Dein Beitrag ist geändert.").await;
    assert!(content().contains("Montag um 19 Uhr"), "{}", content());
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_post_becomes_a_draft_again_with_its_picture() {
    let instance = Instance::start();
    let picture = instance.uploads_as(ME, "Ein Dorf");
    let id = post(
        &instance,
        json!({
            "status": "Unser Dorf im Nebel", "spoiler_text": "Nebel", "media_ids": [picture],
            "visibility": "unlisted",
        }),
    );
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{ME}/{id}")).await;
    member.clicks_within("Nebel", "Mehr").await;
    member.clicks("Löschen und neu fassen").await;
    member.sees("Beitrag löschen und neu fassen?").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Löschen und neu fassen").await;
    member.sees_in_field(TEXT, "Unser Dorf im Nebel").await;
    assert!(instance.posts_of(ME, "Unser Dorf im Nebel").is_empty());
    member.writes(TEXT, "Unser Dorf im Morgennebel").await;
    member.clicks("Veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    let ids = instance.posts_of(ME, "Unser Dorf im Morgennebel");
    assert_eq!(ids.len(), 1);
    let post = instance.get_as(OTHER, &format!("/api/v1/statuses/{}", ids[0]));
    assert_eq!(post["spoiler_text"], "Nebel");
    assert_eq!(post["visibility"], "unlisted");
    assert_eq!(post["media_attachments"][0]["description"], "Ein Dorf");
    member.leaves().await;
}
