//! What comes from other programs, and what goes to other networks.

use serde_json::json;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";

/// Waits until the service worker is there; a busy machine takes its time to fetch all parts of the
/// app.
const WORKER: &str = "const done = arguments[arguments.length - 1], worker = navigator.serviceWorker;\
    if (worker.controller) done(true); else worker.addEventListener('controllerchange', () => done(true));";

/// Shares a text and so many pictures with the installed app, as the system does: by a form that it
/// sends to the app's address.
async fn shares(person: &Person, text: &str, pictures: usize) {
    let script = "const [text, pictures] = arguments;\
        const made = [...Array(pictures).keys()].map((place) => new Promise((done) => {\
            const canvas = Object.assign(document.createElement('canvas'), { width: 60 + place, height: 40 });\
            canvas.getContext('2d').fillRect(0, 0, 20, 20);\
            canvas.toBlob((blob) => done(new File([blob], `Höfe ${place + 1}.png`, { type: blob.type })));\
        }));\
        Promise.all(made).then((made) => {\
            const form = Object.assign(document.createElement('form'),\
                { method: 'post', enctype: 'multipart/form-data', action: '/share' });\
            const field = (type, name) => form.appendChild(Object.assign(document.createElement('input'), { type, name }));\
            field('text', 'text').value = text;\
            const files = new DataTransfer();\
            for (const file of made) files.items.add(file);\
            field('file', 'files').files = files.files;\
            form.lastChild.multiple = true;\
            document.body.append(form);\
            form.submit();\
        }); return true;";
    person.asks(script, json!([text, pictures])).await;
}

/// Waits until the composer shows so many pictures, all of them on the server.
async fn sees_pictures(person: &Person, number: usize) {
    let script = "return document.querySelectorAll('.composer__file').length === arguments[0]\
        && !document.querySelector('.composer__file progress');";
    person.wait_for(&format!("{number} pictures in the composer"), script, json!([number])).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shared_page_is_in_the_composer_also_after_a_login() {
    let instance = Instance::start();
    let member = Person::arrives_with(&instance, Screen::Phone).await;
    member
        .opens("/share?title=Dorfladen+%C3%B6ffnet&text=Ab+Montag&url=https%3A%2F%2Fladen.example%2F%3Fa%3D1%26b%3D2")
        .await;
    member.clicks("Anmelden").await;
    member.grants_login(ME).await;
    member.is_at("/publish").await;
    let text = "Dorfladen öffnet\nAb Montag\nhttps://laden.example/?a=1&b=2";
    member.sees_in_field("Text des Beitrags", text).await;
    // The same once more adds nothing.
    member.opens("/share?text=Ab+Montag").await;
    member.is_at("/publish").await;
    member.sees_in_field("Text des Beitrags", text).await;
    assert!(instance.posts_of(ME, "Dorfladen öffnet").is_empty());
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bookmark_shares_the_page_one_is_on() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/settings").await;
    member.clicks("Lesezeichen zum Teilen").await;
    member.sees("Zieh diesen Knopf mit der Maus in die Lesezeichenleiste").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Auf ").await;
    member.sees("Hier tut der Knopf nichts.").await;
    let script = member.reads_field("Inhalt des Lesezeichens").await;
    let script = script.strip_prefix("javascript:").unwrap();
    // As the browser would run it on another page, with a text marked there.
    member.opens("/impressum").await;
    member.sees("Impressum").await;
    let marked = "const heading = document.querySelector('h1'); if (!heading) return false;\
        getSelection().selectAllChildren(heading); window.open = (address) => { window.opened = address; }; return true;";
    member.wait_for("a heading to mark", marked, json!([])).await;
    member.asks(&format!("{script}; return true;"), json!([])).await;
    let opened = member.asks("return window.opened;", json!([])).await;
    member.opens(opened.as_str().unwrap()).await;
    member.is_at("/publish").await;
    for part in ["Impressum", "/impressum"] {
        member.sees_in_field_also("Text des Beitrags", part).await;
    }
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_own_post_is_passed_on_by_plain_links() {
    let instance = Instance::start();
    let long = "Genossenschaft ".repeat(25);
    let text = format!("Neu bei uns: {long}");
    let post = instance.post_as(ME, "/api/v1/statuses", json!({ "status": text.trim() }));
    let member = Person::arrives_with(&instance, Screen::Phone).await;
    member.signs_in(ME).await;
    let page = format!("/@{ME}/{}", post["id"].as_str().unwrap());
    member.opens(&page).await;
    member.sees("Neu bei uns").await;
    member.clicks_within("Neu bei uns", "Mehr").await;
    member.clicks("Auch anderswo zeigen").await;
    member.sees("Vor deinem Klick erfährt niemand davon.").await;
    member.fits_the_screen().await;
    member.finds_no_fault(&[]).await;
    let links = "return Object.fromEntries([...document.querySelectorAll('dialog[open] .passing a')]\
        .map((link) => [link.textContent, link.href]));";
    let links = member.asks(links, json!([])).await;
    let address = |name: &str| {
        let links = links.as_object().unwrap();
        let (_, link) = links.iter().find(|(text, _)| text.starts_with(name)).unwrap();
        link.as_str().unwrap().to_owned()
    };
    assert!(address("Bluesky").starts_with("https://bsky.app/intent/compose?text=Neu%20bei%20uns"));
    assert!(address("LinkedIn").contains("url=http"));
    assert!(address("E-Mail").starts_with("mailto:?subject="));
    assert!(links.as_object().unwrap().keys().any(|text| text.contains("Text gekürzt")));
    member.writes("Ein anderer Server im Fediverse", "mastodon.example").await;
    member.sees("Auf mastodon.example öffnen").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_shared_with_the_installed_app_are_in_the_composer_once() {
    let instance = Instance::start();
    let member = Person::arrives_with(&instance, Screen::Phone).await;
    member.signs_in(ME).await;
    member.awaits(WORKER, json!([])).await;
    shares(&member, "Unser Hof heute", 2).await;
    member.is_at("/publish").await;
    member.sees_in_field("Text des Beitrags", "Unser Hof heute").await;
    sees_pictures(&member, 2).await;
    member.sees("Höfe 1.png").await;
    member.fits_the_screen().await;
    member.finds_no_fault(&[]).await;
    // They are kept with the draft, and do not come a second time.
    member.reloads().await;
    sees_pictures(&member, 2).await;
    let none = "caches.open('geno.shared').then((store) => store.keys())\
        .then((keys) => { window.waiting = keys.length; }); return window.waiting === 0;";
    member.wait_for("nothing to wait any more", none, json!([])).await;
    // More than a post can have: a post of its own, with as many as it takes, and a word about the rest.
    shares(&member, "Und gestern", 6).await;
    member.sees("Ein Beitrag kann höchstens 4 Dateien haben.").await;
    member.sees_in_field("Text des Beitrags", "Und gestern").await;
    sees_pictures(&member, 4).await;
    member.clicks("Veröffentlichen").await;
    member.clicks("Trotzdem veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    member.opens("/publish").await;
    member.sees_in_field("Text des Beitrags", "Unser Hof heute").await;
    sees_pictures(&member, 2).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn shared_pictures_wait_through_a_login() {
    let instance = Instance::start();
    let member = Person::arrives_with(&instance, Screen::Phone).await;
    member.opens("/impressum").await;
    member.awaits(WORKER, json!([])).await;
    shares(&member, "", 1).await;
    member.clicks("Anmelden").await;
    member.grants_login(ME).await;
    member.is_at("/publish").await;
    sees_pictures(&member, 1).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn shared_pictures_that_nobody_took_are_told() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    // As on a device that has let go of the service worker.
    let gone = "const done = arguments[arguments.length - 1];\
        navigator.serviceWorker.getRegistrations().then((all) => Promise.all(all.map((it) => it.unregister()))).then(done);";
    member.awaits(gone, json!([])).await;
    member.opens("/impressum").await;
    member.awaits(gone, json!([])).await;
    shares(&member, "Unser Hof", 1).await;
    member.is_at("/publish").await;
    member.sees("Die geteilten Dateien sind hier nicht angekommen.").await;
    member.leaves().await;
}
