//! Whatever somebody writes is kept until the server has confirmed it.

use std::path::PathBuf;

use serde_json::json;

use super::{
    finder::HEARS,
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const TEXT: &str = "Text des Beitrags";

/// A small picture on the disk, as a person would choose it.
fn picture() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/icon-192.png")
}

/// Waits until so many files are kept on the device.
async fn keeps_files(member: &Person, number: usize) {
    let script = "const open = indexedDB.open('geno');\
        open.onsuccess = () => {\
            const count = open.result.transaction('files').objectStore('files').count();\
            count.onsuccess = () => { window.kept = count.result; open.result.close(); };\
        };\
        return window.kept === arguments[0];";
    member.wait_for(&format!("{number} files to be kept"), script, json!([number])).await;
}

/// Writes by the keys alone, as fast as they come, and reloads in the very next moment.
async fn types_and_reloads_at_once(member: &Person, text: &str) {
    let script = "const field = document.querySelector('textarea.composer__text');\
        field.value = arguments[0];\
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));\
        location.reload(); return true;";
    member.asks(script, json!([text])).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reload_in_the_same_moment_loses_no_keystroke() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/publish").await;
    for text in ["D", "Das Hoftor", "Das Hoftor ist gestrichen"] {
        member.sees_in_field(TEXT, if text == "D" { "" } else { &text[..1] }).await;
        types_and_reloads_at_once(&member, text).await;
        member.sees_in_field(TEXT, text).await;
        if text != "Das Hoftor ist gestrichen" {
            member.writes(TEXT, &text[..1]).await;
        }
    }
    // What the archive has confirmed needs no journal.
    let confirmed =
        "return !Object.keys(localStorage).some((key) => key.startsWith('geno.drafts'));";
    member.wait_for("the journal to be empty", confirmed, json!([])).await;
    member.reloads().await;
    member.sees_in_field(TEXT, "Das Hoftor ist gestrichen").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_are_there_even_where_the_device_does_not_answer_at_first() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/publish").await;
    member.writes(TEXT, "Das Hoftor ist gestrichen").await;
    let confirmed =
        "return !Object.keys(localStorage).some((key) => key.startsWith('geno.drafts'));";
    member.wait_for("the journal to be empty", confirmed, json!([])).await;
    let refuse = "const open = IDBFactory.prototype.open; const until = Date.now() + 2000;\
        IDBFactory.prototype.open = function (...all) {\
            if (Date.now() < until) throw new Error('refused');\
            return open.apply(this, all);\
        };";
    member.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": refuse })).await;
    member.reloads().await;
    member.sees_in_field(TEXT, "Das Hoftor ist gestrichen").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_draft_of_an_earlier_version_of_the_app_moves_over() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    let me = instance.get_as(ME, "/api/v1/accounts/verify_credentials");
    let name = format!("geno.drafts.{}.new", me["id"].as_str().unwrap());
    let keep =
        "localStorage.setItem(arguments[0], JSON.stringify({ text: 'Von früher' })); return true;";
    member.asks(keep, json!([name])).await;
    member.opens("/publish").await;
    member.sees_in_field(TEXT, "Von früher").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn drafts_stand_side_by_side_and_are_found_opened_and_deleted() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let member = Person::arrives_with(&instance, screen).await;
        member.signs_in(ME).await;
        let texts =
            ["Sommerfest", "Dachsanierung", "Gästewohnung", "Hofladen", "Carsharing", "Chor"];
        for text in texts {
            member.opens("/drafts").await;
            member.clicks("Neuer Entwurf").await;
            member.writes(TEXT, &format!("{text} im Oktober")).await;
        }
        member.clicks("Alle Entwürfe").await;
        member.is_at("/drafts").await;
        member.sees("Sommerfest im Oktober").await;
        member.fits_the_screen().await;
        member.finds_no_fault(&[]).await;
        member.writes("Entwürfe durchsuchen", "gäste").await;
        member.no_longer_sees("Hofladen").await;
        member.clicks("Gästewohnung im Oktober").await;
        member.sees_in_field(TEXT, "Gästewohnung im Oktober").await;
        member.goes_back().await;
        member.is_at("/drafts").await;
        member.clicks("Löschen: Chor").await;
        member.no_longer_sees("Chor im Oktober").await;
        member.clicks("Rückgängig").await;
        member.sees("Chor im Oktober").await;
        member.clicks("Löschen: Carsharing").await;
        member.no_longer_sees("Carsharing im Oktober").await;
        member.reloads().await;
        member.sees("Chor im Oktober").await;
        member.no_longer_sees("Carsharing im Oktober").await;
        member.leaves().await;
    }
    assert!(instance.posts_of(ME, "im Oktober").is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_kept_with_its_draft_and_a_broken_off_upload_goes_on() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/publish").await;
    member.writes(TEXT, "Unser neues Zeichen").await;
    let slow =
        json!({ "method": "POST", "path": "/api/v2/media", "fault": "latency", "ms": 60000 });
    instance.fault(slow);
    member.chooses_file(&picture()).await;
    member.writes("Bildbeschreibung", "Ein Zeichen").await;
    keeps_files(&member, 1).await;
    instance.heal();
    member.reloads().await;
    member.sees_in_field(TEXT, "Unser neues Zeichen").await;
    member.sees("Hochgeladen").await;
    member.sees_in_field("Bildbeschreibung", "Ein Zeichen").await;
    member.clicks("Veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    let ids = instance.posts_of(ME, "Unser neues Zeichen");
    let post = instance.get_as(ME, &format!("/api/v1/statuses/{}", ids[0]));
    assert_eq!(post["media_attachments"][0]["description"], "Ein Zeichen");
    keeps_files(&member, 0).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_tabs_show_the_same_draft_and_publish_it_once() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/publish").await;
    member.writes(TEXT, "Aus zwei Fenstern").await;
    let first = member.driver.window().await.unwrap();
    let second = member.driver.new_tab().await.unwrap();
    member.driver.switch_to_window(second.clone()).await.unwrap();
    member.opens("/publish").await;
    member.sees_in_field(TEXT, "Aus zwei Fenstern").await;
    member.adds(TEXT, ", gleichzeitig").await;
    member.driver.switch_to_window(first.clone()).await.unwrap();
    member.sees_in_field(TEXT, "Aus zwei Fenstern, gleichzeitig").await;
    // The first publishes; the second, coming into view meanwhile, sends what waits as well.
    let path = "/api/v1/statuses";
    instance.fault(
        json!({ "method": "POST", "path": path, "fault": "latency", "ms": 20000, "times": 1 }),
    );
    let submit = "document.querySelector('form.composer').requestSubmit(); return true;";
    member.asks(submit, json!([])).await;
    member.driver.switch_to_window(second.clone()).await.unwrap();
    member.sees("Dieser Beitrag ist im Postausgang").await;
    member.driver.switch_to_window(first).await.unwrap();
    member.is_at("/home").await;
    member.driver.switch_to_window(second).await.unwrap();
    member.sees_in_field(TEXT, "").await;
    assert_eq!(instance.posts_of(ME, "Aus zwei Fenstern").len(), 1);
    member.opens("/drafts").await;
    member.sees("Keine Entwürfe").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_device_is_told_once_and_typing_goes_on() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/publish").await;
    member.writes(TEXT, "V").await;
    let refuse = "window.refused = 0; const full = () => {\
            refused += 1; throw new DOMException('', 'QuotaExceededError'); };\
        Storage.prototype.setItem = full; IDBObjectStore.prototype.put = full; return true;";
    member.asks(refuse, json!([])).await;
    member.adds(TEXT, "oller").await;
    member.sees("Entwurf nur in diesem Fenster").await;
    // All that was told so far, also what has gone by itself.
    let told = format!(
        "{HEARS} return messages.filter((it) => it.includes('Dieser Browser speichert gerade nichts.')).length === 1;"
    );
    member.wait_for("to be told", &told, json!([])).await;
    let so_far = member.asks("return window.refused;", json!([])).await;
    member.adds(TEXT, " Speicher").await;
    member.sees_in_field(TEXT, "Voller Speicher").await;
    let again = "return window.refused > arguments[0];";
    member.wait_for("another text to be refused", again, json!([so_far])).await;
    assert_eq!(member.asks(&told, json!([])).await, json!(true), "it is told once");
    member.clicks("Veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    assert_eq!(instance.posts_of(ME, "Voller Speicher").len(), 1);
    member.leaves().await;
}
