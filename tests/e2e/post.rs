//! What one reads and does at a single post: warnings, pictures, polls, translations, versions.

use serde_json::{Value, json};

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const OTHER: &str = "pv_weserau";

/// Publishes as [`OTHER`], and tells the post's id.
fn publishes(instance: &Instance, post: Value) -> String {
    let post = instance.post_as(OTHER, "/api/v1/statuses", post);
    post["id"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_opened_is_open_on_coming_back() {
    let instance = Instance::start();
    let text = "Im Keller stand das Wasser.";
    publishes(&instance, json!({ "status": text, "spoiler_text": "Hochwasser" }));
    let reader = Person::arrives_with(&instance, Screen::Phone).await;
    reader.opens("/public/local").await;
    reader.sees("Hochwasser").await;
    reader.clicks_within("Hochwasser", "Anzeigen").await;
    reader.sees(text).await;
    reader.finds_no_fault(&[]).await;
    reader.clicks_post_saying("Hochwasser").await;
    reader.sees("Noch hat niemand geantwortet.").await;
    reader.sees(text).await;
    reader.goes_back().await;
    reader.is_at("/public/local").await;
    reader.sees(text).await;
    reader.clicks_within("Hochwasser", "Verbergen").await;
    reader.no_longer_sees(text).await;
    reader.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_post_is_translated_and_back() {
    let instance = Instance::start();
    let poll = json!({ "options": ["Bikes", "Trams"], "expires_in": 3600 });
    let id = publishes(
        &instance,
        json!({ "status": "What shall we share?", "language": "en", "poll": poll }),
    );
    let member = Person::arrives(&instance).await;
    member.opens(&format!("/@{OTHER}/{id}")).await;
    member.sees("What shall we share?").await;
    let offered = "return document.body.innerText.includes('Übersetzen');";
    assert_eq!(member.asks(offered, json!([])).await, json!(false), "visitors cannot translate");
    member.signs_in(ME).await;
    member.opens(&format!("/@{OTHER}/{id}")).await;
    member.clicks("Übersetzen").await;
    member.sees("[de] What shall we share?").await;
    member.sees("[de] Trams").await;
    member.sees("Übersetzt mit Probeübersetzung, im Original: Englisch.").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Original anzeigen").await;
    member.no_longer_sees("[de]").await;
    // The translation is here: nobody is asked a second time.
    instance.fault(
        json!({ "method": "POST", "path": "/api/v1/statuses/*", "fault": "status", "status": 503 }),
    );
    member.clicks("Übersetzen").await;
    member.sees("[de] What shall we share?").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_translation_that_fails_is_told() {
    let instance = Instance::start();
    let id = publishes(&instance, json!({ "status": "Good morning", "language": "en" }));
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    instance.fault(json!({
        "method": "POST", "path": format!("/api/v1/statuses/{id}/translate"), "fault": "status", "status": 503, "times": 1,
    }));
    member.opens(&format!("/@{OTHER}/{id}")).await;
    member.clicks("Übersetzen").await;
    member.sees("Der Beitrag wurde nicht übersetzt.").await;
    member.clicks("Übersetzen").await;
    member.sees("[de] Good morning").await;
    member.finds_no_fault(&["503"]).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edited_post_shows_what_has_changed() {
    let instance = Instance::start();
    let id = publishes(&instance, json!({ "status": "Treffen am Montag um acht" }));
    instance.put_as(
        OTHER,
        &format!("/api/v1/statuses/{id}"),
        json!({ "status": "Treffen am Dienstag um acht" }),
    );
    for screen in [Screen::Phone, Screen::Desktop] {
        let reader = Person::arrives_with(&instance, screen).await;
        reader.opens(&format!("/@{OTHER}/{id}")).await;
        reader.sees("Treffen am Dienstag um acht").await;
        reader.clicks("Bearbeitet").await;
        reader.sees("Fassungen dieses Beitrags").await;
        let told = "const ends = (tag, word) =>\
            document.querySelector(`dialog[open] ${tag}`)?.textContent.trim().endsWith(word);\
            return ends('del', 'Montag') === true && ends('ins', 'Dienstag') === true;";
        reader.wait_for("the changed word", told, json!([])).await;
        reader.fits_the_screen().await;
        reader.finds_no_fault(&[]).await;
        reader.clicks("Schließen").await;
        reader.no_longer_sees("Fassungen dieses Beitrags").await;
        reader.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_are_leafed_through_and_zoomed_with_the_keyboard_alone() {
    let instance = Instance::start();
    let files = ["Das Tor", "Der Hof"].map(|words| instance.uploads_as(OTHER, words));
    let id = publishes(&instance, json!({ "status": "Zwei Bilder", "media_ids": files }));
    let reader = Person::arrives(&instance).await;
    reader.opens(&format!("/@{OTHER}/{id}")).await;
    reader.clicks("Bild 1 von 2 vergrößern").await;
    reader.sees("Das Tor").await;
    reader.sees("Herunterladen").await;
    reader.finds_no_fault(&[]).await;
    reader.presses(thirtyfour::Key::Right).await;
    reader.sees("Der Hof").await;
    reader.presses("+").await;
    let scale = "const style = getComputedStyle(document.querySelector('.lightbox__file'));\
        return Number(style.getPropertyValue('--zoom')) > 1 === arguments[0];";
    reader.wait_for("the picture to be larger", scale, json!([true])).await;
    reader.presses("0").await;
    reader.wait_for("the picture to fit", scale, json!([false])).await;
    reader.presses(thirtyfour::Key::Escape).await;
    reader.no_longer_sees("Der Hof").await;
    reader.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_finger_leafs_zooms_and_closes() {
    let instance = Instance::start();
    let files = ["Das Tor", "Der Hof"].map(|words| instance.uploads_as(OTHER, words));
    let id = publishes(&instance, json!({ "status": "Zwei Bilder", "media_ids": files }));
    let reader = Person::arrives_with(&instance, Screen::Phone).await;
    reader.opens(&format!("/@{OTHER}/{id}")).await;
    reader.clicks("Bild 1 von 2 vergrößern").await;
    reader.sees("Das Tor").await;
    reader.swipes((300, 400), (80, 410)).await;
    reader.sees("Der Hof").await;
    reader.swipes((80, 400), (300, 410)).await;
    reader.sees("Das Tor").await;
    for _ in 0..2 {
        reader.swipes((200, 400), (200, 400)).await;
    }
    let zoomed = "return document.querySelector('.lightbox__stage--zoomed') !== null;";
    reader.wait_for("a double tap to enlarge it", zoomed, json!([])).await;
    // A zoomed picture is moved, not left.
    reader.swipes((300, 400), (80, 410)).await;
    reader.sees("Das Tor").await;
    reader.clicks("Verkleinern").await;
    reader.clicks("Verkleinern").await;
    reader.clicks("Verkleinern").await;
    reader.swipes((200, 300), (210, 560)).await;
    reader.no_longer_sees("Das Tor").await;
    reader.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poll_takes_several_answers() {
    let instance = Instance::start();
    let poll =
        json!({ "options": ["Dach", "Fassade", "Hof"], "expires_in": 3600, "multiple": true });
    let id = publishes(&instance, json!({ "status": "Wohin mit den Modulen?", "poll": poll }));
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{OTHER}/{id}")).await;
    member.sees("Mehrere Antworten möglich").await;
    member.ticks("Dach").await;
    member.ticks("Hof").await;
    member.clicks("Abstimmen").await;
    member.sees("deine Stimme").await;
    let path = format!("/api/v1/statuses/{id}");
    instance.waits_until(ME, &path, |post| post["poll"]["own_votes"] == json!([0, 2])).await;
    member.finds_no_fault(&[]).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_carried_a_post_on_is_told_page_by_page() {
    let instance = Instance::start();
    let id = publishes(&instance, json!({ "status": "Bitte weitersagen" }));
    let path = format!("/api/v1/statuses/{id}");
    instance.post_as(ME, &format!("{path}/reblog"), json!({}));
    instance.post_as("yusuf_sucht_wohnung", &format!("{path}/favourite"), json!({}));
    for screen in [Screen::Phone, Screen::Desktop] {
        let reader = Person::arrives_with(&instance, screen).await;
        reader.opens(&format!("/@{OTHER}/{id}")).await;
        reader.clicks("1 Mal geteilt").await;
        reader.is_at(&format!("/@{OTHER}/{id}/reblogs")).await;
        reader.sees(&format!("@{ME}")).await;
        reader.fits_the_screen().await;
        reader.finds_no_fault(&[]).await;
        reader.clicks("Favorisiert").await;
        reader.sees("@yusuf_sucht_wohnung").await;
        reader.goes_back().await;
        reader.goes_back().await;
        reader.is_at(&format!("/@{OTHER}/{id}")).await;
        reader.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_post_is_taken_out_of_a_quote() {
    let instance = Instance::start();
    let own = instance.post_as(ME, "/api/v1/statuses", json!({ "status": "Unser Hof wird grün" }));
    let own = own["id"].as_str().unwrap();
    let quote = json!({ "status": "Seht euch das an", "quoted_status_id": own });
    let quoting = publishes(&instance, quote);
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{ME}/{own}")).await;
    member.clicks("1 Mal zitiert").await;
    member.sees("Seht euch das an").await;
    member.finds_no_fault(&[]).await;
    member.clicks_within("Seht euch das an", "Mehr").await;
    member.clicks("Meinen Beitrag aus dem Zitat nehmen").await;
    member.sees("Beitrag aus dem Zitat nehmen?").await;
    member.clicks("Herausnehmen").await;
    member.sees("Dein Beitrag steht nicht mehr in dem Zitat.").await;
    let state = |post: &Value| post["quote"]["state"] == "revoked";
    instance.waits_until(OTHER, &format!("/api/v1/statuses/{quoting}"), state).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_warn_hide_and_cover_pictures() {
    let instance = Instance::start();
    for (name, word, action) in
        [("Wetter", "Regen", "warn"), ("Sport", "Tor", "hide"), ("Essen", "Kuchen", "blur")]
    {
        let filter = json!({
            "title": name, "context": ["home", "public", "thread"], "filter_action": action,
            "keywords_attributes": [{ "keyword": word, "whole_word": true }],
        });
        instance.post_as(ME, "/api/v2/filters", filter);
    }
    publishes(&instance, json!({ "status": "Heute Regen im Tal" }));
    publishes(&instance, json!({ "status": "Heute fiel ein Tor" }));
    let picture = instance.uploads_as(OTHER, "Ein Blech");
    publishes(&instance, json!({ "status": "Heute gibt es Kuchen", "media_ids": [picture] }));
    let member = Person::arrives_with(&instance, Screen::Phone).await;
    member.signs_in(ME).await;
    member.opens("/public/local").await;
    member.sees("Gefiltert: Wetter").await;
    member.no_longer_sees("Heute Regen im Tal").await;
    member.no_longer_sees("Heute fiel ein Tor").await;
    // Of the third, only the picture is covered.
    member.sees("Heute gibt es Kuchen").await;
    member.sees("Gefiltert: Essen").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Gefiltert: Essen").await;
    member.clicks("Bild vergrößern").await;
    member.sees("Ein Blech").await;
    member.presses(thirtyfour::Key::Escape).await;
    member.clicks_within("Gefiltert: Wetter", "Trotzdem anzeigen").await;
    member.sees("Heute Regen im Tal").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quote_tells_why_the_quoted_post_is_not_shown() {
    let instance = Instance::start();
    let quotes = |words: &str| {
        let quoted = publishes(&instance, json!({ "status": words }));
        let quote = json!({ "status": format!("Dazu: {words}"), "quoted_status_id": quoted });
        (instance.post_as(ME, "/api/v1/statuses", quote)["id"].as_str().unwrap().to_owned(), quoted)
    };
    let (quoting, quoted) = quotes("Der Hof ist fertig");
    let member = Person::arrives(&instance).await;
    member.signs_in("holz_und_hobel").await;
    member.opens(&format!("/@{ME}/{quoting}")).await;
    let is_shown =
        "return document.querySelector('.post--focused .quote')?.innerText.includes(arguments[0]);";
    member.wait_for("the quoted words", is_shown, json!(["Der Hof ist fertig"])).await;
    member.finds_no_fault(&[]).await;
    let me = "holz_und_hobel";
    let other = instance.get_as(me, &format!("/api/v1/accounts/lookup?acct={OTHER}"));
    let other = other["id"].as_str().unwrap();
    let relates = |verb: &str| {
        instance.post_as(me, &format!("/api/v1/accounts/{other}/{verb}"), json!({}));
    };
    for (verb, words) in [
        ("mute", "von einem Konto, das du stummgeschaltet hast"),
        ("block", "von einem Konto, das du blockiert hast"),
    ] {
        relates(verb);
        member.reloads().await;
        member.wait_for(words, is_shown, json!([words])).await;
    }
    relates("unblock");
    relates("unmute");
    instance.delete_as(OTHER, &format!("/api/v1/statuses/{quoted}"));
    member.reloads().await;
    let words = "Der zitierte Beitrag wurde gelöscht.";
    member.wait_for(words, is_shown, json!([words])).await;
    member.finds_no_fault(&[]).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quote_tells_how_the_quoted_account_stands_to_it() {
    let instance = Instance::start();
    let quoted = publishes(&instance, json!({ "status": "Der Brunnen läuft wieder" }));
    let quote = json!({ "status": "Endlich Wasser", "quoted_status_id": quoted });
    let quoting = instance.post_as(ME, "/api/v1/statuses", quote);
    let quoting = quoting["id"].as_str().unwrap();
    let stands = |state: &str| {
        instance.probe("quote", json!({ "status": quoting, "state": state }));
    };
    stands("pending");
    let member = Person::arrives_with(&instance, Screen::Phone).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{ME}/{quoting}")).await;
    let says =
        "return document.querySelector('.post--focused .quote')?.innerText === arguments[0];";
    for (state, words) in [
        ("pending", "Das Zitat wartet auf die Zustimmung des zitierten Kontos."),
        ("rejected", "Das zitierte Konto hat dem Zitat nicht zugestimmt."),
        ("revoked", "Das zitierte Konto hat seine Zustimmung zum Zitat zurückgezogen."),
    ] {
        stands(state);
        member.reloads().await;
        member.wait_for(words, says, json!([words])).await;
        member.no_longer_sees("Der Brunnen läuft wieder").await;
        member.fits_the_screen().await;
        member.finds_no_fault(&[]).await;
    }
    stands("accepted");
    member.reloads().await;
    member.sees("Der Brunnen läuft wieder").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_linked_page_names_an_author_who_has_no_account() {
    let instance = Instance::start();
    let page = json!({
        "url": "https://blatt.example/genossenschaft", "title": "Was Genossenschaften können",
        "description": "", "provider_name": "Das Blatt", "author_name": "Ada Muster",
        "author_url": "https://blatt.example/ada",
    });
    instance.probe("card", page);
    let words = "Lesenswert: https://blatt.example/genossenschaft";
    let id = publishes(&instance, json!({ "status": words }));
    let reader = Person::arrives(&instance).await;
    reader.opens(&format!("/@{OTHER}/{id}")).await;
    reader.sees("Mehr von Ada Muster").await;
    let address = "return [...document.links].find((it) => it.innerText === arguments[0])?.href === arguments[1];";
    let ada = json!(["Ada Muster", "https://blatt.example/ada"]);
    reader.wait_for("the author's page", address, ada).await;
    reader.finds_no_fault(&[]).await;
    reader.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_poll_ends_while_it_is_looked_at() {
    let instance = Instance::start();
    let poll = json!({ "options": ["Dach", "Hof"], "expires_in": 3600 });
    let id = publishes(&instance, json!({ "status": "Wohin mit den Bänken?", "poll": poll }));
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{OTHER}/{id}")).await;
    member.sees("Abstimmen").await;
    // More than an hour goes by while the tab is not looked at.
    let later = "const now = Date.now.bind(Date); Date.now = () => now() + 3700e3;\
        return document.dispatchEvent(new Event('visibilitychange'));";
    member.wait_for("an hour to go by", later, json!([])).await;
    member.sees("Beendet").await;
    member.no_longer_sees("Abstimmen").await;
    member.leaves().await;
}
