//! A member sets the app as they like it.

use serde_json::json;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";

/// How large an ordinary letter is, in CSS pixels.
async fn letter_size(person: &Person) -> f64 {
    let script = "return parseFloat(getComputedStyle(document.documentElement).fontSize);";
    person.asks(script, json!([])).await.as_f64().unwrap()
}

/// Chooses within a named group of the settings.
async fn chooses(person: &Person, group: &str, choice: &str) {
    let script = "const set = [...document.querySelectorAll('fieldset')].find((f) => f.querySelector('legend').innerText === arguments[0]);\
        const label = [...(set?.querySelectorAll('label') ?? [])].find((l) => l.innerText.trim() === arguments[1]);\
        label?.click(); return label !== undefined;";
    person.wait_for(&format!("“{choice}” for “{group}”"), script, json!([group, choice])).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_hold_at_once_and_after_a_reload() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let person = Person::arrives_with(&instance, screen).await;
        person.opens("/settings").await;
        person.sees("Darstellung").await;
        let before = letter_size(&person).await;
        chooses(&person, "Schriftgröße", "Sehr groß").await;
        chooses(&person, "Abstände", "Kompakt").await;
        chooses(&person, "Bewegung", "So wenig wie möglich").await;
        person.ticks("Zahlen an Beiträgen ausblenden").await;
        person.ticks("Tastenkürzel verwenden").await;
        assert!(letter_size(&person).await > before * 1.3);
        person.fits_the_screen().await;
        person.finds_no_fault(&[]).await;
        person.reloads().await;
        person.sees("Darstellung").await;
        assert!(letter_size(&person).await > before * 1.3);
        let root = "const d = document.documentElement.dataset; return [d.density, d.motion, d.counts].join();";
        assert_eq!(person.asks(root, json!([])).await, "compact,less,hidden");
        person.opens("/public/local").await;
        person.sees_posts(10).await;
        let counts = "const all = [...document.querySelectorAll('.action__count')];\
             return all.length > 0 && all.every((e) => !e.checkVisibility());";
        assert_eq!(person.asks(counts, json!([])).await, true);
        let told = "const names = [...document.querySelectorAll('.action')].map((e) => e.ariaLabel);\
             return names.length > 0 && !names.some((name) => !name || /[0-9]/.test(name));";
        assert_eq!(person.asks(told, json!([])).await, true, "nor are they told");
        person.presses("?").await;
        let dialogs = "return document.querySelectorAll('dialog[open]').length;";
        assert_eq!(person.asks(dialogs, json!([])).await, 0, "keys are switched off");
        person.fits_the_screen().await;
        person.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn is_asked_before_sharing_and_sees_only_chosen_languages() {
    let instance = Instance::start();
    for (text, language) in [("Hello from the river", "en"), ("Hallo vom Fluss heute", "de")] {
        let post = json!({ "status": text, "language": language });
        instance.post_as("pv_weserau", "/api/v1/statuses", post);
    }
    let person = Person::arrives(&instance).await;
    person.signs_in(ME).await;
    person.opens("/settings").await;
    person.ticks("Vor dem Teilen nachfragen").await;
    person.chooses("Sprache hinzufügen", "Deutsch").await;
    person.sees("Deutsch").await;
    person.finds_no_fault(&[]).await;
    person.opens("/public/local").await;
    person.sees("Hallo vom Fluss heute").await;
    person.no_longer_sees("Hello from the river").await;
    person.clicks_within("Hallo vom Fluss heute", "Teilen").await;
    person.sees("Diesen Beitrag teilen?").await;
    person.finds_no_fault(&[]).await;
    person.clicks("Abbrechen").await;
    person.sees_pressed("Hallo vom Fluss heute", "Teilen", false).await;
    person.clicks_within("Hallo vom Fluss heute", "Teilen").await;
    person.clicks("Jetzt teilen").await;
    person.sees_pressed("Hallo vom Fluss heute", "Teilen", true).await;
    person.opens("/settings").await;
    person.clicks("Deutsch entfernen").await;
    person.sees("Beiträge in allen Sprachen").await;
    person.opens("/public/local").await;
    person.sees("Hello from the river").await;
    person.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn new_posts_begin_as_the_account_is_set() {
    let instance = Instance::start();
    let person = Person::arrives(&instance).await;
    person.signs_in(ME).await;
    person.opens("/settings").await;
    person.chooses("Wer sie sehen kann", "Follower").await;
    person.sees("Gespeichert.").await;
    let me = instance.get_as(ME, "/api/v1/accounts/verify_credentials");
    assert_eq!(me["source"]["privacy"], "private");
    person.opens("/publish").await;
    person.writes("Text des Beitrags", "Nur für die, die uns folgen").await;
    person.clicks("Veröffentlichen").await;
    person.sees("Dein Beitrag ist veröffentlicht.").await;
    let id = instance.posts_of(ME, "Nur für die").remove(0);
    assert_eq!(instance.get_as(ME, &format!("/api/v1/statuses/{id}"))["visibility"], "private");
    person.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_content_warning_is_open_where_one_wants_it() {
    let instance = Instance::start();
    let post = json!({ "status": "Das Ende der Sitzung", "spoiler_text": "Protokoll" });
    instance.post_as("pv_weserau", "/api/v1/statuses", post);
    let person = Person::arrives(&instance).await;
    person.opens("/public/local").await;
    person.sees("Protokoll").await;
    person.no_longer_sees("Das Ende der Sitzung").await;
    person.opens("/settings").await;
    person.ticks("Inhaltswarnungen immer aufklappen").await;
    person.opens("/public/local").await;
    person.sees("Das Ende der Sitzung").await;
    person.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn goes_through_posts_by_keys_alone() {
    let instance = Instance::start();
    let person = Person::arrives(&instance).await;
    person.signs_in(ME).await;
    person.sees_posts(5).await;
    let listens = "return document.querySelector('dialog[aria-label=Tastenkürzel]') !== null;";
    person.wait_for("the keys", listens, json!([])).await;
    let place =
        "return document.activeElement.closest('article.post')?.ariaPosInSet === arguments[0];";
    for (key, expected) in [("j", "1"), ("j", "2"), ("k", "1"), ("j", "2")] {
        person.presses(key).await;
        let wanted = format!("post {expected} after {key}");
        person.wait_for(&wanted, place, json!([expected])).await;
    }
    let starred = "return document.activeElement.querySelector('.action--favourite').ariaPressed;";
    let before = person.asks(starred, json!([])).await;
    person.presses("f").await;
    let changed = starred.replace(';', " !== arguments[0];");
    person.wait_for("the favourite to change", &changed, json!([before])).await;
    person.presses("o").await;
    let in_thread = "return /^\\/@[^/]+\\/\\d+$/.test(location.pathname);";
    person.wait_for("the thread", in_thread, json!([])).await;
    person.presses("gl").await;
    person.is_at("/public/local").await;
    person.presses("?").await;
    person.sees("nächster Beitrag").await;
    person.finds_no_fault(&[]).await;
    person.clicks("Schließen").await;
    person.presses("n").await;
    person.is_at("/publish").await;
    // In a text field, keys write.
    person.writes("Text des Beitrags", "jn?gh").await;
    person.sees_in_field("Text des Beitrags", "jn?gh").await;
    person.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_are_covered_or_shown_as_one_likes() {
    let instance = Instance::start();
    let publishes = |words: &str, sensitive: bool| {
        let picture = instance.uploads_as(ME, "Das Tor");
        let post = json!({ "status": words, "media_ids": [picture], "sensitive": sensitive });
        let post = instance.post_as(ME, "/api/v1/statuses", post);
        format!("/@{ME}/{}", post["id"].as_str().unwrap())
    };
    let (plain, sensitive) = (publishes("Frisch gestrichen", false), publishes("Sehr grell", true));
    let person = Person::arrives(&instance).await;
    for (choice, first, second) in [
        (None, "Bild vergrößern", "Heikler Inhalt"),
        (Some("Immer verdecken"), "Bild oder Video", "Heikler Inhalt"),
        (Some("Immer zeigen"), "Bild vergrößern", "Bild vergrößern"),
    ] {
        if let Some(choice) = choice {
            person.opens("/settings").await;
            chooses(&person, "Bilder und Videos", choice).await;
            person.finds_no_fault(&[]).await;
        }
        person.opens(&plain).await;
        person.clicks(first).await;
        person.opens(&sensitive).await;
        person.clicks(second).await;
    }
    person.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn languages_of_home_have_german_names() {
    let instance = Instance::start();
    let person = Person::arrives(&instance).await;
    person.opens("/settings").await;
    let chip = "return [...document.querySelectorAll('.settings__languages .chip')].some((it) => it.innerText.includes(arguments[0]));";
    for name in ["Schweizerdeutsch", "Niederdeutsch"] {
        person.chooses("Sprache hinzufügen", name).await;
        person.wait_for(name, chip, json!([name])).await;
    }
    person.leaves().await;
}
