//! Little is loaded: pictures when they come near and no larger than they are shown, one request where one does.

use serde_json::{Value, json};

use super::{instance::Instance, person::Person};

const ME: &str = "wohnen_am_fluss";

/// The pictures of the page that the browser may not put off: each as its HTML.
const HASTY: &str = "
    const pictures = [...document.querySelectorAll('#app img')];
    // A card of a list is only made where it is soon seen.
    const patient = (it) => it.loading === 'lazy' || it.matches('.profile__banner, .post__avatar > *');
    const hasty = pictures.filter((it) => !patient(it) || it.decoding !== 'async');
    return { pictures: pictures.length, hasty: hasty.map((it) => it.outerHTML) };";

/// The addresses of all that the page has loaded.
const LOADED: &str = "return performance.getEntriesByType('resource').map((entry) => entry.name);";

#[tokio::test(flavor = "multi_thread")]
async fn pictures_wait_until_they_are_near() {
    let instance = Instance::start();
    let visitor = Person::arrives(&instance).await;
    for (path, words) in [
        ("/public/local", "Wohnen am Fluss eG"),
        ("/@wohnen_am_fluss", "Dabei seit"),
        ("/@wohnen_am_fluss/media", "Wohnen am Fluss eG"),
        ("/genossenschaften", "Dorfladen Holunderau eG"),
    ] {
        visitor.opens(path).await;
        visitor.sees(words).await;
        visitor
            .wait_for("to see pictures", "return !!document.querySelector('#app img');", json!([]))
            .await;
        let seen = visitor.asks(HASTY, json!([])).await;
        assert_eq!(seen["hasty"], json!([]), "{path}");
    }
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn timelines_load_previews_and_no_originals() {
    let instance = Instance::start();
    let posts = instance.get_as(ME, "/api/v1/timelines/public?local=true&limit=40");
    let files: Vec<&Value> = posts
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|post| post["media_attachments"].as_array().unwrap())
        .filter(|file| file["preview_url"] != file["url"])
        .collect();
    let addresses = |which: &str| -> Vec<Value> {
        files.iter().map(|file| file[which].clone()).filter(|address| !address.is_null()).collect()
    };
    let (originals, previews) = (addresses("url"), addresses("preview_url"));
    assert!(!originals.is_empty() && !previews.is_empty());

    let visitor = Person::arrives(&instance).await;
    visitor.opens("/public/local").await;
    visitor.sees_posts(20).await;
    visitor.scrolls_to_post(19).await;
    let shown = "return performance.getEntriesByType('resource').some((entry) => arguments[0].includes(entry.name));";
    visitor.wait_for("a preview to have come", shown, json!([previews])).await;
    let loaded = visitor.asks(LOADED, json!([])).await;
    let in_vain: Vec<_> =
        loaded.as_array().unwrap().iter().filter(|name| originals.contains(name)).collect();
    assert!(in_vain.is_empty(), "{in_vain:?}");
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn how_one_stands_to_many_is_asked_at_once() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.sees_posts(1).await;
    // What the home timeline still asks for is no longer of interest to anybody.
    member.opens("about:blank").await;
    let relationships = "/api/v1/accounts/relationships";
    let before = asked(&instance, relationships);
    member.opens("/@wohnen_am_fluss/followers").await;
    let buttons = "return document.querySelectorAll('#app .main li button').length > 3;";
    member.wait_for("to see how one stands to them", buttons, json!([])).await;
    assert_eq!(asked(&instance, relationships) - before, 1);
    member.leaves().await;
}

/// How often the API was asked for a path so far.
fn asked(instance: &Instance, path: &str) -> usize {
    let requests: Value = serde_json::from_str(&instance.page("/_probe/requests")).unwrap();
    let paths =
        requests.as_array().unwrap().iter().map(|request| request["path"].as_str().unwrap());
    paths.filter(|asked| asked.split('?').next() == Some(path)).count()
}
