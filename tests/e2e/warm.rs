//! Coming again: the app starts without a network, and a newer version waits until somebody wants it.

use std::{fs, path::Path};

use serde_json::json;

use super::{
    instance::{Instance, copy, setting},
    person::Person,
};

const ME: &str = "wohnen_am_fluss";

/// The service worker has all it needs, and answers for the page.
const KEPT: &str = "return navigator.serviceWorker.controller !== null;";
/// Waits for that; a busy machine takes its time to fetch all parts of the app.
const WAIT: &str = "const done = arguments[arguments.length - 1], worker = navigator.serviceWorker;\
    if (worker.controller) done(true); else worker.addEventListener('controllerchange', () => done(true));";
/// Which script starts the app.
const START: &str = "return [...document.scripts].map((script) => new URL(script.src).pathname)\
    .find((path) => path.startsWith('/start-')) === arguments[0];";
/// Lets the browser look for a newer version, as it does by itself now and then.
const LOOK: &str =
    "navigator.serviceWorker.getRegistration().then((it) => it.update()); return true;";

/// Puts another version in place of the one in the folder, as a deployment does that deletes what it
/// no longer needs. Tells the address of its start script.
fn deploy(folder: &Path) -> String {
    let find = |start: &str| {
        let mut names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        names.find_map(|name| {
            let name = name.into_string().unwrap();
            (name.starts_with(start) && name.ends_with(".js")).then_some(name)
        })
    };
    let old = find("start-").unwrap();
    let new = "start-00000000000000aa.js";
    fs::rename(folder.join(&old), folder.join(new)).unwrap();
    for name in ["index.html", "sw.js"] {
        let path = folder.join(name);
        let text = fs::read_to_string(&path).unwrap().replace(&old, new);
        let mark = match name {
            "sw.js" => "const VERSION = \"",
            _ => "<meta name=\"version\" content=\"",
        };
        // Both get the same other version.
        assert!(text.contains(mark), "{name} has lost its version");
        fs::write(&path, text.replace(mark, &format!("{mark}zweite"))).unwrap();
        for ending in ["br", "gz"] {
            let _ = fs::remove_file(folder.join(format!("{name}.{ending}")));
        }
    }
    format!("/{new}")
}

async fn is_kept(person: &Person) {
    person.awaits(WAIT, json!([])).await;
    person.wait_for("the app to be kept", KEPT, json!([])).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn starts_without_a_network() {
    let mut instance = Instance::start();
    let visitor = Person::arrives(&instance).await;
    visitor.opens("/public/local").await;
    visitor.sees_posts(20).await;
    is_kept(&visitor).await;
    instance.stops();
    // A page that was never opened, with its part of the program.
    visitor.opens("/settings").await;
    visitor.sees("Einstellungen").await;
    // What was read last is there, and tells that it is not new.
    visitor.opens("/public/local").await;
    visitor.sees_posts(20).await;
    visitor.sees("Gespeicherter Stand").await;
    visitor.finds_no_fault(&["ERR_CONNECTION_REFUSED"]).await;
    visitor.opens("/public").await;
    visitor.sees("Keine Verbindung").await;
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn goes_on_with_the_open_version_until_the_new_one_is_wanted() {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new(&setting("E2E_DIST")), folder.path());
    let instance = Instance::serving(folder.path());
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    is_kept(&member).await;
    member.opens("/publish").await;
    member.writes("Text des Beitrags", "Noch nicht fertig").await;
    let new = deploy(folder.path());
    member.asks(LOOK, json!([])).await;
    member.sees("Eine neue Fassung ist da.").await;
    member.sees_in_field("Text des Beitrags", "Noch nicht fertig").await;
    member.finds_no_fault(&[]).await;
    // The open version works on.
    member.clicks("Später").await;
    member.no_longer_sees("Eine neue Fassung ist da.").await;
    member.sees_in_field("Text des Beitrags", "Noch nicht fertig").await;
    // Opened anew, it is the new one, and nothing is offered any more.
    member.opens("/publish").await;
    member.wait_for("the new version", START, json!([new])).await;
    member.sees_in_field("Text des Beitrags", "Noch nicht fertig").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn takes_the_new_version_when_asked_to() {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new(&setting("E2E_DIST")), folder.path());
    let instance = Instance::serving(folder.path());
    let visitor = Person::arrives(&instance).await;
    visitor.opens("/public/local").await;
    visitor.sees_posts(20).await;
    is_kept(&visitor).await;
    let new = deploy(folder.path());
    visitor.asks(LOOK, json!([])).await;
    visitor.clicks("Neu laden").await;
    visitor.wait_for("the new version", START, json!([new])).await;
    visitor.sees_posts(20).await;
    visitor.no_longer_sees("Eine neue Fassung ist da.").await;
    visitor.leaves().await;
}
