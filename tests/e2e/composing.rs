//! Writing: names, hashtags and emoji offered while one writes, who will read it, in which language.

use serde_json::json;
use thirtyfour::Key;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const OTHER: &str = "pv_weserau";
const TEXT: &str = "Text des Beitrags";

async fn begins(member: &Person) {
    member.signs_in(ME).await;
    member.opens("/publish").await;
    member.has_focus_on(TEXT).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn names_hashtags_and_emoji_are_completed_by_keyboard() {
    let instance = Instance::start();
    instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": "Heute #Weserauenfest" }));
    let member = Person::arrives(&instance).await;
    begins(&member).await;
    member.presses("Hallo @pv_wes").await;
    member.is_offered("@pv_weserau").await;
    member.finds_no_fault(&[]).await;
    member.presses(Key::Enter).await;
    member.sees_in_field(TEXT, "Hallo @pv_weserau ").await;
    member.presses("zum #weserau").await;
    member.is_offered("#Weserauenfest").await;
    member.presses(Key::Tab).await;
    member.sees_in_field(TEXT, "Hallo @pv_weserau zum #Weserauenfest ").await;
    member.presses(":fahrrad").await;
    member.is_offered("Fahrrad").await;
    member.presses(Key::Tab).await;
    member.sees_in_field(TEXT, "Hallo @pv_weserau zum #Weserauenfest 🚲\u{fe0f} ").await;
    // Escape leaves what is written as it is, and what was taken can be undone.
    member.presses("@pv_wes").await;
    member.is_offered("@pv_weserau").await;
    member.presses(Key::Escape).await;
    member.is_offered_nothing().await;
    member.presses(Key::Enter + "Bis bald").await;
    let text = "Hallo @pv_weserau zum #Weserauenfest 🚲\u{fe0f} @pv_wes\nBis bald";
    member.sees_in_field(TEXT, text).await;
    member.finds_no_fault(&["404"]).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_completed_by_touch_where_the_caret_is() {
    let instance = Instance::start();
    let member = Person::arrives_with(&instance, Screen::Phone).await;
    begins(&member).await;
    member.presses("Danke an  für alles").await;
    for _ in " für alles".chars() {
        member.presses(Key::Left).await;
    }
    member.presses("@pv_wes").await;
    member.is_offered("@pv_weserau").await;
    member.fits_the_screen().await;
    let place = member
        .asks(
            "const r = document.querySelector('.completions [role=option]').getBoundingClientRect();\
             return [r.left + r.width / 2, r.top + r.height / 2, r.left >= 0 && r.right <= innerWidth && r.bottom <= innerHeight];",
            json!([]),
        )
        .await;
    assert_eq!(place[2], true, "the offer is on the screen: {place}");
    let at = (place[0].as_f64().unwrap() as i32, place[1].as_f64().unwrap() as i32);
    member.swipes(at, at).await;
    member.sees_in_field(TEXT, "Danke an @pv_weserau für alles").await;
    member.has_focus_on(TEXT).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emoji_is_found_by_a_german_word_and_remembered() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let member = Person::arrives_with(&instance, screen).await;
        begins(&member).await;
        member.presses("Es geht los").await;
        member.clicks("Emoji einfügen").await;
        member.has_focus_on("Emoji suchen").await;
        member.presses("rakete").await;
        member.sees("gefunden").await;
        member.fits_the_screen().await;
        member.finds_no_fault(&[]).await;
        member.presses(Key::Enter).await;
        member.sees_in_field(TEXT, "Es geht los🚀").await;
        member.has_focus_on(TEXT).await;
        member.clicks("Emoji einfügen").await;
        member.sees("Von diesem Server").await;
        member.clicks("🚀").await;
        member.sees_in_field(TEXT, "Es geht los🚀🚀").await;
        member.clicks("Emoji einfügen").await;
        member.clicks("Essen und Trinken").await;
        member.clicks("roter Apfel").await;
        member.sees_in_field(TEXT, "Es geht los🚀🚀🍎").await;
        member.clicks("Emoji einfügen").await;
        member.has_focus_on("Emoji suchen").await;
        member.presses(Key::Escape).await;
        member.sees_in_field(TEXT, "Es geht los🚀🚀🍎").await;
        member.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_will_not_see_it_is_told_before() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    begins(&member).await;
    member.presses("Hallo zusammen").await;
    member.clicks("Wer darf das sehen?").await;
    member.clicks("Private Erwähnung").await;
    member.sees("es ist noch niemand erwähnt").await;
    member.adds(TEXT, " @pv_weserau und @niemand_da ").await;
    member.sees("Außer dir können das nur @pv_weserau und @niemand_da lesen.").await;
    member.sees("Auf diesem Server gibt es @niemand_da nicht.").await;
    member.clicks("Weiteren Beitrag anfügen").await;
    member.writes("Text von Beitrag 2", "Und noch etwas für @pv_weserau ").await;
    member.sees("@niemand_da sieht Beitrag 2 nicht").await;
    member.finds_no_fault(&["404"]).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_language_is_suggested_once_and_remembered() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    begins(&member).await;
    member
        .presses("We would like to thank all of you for the work that you have done this year")
        .await;
    member.sees("Ist das Englisch?").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Ja, Englisch").await;
    member.no_longer_sees("Ist das Englisch?").await;
    member.sees_in_field("Sprache", "en").await;
    member.clicks("Veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    let id = &instance.posts_of(ME, "We would like")[0];
    assert_eq!(instance.get_as(ME, &format!("/api/v1/statuses/{id}"))["language"], "en");
    member.opens("/publish").await;
    let first =
        "return document.querySelector('select[name=language]')?.options[0]?.value === 'en';";
    member.wait_for("English to stand first", first, json!([])).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn markdown_is_offered_where_the_server_takes_it() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    begins(&member).await;
    member.presses("Wir sagen **Danke** <img src=x>").await;
    let offered = "return document.body.innerText.includes('Markdown');";
    assert_eq!(member.asks(offered, json!([])).await, json!(false), "Mastodon knows none");
    instance.set(json!({ "markdown": true }));
    member.reloads().await;
    member.ticks("Mit Markdown schreiben").await;
    member.clicks("Vorschau").await;
    let bold = "const shown = document.querySelector('.composer__preview');\
        return shown?.querySelector('strong')?.textContent === 'Danke' && !shown.querySelector('img');";
    member.wait_for("the preview", bold, json!([])).await;
    // It shows further posts, too.
    member.clicks("Weiteren Beitrag anfügen").await;
    member.writes("Text von Beitrag 2", "Und *bitte*").await;
    let both = "const shown = document.querySelector('.composer__preview');\
        return shown?.querySelector('strong') && shown.querySelector('em')?.textContent === 'bitte'\
            && shown.textContent.includes('Beitrag 2 von 2');";
    member.wait_for("the preview of both posts", both, json!([])).await;
    member.finds_no_fault(&[]).await;
    member.clicks("Beitrag 2 entfernen").await;
    member.clicks("Veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    let id = &instance.posts_of(ME, "Wir sagen")[0];
    let post = instance.get_as(ME, &format!("/api/v1/statuses/{id}"));
    assert!(post["content"].as_str().unwrap().contains("<strong>Danke</strong>"), "{post}");
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_way_by_keyboard_alone() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    begins(&member).await;
    member.presses("Wer kommt zum Tag der offenen Tür?").await;
    member.tabs_to("Umfrage").await;
    member.presses(" ").await;
    member.has_focus_on("Antwort 1").await;
    member.presses("Ich" + Key::Enter).await;
    member.has_focus_on("Antwort 2").await;
    member.presses("Wir beide").await;
    member.tabs_to("Inhaltswarnung").await;
    member.presses(" ").await;
    // Whatever is written and chosen so far is there again after a reload.
    member.opens("/publish").await;
    member.has_focus_on(TEXT).await;
    member.tabs_back_to("Wer darf mich zitieren?").await;
    member.presses(Key::Enter).await;
    member.has_focus_on("Alle").await;
    member.presses(Key::Down + Key::Down).await;
    member.presses(Key::Enter).await;
    member.sees("Zitieren: nur ich").await;
    member.tabs_back_to("Wer darf das sehen?").await;
    member.presses(Key::Enter).await;
    member.has_focus_on("Öffentlich").await;
    member.presses(Key::Down + Key::Enter).await;
    member.sees("Öffentlich (still)").await;
    member.tabs_to("Inhaltswarnung").await;
    member.presses("Termine").await;
    member.tabs_to("Veröffentlichen").await;
    member.presses(Key::Enter).await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    let id = &instance.posts_of(ME, "Tag der offenen Tür?")[0];
    let post = instance.get_as(ME, &format!("/api/v1/statuses/{id}"));
    assert_eq!(post["poll"]["options"][1]["title"], "Wir beide");
    assert_eq!(post["spoiler_text"], "Termine");
    assert_eq!(post["visibility"], "unlisted");
    let automatic = &post["quote_approval"]["automatic"];
    assert_eq!(automatic, &json!([]), "nobody else may quote it: {}", post["quote_approval"]);
    member.leaves().await;
}

impl Person {
    /// Waits until a field or control has the focus.
    pub(super) async fn has_focus_on(&self, name: &str) {
        let script = format!(
            "{} return nameOf(document.activeElement).startsWith(arguments[0]);",
            super::finder::FIND
        );
        self.wait_for(&format!("the focus on “{name}”"), &script, json!([name])).await;
    }

    /// Presses a key by its name, wherever the focus is.
    pub(super) async fn presses_key(&self, key: &str) {
        for kind in ["keyDown", "keyUp"] {
            self.cdp("Input.dispatchKeyEvent", json!({ "type": kind, "key": key })).await;
        }
    }

    /// Moves back with the tab key until something by this name has the focus.
    async fn tabs_back_to(&self, name: &str) {
        let script = format!(
            "{} return nameOf(document.activeElement).includes(arguments[0]);",
            super::finder::FIND
        );
        for _ in 0..80 {
            self.presses(Key::Shift + Key::Tab).await;
            if self.asks(&script, json!([name])).await == json!(true) {
                return;
            }
        }
        panic!("“{name}” is not reached by going back");
    }

    /// Is offered a completion first, which a screen reader is told of.
    async fn is_offered(&self, text: &str) {
        let script = "const field = document.activeElement;\
            const list = document.getElementById(field.getAttribute('aria-controls'));\
            const first = list?.querySelector('[role=option]');\
            return !!first && list.matches(':popover-open') && first.innerText.replace(/\\s+/g, ' ').includes(arguments[0]);";
        self.wait_for(&format!("to be offered “{text}”"), script, json!([text])).await;
    }

    /// Is offered nothing any more.
    async fn is_offered_nothing(&self) {
        let script = "return !document.querySelector('.completions');";
        self.wait_for("the offers to go", script, json!([])).await;
    }
}
