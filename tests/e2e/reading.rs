//! A member goes on reading where they stopped, also on another device.

use serde_json::{Value, json};

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const OTHER: &str = "pv_weserau";
const MARKER: &str = "/api/v1/markers?timeline[]=home";
const OFFER: &str = "Weiterlesen, wo du aufgehört hast";
const LAST: &str = "Bis hierher habe ich gelesen.";

/// Somebody one follows writes something.
fn writes(instance: &Instance, text: &str) -> Value {
    let path = format!("/api/v1/accounts/lookup?acct={OTHER}");
    let other = instance.get_as(ME, &path)["id"].as_str().unwrap().to_owned();
    instance.post_as(ME, &format!("/api/v1/accounts/{other}/follow"), json!({}));
    instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": text }))["id"].clone()
}

fn marker(instance: &Instance) -> Value {
    instance.get_as(ME, MARKER)["home"]["last_read_id"].clone()
}

/// The post that says `text` stands at the top of the view.
async fn is_back_at(person: &Person, text: &str) {
    let script = "const post = [...document.querySelectorAll('article.post')]\
            .find((it) => it.innerText.includes(arguments[0]));\
         const top = post?.getBoundingClientRect().top; return top > 40 && top < 160;";
    person.wait_for(&format!("“{text}” at the top"), script, json!([text])).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn goes_on_on_another_device_where_they_stopped() {
    let instance = Instance::start();
    writes(&instance, "Guten Morgen aus dem Verband");
    let phone = Person::arrives_with(&instance, Screen::Phone).await;
    phone.signs_in(ME).await;
    phone.sees("Guten Morgen aus dem Verband").await;
    instance.waits_for_a_listener(&["user"]).await;
    instance.waits_until(ME, MARKER, |known| known["home"].is_object()).await;
    let last = writes(&instance, LAST);
    phone.clicks("1 neuer Beitrag").await;
    phone.sees(LAST).await;
    // Leaving at once is no reason to forget it.
    phone.opens("about:blank").await;
    instance.waits_until(ME, MARKER, |known| known["home"]["last_read_id"] == last).await;
    phone.leaves().await;

    instance.streams(OTHER, 1, 60);
    let desk = Person::arrives(&instance).await;
    desk.signs_in(ME).await;
    desk.sees(OFFER).await;
    desk.sees("Beitrag 60 von 60").await;
    let scrolled = desk.asks("return scrollY;", json!([])).await;
    assert!(scrolled.as_f64().unwrap() < 2.0, "it moves by itself: {scrolled}");
    desk.finds_no_fault(&[]).await;
    desk.clicks(OFFER).await;
    is_back_at(&desk, LAST).await;
    desk.no_longer_sees(OFFER).await;
    assert_eq!(marker(&instance), last, "what lies between is not read");
    // Reading upwards.
    let up = "scrollBy(0, -200); return document.body.innerText.includes('Beitrag 5 von 60');";
    desk.wait_for("the fifth post", up, json!([])).await;
    instance.waits_until(ME, MARKER, |known| known["home"]["last_read_id"] != last).await;
    desk.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn far_away_what_lies_between_is_left_out_and_told() {
    let instance = Instance::start();
    let last = writes(&instance, LAST);
    instance.post_as(ME, "/api/v1/markers", json!({ "home": { "last_read_id": last } }));
    instance.streams(OTHER, 1, 300);
    let person = Person::arrives_with(&instance, Screen::Phone).await;
    person.signs_in(ME).await;
    person.sees(OFFER).await;
    person.fits_the_screen().await;
    person.clicks(OFFER).await;
    is_back_at(&person, LAST).await;
    let up = "const gap = [...document.querySelectorAll('.feed__gap')].length;\
         if (!gap) scrollBy(0, -300); return gap > 0;";
    person.wait_for("the gap", up, json!([])).await;
    person.sees("Beiträge dazwischen laden").await;
    person.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn begins_at_the_top_where_they_prefer_to() {
    let instance = Instance::start();
    let last = writes(&instance, LAST);
    instance.post_as(ME, "/api/v1/markers", json!({ "home": { "last_read_id": last } }));
    instance.streams(OTHER, 1, 30);
    let person = Person::arrives(&instance).await;
    person.signs_in(ME).await;
    person.sees(OFFER).await;
    person.clicks("Schließen").await;
    person.no_longer_sees(OFFER).await;
    let newest = instance.posts_of(OTHER, "Beitrag 30 von 30").remove(0);
    instance.waits_until(ME, MARKER, |known| known["home"]["last_read_id"] == json!(newest)).await;
    person.reloads().await;
    person.sees("Beitrag 30 von 30").await;
    person.no_longer_sees(OFFER).await;
    person.leaves().await;
}
