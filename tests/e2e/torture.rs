//! Two hundred posts under every kind of trouble: all of them arrive, none twice, none changed.
//!
//! The trouble is random but repeatable: a failure names its seed, and `E2E_SEED=…` brings it back.

use std::{collections::BTreeMap, time::Instant};

use serde_json::json;
use thirtyfour::{Key, WindowHandle};

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const NUMBER: usize = 200;
/// What the text field is called, for scripts.
const FIELD: &str = "document.querySelector('textarea.composer__text')";

/// Random numbers that are the same for the same seed.
struct Dice(u64);

impl Dice {
    /// A number below `end`.
    fn throw(&mut self, end: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn choose<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.throw(from.len() as u64) as usize]
    }
}

fn seed() -> u64 {
    std::env::var("E2E_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_261_123)
}

fn text(dice: &mut Dice, number: usize) -> String {
    let words = [
        "Hoftor",
        "Sommerfest",
        "„Grün“",
        "Äpfel & Birnen",
        "<b>fett</b>",
        "50 % Rabatt",
        "naïve Größe",
    ];
    let mut text = format!("Beitrag Nummer {number}:");
    for _ in 0..=dice.throw(4) {
        text.push(' ');
        text.push_str(dice.choose(&words));
    }
    text
}

/// Writes and publishes by the keyboard alone.
async fn publishes(member: &Person, text: &str) {
    let is_empty = format!(
        "const f = {FIELD}; return f !== null && f === document.activeElement && f.value === '';"
    );
    // With the list of keys comes what listens to them.
    let at_home = format!(
        "return {FIELD} === null && document.activeElement?.closest('input, textarea') === null\
            && document.querySelector('dialog[aria-label=Tastenkürzel]') !== null;"
    );
    member.wait_for("no composer", &at_home, json!([])).await;
    member.presses_until("n", "a composer", &format!("return {FIELD} !== null;")).await;
    member.wait_for("an empty composer", &is_empty, json!([])).await;
    member.presses(text).await;
    let is_full = format!("return {FIELD}?.value === arguments[0];");
    member.wait_for("the text in the composer", &is_full, json!([text])).await;
    member.presses(Key::Control + Key::Enter).await;
}

/// A fault of the server, for one to three requests.
fn strike(instance: &Instance, dice: &mut Dice) {
    let fault = dice.throw(7);
    let mut fault = match fault {
        0 => json!({ "fault": "status", "status": 500 }),
        1 => json!({ "fault": "status", "status": 503 }),
        2 => json!({ "fault": "status", "status": 429 }),
        3 => json!({ "fault": "drop" }),
        4 => json!({ "fault": "drop_after" }),
        5 => json!({ "fault": "malformed" }),
        _ => json!({ "fault": "latency", "ms": 400 }),
    };
    fault["method"] = "POST".into();
    fault["path"] = "/api/v1/statuses".into();
    fault["times"] = (1 + dice.throw(3)).into();
    instance.fault(fault);
}

async fn uses(member: &Person, tab: &WindowHandle) {
    member.driver.switch_to_window(tab.clone()).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_posts_outlive_every_kind_of_trouble() {
    let seed = seed();
    let begun = Instant::now();
    println!("torture: E2E_SEED={seed}");
    let mut dice = Dice(seed);
    let instance = Instance::start();
    let member = Person::arrives_with(&instance, Screen::Desktop).await;
    member.signs_in(ME).await;
    let first = member.driver.window().await.unwrap();
    let second = member.driver.new_tab().await.unwrap();
    uses(&member, &second).await;
    member.opens("/home").await;
    let tabs = [first, second];
    let mut wanted = BTreeMap::new();
    for number in 1..=NUMBER {
        if dice.throw(12) == 0 {
            uses(&member, &dice.choose(&[&tabs[0], &tabs[1]]).clone()).await;
        }
        if dice.throw(100) < 35 {
            strike(&instance, &mut dice);
        }
        let is_cut = dice.throw(100) < 6;
        if is_cut {
            member.is_offline(true).await;
        }
        let text = text(&mut dice, number);
        publishes(&member, &text).await;
        wanted.insert(text, 0_usize);
        if is_cut {
            let closed = format!("return {FIELD} === null;");
            member.wait_for("the composer to close", &closed, json!([])).await;
            member.is_offline(false).await;
        }
        if dice.throw(100) < 8 {
            // In the very next moment, whatever is on its way.
            member.reloads().await;
            member.opens("/home").await;
        }
    }
    instance.heal();
    for tab in &tabs {
        uses(&member, tab).await;
        member.opens("/drafts").await;
        member.sees("Keine Entwürfe").await;
        member.no_longer_sees("Postausgang").await;
    }
    let ids = instance.posts_of(ME, "Beitrag Nummer");
    for id in &ids {
        let source = instance.get_as(ME, &format!("/api/v1/statuses/{id}/source"));
        let text = source["text"].as_str().unwrap();
        let found =
            wanted.get_mut(text).unwrap_or_else(|| panic!("seed {seed}: nobody wrote “{text}”"));
        *found += 1;
    }
    let wrong: Vec<_> = wanted.iter().filter(|(_, found)| **found != 1).collect();
    assert!(wrong.is_empty(), "seed {seed}: {} are not there exactly once: {wrong:?}", wrong.len());
    assert_eq!(ids.len(), NUMBER, "seed {seed}");
    println!("torture: {NUMBER} posts in {:.0} s", begun.elapsed().as_secs_f64());
    member.leaves().await;
}
