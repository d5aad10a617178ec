//! Finding something: search, trends, lists, hashtags together, and what cooperatives write.

use serde_json::json;
use thirtyfour::Key;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const OTHER: &str = "pv_weserau";
const THIRD: &str = "bitacker";

#[tokio::test(flavor = "multi_thread")]
async fn a_member_searches_with_the_keyboard_alone() {
    let instance = Instance::start();
    instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": "Ein Wort: Zwirbelkiefer" }));
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.sees_posts(5).await;
    member.presses("/").await;
    member.presses("Weserau").await;
    member.sees("Nach „Weserau“ suchen").await;
    let suggested = "return [...document.querySelectorAll('[role=option]')].some((o) => o.innerText.includes(arguments[0]));";
    member.wait_for("the account to be suggested", suggested, json!(["@pv_weserau"])).await;
    member.finds_no_fault(&[]).await;
    let reached = "const field = document.activeElement;\
        return document.getElementById(field.getAttribute('aria-activedescendant'))?.innerText.includes(arguments[0]) ?? false;";
    for _ in 0..8 {
        member.presses(Key::Down).await;
        if member.asks(reached, json!(["@pv_weserau"])).await == json!(true) {
            break;
        }
    }
    member.presses(Key::Enter).await;
    member.is_at("/@pv_weserau").await;
    // A word is looked for while it is written; what was found can be narrowed.
    member.opens("/search").await;
    member.sees("Zuletzt gesucht").await;
    member.sees("from:me").await;
    member.fits_the_screen().await;
    member.finds_no_fault(&[]).await;
    member.writes("Suche nach Konten", "Zwirbelkiefer").await;
    member.sees("Ein Wort: Zwirbelkiefer").await;
    member.is_at("/search?q=Zwirbelkiefer").await;
    member.finds_no_fault(&[]).await;
    member.adds("Suche nach Konten", " from:me").await;
    member.sees("Nichts gefunden").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pasted_address_opens_here() {
    let instance = Instance::start();
    let post =
        instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": "Unter dieser Adresse" }));
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/search").await;
    member.writes("Suche nach Konten", post["url"].as_str().unwrap()).await;
    member.presses(Key::Enter).await;
    member.sees("Unter dieser Adresse").await;
    member.is_at(&format!("/@{OTHER}/{}", post["id"].as_str().unwrap())).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn searches_are_remembered_here_and_can_be_forgotten() {
    let instance = Instance::start();
    let member = Person::arrives_with(&instance, Screen::Phone).await;
    member.signs_in(ME).await;
    member.clicks("Suche").await;
    member.is_at("/search").await;
    for word in ["Bootshaus", "Dorfladen"] {
        member.writes("Suche nach Konten", word).await;
        member.presses(Key::Enter).await;
        member.is_at(&format!("/search?q={word}")).await;
    }
    member.opens("/search").await;
    member.sees("Bootshaus").await;
    member.sees("Mehr entdecken").await;
    member.fits_the_screen().await;
    member.finds_no_fault(&[]).await;
    member.clicks("„Bootshaus“ löschen").await;
    member.no_longer_sees("Bootshaus").await;
    member.sees("Dorfladen").await;
    member.opens("/settings").await;
    member.clicks("Abmelden").await;
    member.sees("Auf diesem Gerät wird alles vergessen").await;
    member.clicks("Abmelden").await;
    member.sees("Du bist abgemeldet.").await;
    // Public posts, which anybody reads, may be kept again by now.
    let kept = "return JSON.stringify(Object.entries(localStorage)\
        .filter(([key]) => !key.startsWith('geno.timeline.'))).includes('Dorfladen');";
    assert_eq!(member.asks(kept, json!([])).await, json!(false));
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_searches_and_sees_what_is_in_trend() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let visitor = Person::arrives_with(&instance, screen).await;
        visitor.opens("/search?q=Dorfladen").await;
        visitor.sees("Dorfladen Holunderau eG").await;
        visitor.fits_the_screen().await;
        visitor.finds_no_fault(&[]).await;
        visitor.clicks("Beiträge").await;
        visitor.sees("Beiträge lassen sich nur durchsuchen, wenn du angemeldet bist.").await;
        visitor.opens("/explore").await;
        visitor.sees_posts(5).await;
        visitor.fits_the_screen().await;
        visitor.finds_no_fault(&[]).await;
        visitor.clicks("Hashtags").await;
        visitor.sees("in den letzten sieben Tagen").await;
        visitor.finds_no_fault(&[]).await;
        visitor.clicks("Links").await;
        visitor.sees("Mitglied werden in drei Schritten").await;
        visitor.finds_no_fault(&[]).await;
        visitor.leaves().await;
    }
    // A server without trends says so, kindly.
    instance.fault(json!({
        "path": "/api/v1/trends/tags", "method": "GET", "fault": "status", "status": 404,
    }));
    let visitor = Person::arrives(&instance).await;
    visitor.opens("/explore/tags").await;
    visitor.sees("Gerade nichts im Trend").await;
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_made_filled_read_and_deleted() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.clicks("Listen").await;
    member.sees("Noch keine Listen").await;
    member.clicks("Anlegen").await;
    member.sees_described_by("Neue Liste", "Die Liste braucht einen Namen.").await;
    member.finds_no_fault(&[]).await;
    member.writes("Neue Liste", "Nachbarschaft").await;
    member.clicks("Anlegen").await;
    member.sees("Noch niemand.").await;
    member.writes("Konto hinzufügen", "Prüfungsverband").await;
    member.clicks("Hinzufügen: Prüfungsverband Weserau").await;
    member.ticks("keine").await;
    member.ticks("Nur hier, nicht auf der Startseite").await;
    member.clicks("Speichern").await;
    member.sees("Die Liste ist gespeichert.").await;
    member.finds_no_fault(&[]).await;
    let lists = instance.get_as(ME, "/api/v1/lists");
    assert_eq!(
        (&lists[0]["replies_policy"], &lists[0]["exclusive"]),
        (&json!("none"), &json!(true))
    );
    member.opens("/lists").await;
    member.clicks("Nachbarschaft").await;
    member.sees_posts(1).await;
    member.sees("Prüfungsverband Weserau").await;
    // What is new comes by the list's own stream.
    instance.waits_for_a_listener(&["list", lists[0]["id"].as_str().unwrap()]).await;
    instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": "Frisch geprüft" }));
    member.sees("1 neuer Beitrag").await;
    member.fits_the_screen().await;
    member.finds_no_fault(&[]).await;
    member.clicks("Liste bearbeiten").await;
    member.clicks("Liste löschen").await;
    member.sees("Liste löschen?").await;
    member.clicks("Liste löschen").await;
    member.sees("Noch keine Listen").await;
    instance.waits_until(ME, "/api/v1/lists", |lists| *lists == json!([])).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn several_hashtags_are_read_together() {
    let instance = Instance::start();
    for text in ["Eins #Apfelmus", "Zwei #Birnenmus", "Drei #Apfelmus #Werbung"] {
        instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": text }));
    }
    let visitor = Person::arrives(&instance).await;
    visitor.opens("/tags/Apfelmus").await;
    visitor.sees("Eins").await;
    visitor.clicks("Weitere Hashtags").await;
    visitor.writes("Weiterer Hashtag", "#Birnenmus").await;
    visitor.clicks("Hinzufügen").await;
    visitor.sees("Zwei").await;
    visitor.sees("Drei").await;
    visitor.chooses("Verbindung", "aber nicht").await;
    visitor.writes("Weiterer Hashtag", "werbung").await;
    visitor.clicks("Hinzufügen").await;
    visitor.no_longer_sees("Drei").await;
    visitor.sees("Zwei").await;
    visitor.is_at("/tags/Apfelmus?any=Birnenmus&none=werbung").await;
    visitor.fits_the_screen().await;
    visitor.finds_no_fault(&[]).await;
    visitor.clicks("#werbung entfernen").await;
    visitor.sees("Drei").await;
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn cooperatives_posts_are_read_together_and_their_hashtags_chosen() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.clicks("Aus Genossenschaften").await;
    member.is_at("/genossenschaften/beitraege").await;
    member.sees_posts(20).await;
    member.clicks("Hashtags ändern").await;
    member.writes("Weiterer Hashtag", "zwei Worte").await;
    member.clicks("Hinzufügen").await;
    member.sees("Ein Hashtag ist ein einzelnes Wort").await;
    member.writes("Weiterer Hashtag", "#Wohnen").await;
    member.clicks("Hinzufügen").await;
    member.sees("#Wohnen").await;
    member.clicks("#CoopsDay entfernen").await;
    member.no_longer_sees("#CoopsDay").await;
    member.clicks("Fertig").await;
    member.finds_no_fault(&[]).await;
    member.reloads().await;
    member.sees("#Wohnen").await;
    member.sees_posts(20).await;
    let twice = "const ids = [...document.querySelectorAll('.feed article a.post__time')].map((a) => a.href);\
        return new Set(ids).size === ids.length && ids.length > 0;";
    member.wait_for("each post once", twice, json!([])).await;
    instance.waits_for_a_listener(&["public:local"]).await;
    instance.waits_for_a_listener(&["hashtag", "genossenschaft"]).await;
    // By two streams at once, and still one post.
    let text = "Ein Haus für alle #Genossenschaft";
    instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": text }));
    member.sees("1 neuer Beitrag").await;
    member.clicks("1 neuer Beitrag").await;
    member.sees("Ein Haus für alle").await;
    member.wait_for("each post once", twice, json!([])).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn members_strengthen_each_other() {
    let instance = Instance::start();
    let status = |text: &str| json!({ "status": text });
    let first = instance.post_as(OTHER, "/api/v1/statuses", status("Sprechstunde am Deich"));
    let second =
        instance.post_as(THIRD, "/api/v1/statuses", status("Freie Software aus der Börde"));
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    // Beside the home timeline
    member.clicks("Teilen: Beitrag von Prüfungsverband").await;
    let path = format!("/api/v1/statuses/{}", first["id"].as_str().unwrap());
    instance.waits_until(ME, &path, |post| post["reblogged"] == true).await;
    member.finds_no_fault(&[]).await;
    // On a page of its own; what is shared is not offered again.
    member.clicks("Gegenseitig stärken").await;
    member.is_at("/staerken").await;
    member.sees("Freie Software aus der Börde").await;
    member.fits_the_screen().await;
    member.finds_no_fault(&[]).await;
    let offered = "return document.querySelector('main').innerText.includes(arguments[0]);";
    assert_eq!(member.asks(offered, json!(["Sprechstunde am Deich"])).await, json!(false));
    member.clicks("Zitieren: Beitrag von Bitacker").await;
    member.sees("Du zitierst").await;
    member.writes("Text des Beitrags", "Das probieren wir aus.").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    let own = instance.posts_of(ME, "Das probieren wir aus.");
    assert_eq!(own.len(), 1);
    let quoting = instance.get_as(ME, &format!("/api/v1/statuses/{}", own[0]));
    assert_eq!(quoting["quote"]["quoted_status"]["id"], second["id"]);
    member.leaves().await;
}
