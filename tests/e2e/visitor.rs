//! A visitor reads, without an account.

use serde_json::json;
use thirtyfour::Key;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

/// Where on the screen a post of a list (from 0) begins.
const TOP: &str = "const top = (place) => document.querySelector(`[aria-posinset='${place + 1}']`)\
    ?.getBoundingClientRect().top;";

#[tokio::test(flavor = "multi_thread")]
async fn learns_what_geno_social_is() {
    let instance = Instance::start();
    // The text is in the page itself: it is there before anything of the app, and without it.
    assert!(instance.page("/").contains("Was eure Genossenschaft davon hat"));
    for screen in [Screen::Phone, Screen::Desktop] {
        let visitor = Person::arrives_with(&instance, screen).await;
        visitor.opens("/").await;
        visitor.sees("Die gemeinsame Heimat der Genossenschaften").await;
        visitor.sees("Konten auf diesem Server").await;
        visitor.sees("Alle Beiträge lesen").await;
        visitor.sees("#Genossenschaft").await;
        visitor.fits_the_screen().await;
        visitor.finds_no_fault(&[]).await;
        visitor.clicks("Beiträge lesen").await;
        visitor.is_at("/public/local").await;
        visitor.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn reads_on_and_finds_the_place_again() {
    let instance = Instance::start();
    let visitor = Person::arrives_with(&instance, Screen::Phone).await;
    visitor.opens("/public/local").await;
    visitor.sees_posts(20).await;
    visitor.fits_the_screen().await;
    visitor.finds_no_fault(&[]).await;
    visitor.scrolls_to_the_end().await;
    visitor.sees_posts(40).await;
    visitor.scrolls_to_post(30).await;
    let top = visitor.asks(&format!("{TOP} return top(30);"), json!([])).await;
    assert!(top.is_f64() || top.is_u64(), "the post is on the screen: {top}");
    visitor.clicks_post(30).await;
    let in_thread = "return /^\\/@[^/]+\\/\\d+$/.test(location.pathname);";
    visitor.wait_for("the thread", in_thread, json!([])).await;
    visitor.sees("Beitrag").await;
    visitor.goes_back().await;
    visitor.sees_posts(40).await;
    let same = format!("{TOP} return Math.abs(top(30) - arguments[0]) < 2;");
    visitor.wait_for("the same post at the same height", &same, json!([top])).await;
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reads_older_posts_by_the_button_down_to_the_end() {
    let instance = Instance::start();
    let visitor = Person::arrives(&instance).await;
    // Pages by tag are short enough to see their end.
    visitor.opens("/tags/CoopsDay").await;
    visitor.sees("#CoopsDay").await;
    visitor.finds_no_fault(&[]).await;
    visitor.opens("/@dachgarten_moewenstedt").await;
    visitor.sees_posts(1).await;
    visitor.scrolls_to_the_end().await;
    visitor.sees("Das war alles.").await;
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn opens_a_thread_from_outside() {
    let instance = Instance::start();
    let ids = instance.posts_of("wohnen_am_fluss", "Guten Morgen, Fediverse!");
    let visitor = Person::arrives(&instance).await;
    visitor.opens(&format!("/@wohnen_am_fluss/{}", ids[0])).await;
    visitor.sees("Guten Morgen, Fediverse!").await;
    visitor.sees("Wir sind auch am Wasser gebaut").await;
    visitor.sees("Ich schaue Freitag nach.").await;
    visitor.finds_no_fault(&[]).await;
    visitor.clicks_post_saying("Ich schaue Freitag nach.").await;
    // The whole way up to it stands above it.
    visitor.sees("Guten Morgen, Fediverse!").await;
    visitor.sees("Diese Woche, im Mitgliederbereich.").await;
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reads_a_profile() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let visitor = Person::arrives_with(&instance, screen).await;
        visitor.opens("/@wohnen_am_fluss").await;
        visitor.sees("Impressum").await;
        visitor.sees("Angeheftet").await;
        visitor.sees("Dabei seit").await;
        visitor.fits_the_screen().await;
        visitor.finds_no_fault(&[]).await;
        visitor.clicks("Medien").await;
        visitor.is_at("/@wohnen_am_fluss/media").await;
        visitor.sees_posts(1).await;
        visitor.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn finds_rules_contact_and_policies() {
    let instance = Instance::start();
    let visitor = Person::arrives(&instance).await;
    visitor.opens("/about").await;
    visitor.sees("Serverregeln").await;
    visitor.sees("040 2093313-51").await;
    visitor.finds_no_fault(&[]).await;
    for (link, path, heading) in [
        ("Impressum", "/impressum", "Angaben nach § 5"),
        ("Datenschutz", "/datenschutz", "Datenschutz"),
        ("Barrierefreiheit", "/barrierefreiheit", "Barrierefreiheit"),
        ("Nutzungsbedingungen", "/terms-of-service", "Nutzungsbedingungen"),
    ] {
        visitor.opens("/about").await;
        visitor.clicks(link).await;
        visitor.is_at(path).await;
        visitor.sees(heading).await;
        visitor.finds_no_fault(&[]).await;
    }
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn is_asked_to_join_and_comes_back_to_the_same_place() {
    let instance = Instance::start();
    let ids = instance.posts_of("wohnen_am_fluss", "Guten Morgen, Fediverse!");
    let path = format!("/@wohnen_am_fluss/{}", ids[0]);
    let visitor = Person::arrives(&instance).await;
    visitor.opens(&path).await;
    visitor.clicks_within("Guten Morgen, Fediverse!", "Favorisieren").await;
    visitor.sees("Dafür brauchst du ein Konto").await;
    visitor.finds_no_fault(&[]).await;
    visitor.clicks("Anmelden").await;
    visitor.grants_login("wohnen_am_fluss").await;
    visitor.is_at(&path).await;
    visitor.sees("Guten Morgen, Fediverse!").await;
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn is_told_what_is_wrong_and_tries_again() {
    let instance = Instance::start();
    instance.fault(json!({
        "method": "GET", "path": "/api/v1/timelines/public", "fault": "status", "status": 500, "times": 1,
    }));
    let visitor = Person::arrives(&instance).await;
    visitor.opens("/public/local").await;
    visitor.sees("Beim Server ist ein Fehler aufgetreten.").await;
    visitor.finds_no_fault(&["500"]).await;
    visitor.clicks("Noch einmal versuchen").await;
    visitor.sees_posts(20).await;
    visitor.opens("/@gibt_es_nicht").await;
    visitor.sees("Nicht gefunden").await;
    visitor.opens("/kein/solcher/weg").await;
    visitor.sees("Seite nicht gefunden").await;
    visitor.finds_no_fault(&["404"]).await;
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keeps_their_place_among_the_first_posts_when_the_program_comes() {
    let instance = Instance::start();
    let visitor = Person::arrives(&instance).await;
    // The focus goes there in the page itself: a driver comes only once all is loaded.
    let tabs = "new MutationObserver((_, watch) => {\
            const link = document.querySelector('#first .post__name'); if (!link) return;\
            watch.disconnect(); link.focus(); window.early = link.textContent;\
        }).observe(document, { childList: true, subtree: true });";
    visitor.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": tabs })).await;
    visitor.has_a_line(Some(40)).await;
    visitor.opens("/public/local").await;
    visitor.has_a_line(None).await;
    let is_same = "return document.getElementById('first') === null\
        && document.activeElement.matches('#app .post__name')\
        && document.activeElement.textContent === window.early;";
    visitor.wait_for("the same link among the program's posts", is_same, json!([])).await;
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn gets_about_by_keyboard_alone() {
    let instance = Instance::start();
    let visitor = Person::arrives(&instance).await;
    visitor.opens("/public/local").await;
    visitor.sees_posts(20).await;
    visitor.tabs_to("Zum Inhalt springen").await;
    visitor.presses(Key::Enter).await;
    visitor.tabs_to("eG").await;
    let is_there = "return document.body.innerText.includes('Dabei seit');";
    visitor.presses_until(Key::Enter, "the profile", is_there).await;
    // The focus has come along: it is on the page's heading.
    let focused = "return document.activeElement.matches('h1');";
    visitor.wait_for("the focus on the heading", focused, json!([])).await;
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn skips_to_the_content_and_goes_on_from_there_at_once() {
    let instance = Instance::start();
    let visitor = Person::arrives(&instance).await;
    visitor.opens("/explore").await;
    visitor.clicks("Dieser Server").await;
    visitor.sees_posts(20).await;
    // Quicker than any driver: on to the first post's link before the next frame.
    let goes_on = "document.querySelector('.skip-link').click();\
        window.skipped = document.activeElement.id;\
        document.querySelector('#app .post__name').focus();\
        window.frames_since = 0;\
        const frame = () => { if (++window.frames_since < 10) requestAnimationFrame(frame); };\
        requestAnimationFrame(frame); return true;";
    visitor.wait_for("the skip link", goes_on, json!([])).await;
    let is_same = "return window.frames_since === 10 && window.skipped === 'main'\
        && document.activeElement.matches('#app .post__name');";
    visitor.wait_for("the focus where the person put it", is_same, json!([])).await;
    // The content is no page of its own: going back leaves this one.
    visitor.goes_back().await;
    visitor.is_at("/explore").await;
    visitor.leaves().await;
}
