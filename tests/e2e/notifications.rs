//! A member learns what happened.

use serde_json::json;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const OTHER: &str = "pv_weserau";

#[tokio::test(flavor = "multi_thread")]
async fn sees_some_kinds_only_and_removes_all() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let post = json!({ "status": format!("Neues vom {}", screen.name()) });
        let post = instance.post_as(ME, "/api/v1/statuses", post);
        let favourite = format!("/api/v1/statuses/{}/favourite", post["id"].as_str().unwrap());
        instance.post_as(OTHER, &favourite, json!({}));
        let mention = json!({ "status": format!("@{ME} Habt ihr noch Platz?") });
        instance.post_as(OTHER, "/api/v1/statuses", mention);
        let person = Person::arrives_with(&instance, screen).await;
        person.signs_in(ME).await;
        person.opens("/notifications").await;
        person.sees("hat deinen Beitrag favorisiert").await;
        person.sees("Habt ihr noch Platz?").await;
        person.fits_the_screen().await;
        person.finds_no_fault(&[]).await;
        person.clicks("Erwähnungen").await;
        person.is_at("/notifications?nur=erwaehnungen").await;
        person.sees("Habt ihr noch Platz?").await;
        person.no_longer_sees("hat deinen Beitrag favorisiert").await;
        person.reloads().await;
        person.sees("Habt ihr noch Platz?").await;
        person.clicks("Reaktionen").await;
        person.sees("hat deinen Beitrag favorisiert").await;
        person.no_longer_sees("Habt ihr noch Platz?").await;
        person.finds_no_fault(&[]).await;
        person.clicks("Mehr zu den Benachrichtigungen").await;
        person.clicks("Alle löschen").await;
        person.sees("Alle Benachrichtigungen löschen?").await;
        person.finds_no_fault(&[]).await;
        person.clicks("Alle löschen").await;
        person.sees("Alle Benachrichtigungen sind gelöscht.").await;
        person.sees("Hier ist noch nichts").await;
        instance.waits_until(ME, "/api/v1/notifications", |left| *left == json!([])).await;
        person.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn decides_whose_notifications_come_in() {
    let instance = Instance::start();
    for name in ["fremd_eins", "fremd_zwei", "fremd_drei"] {
        instance.new_member(name);
    }
    let person = Person::arrives(&instance).await;
    person.signs_in(ME).await;
    person.opens("/settings").await;
    person.sees("Was hereinkommt").await;
    person.chooses("Konten, denen du nicht folgst", "Zurückhalten").await;
    person.sees("Gespeichert.").await;
    person.finds_no_fault(&[]).await;
    person.reloads().await;
    person.sees_in_field("Konten, denen du nicht folgst", "filter").await;
    for name in ["fremd_eins", "fremd_zwei", "fremd_drei"] {
        let mention = json!({ "status": format!("@{ME} Ein Gruß von {name}") });
        instance.post_as(name, "/api/v1/statuses", mention);
    }
    person.opens("/notifications").await;
    person.sees("Anfragen (3)").await;
    person.no_longer_sees("Ein Gruß von").await;
    person.fits_the_screen().await;
    person.finds_no_fault(&[]).await;
    person.clicks("Anfragen (3)").await;
    person.is_at("/notifications/requests").await;
    person.sees("Ein Gruß von fremd_zwei").await;
    person.fits_the_screen().await;
    person.finds_no_fault(&[]).await;
    // One opens one of them and lets it in.
    person.clicks("fremd_eins").await;
    person.sees("Ein Gruß von fremd_eins").await;
    person.finds_no_fault(&[]).await;
    person.clicks("Annehmen").await;
    person.sees("erreicht dich ab jetzt immer").await;
    person.is_at("/notifications/requests").await;
    person.no_longer_sees("@fremd_eins").await;
    // The others are removed together.
    person.ticks("Alle auswählen").await;
    person.clicks("2 verwerfen").await;
    person.sees("Anfragen verwerfen?").await;
    person.finds_no_fault(&[]).await;
    person.clicks("Verwerfen").await;
    person.sees("Keine Anfragen").await;
    instance.waits_until(ME, "/api/v1/notifications/requests", |left| *left == json!([])).await;
    person.opens("/notifications").await;
    person.sees("Ein Gruß von fremd_eins").await;
    person.no_longer_sees("Anfragen (").await;
    person.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sees_at_once_what_was_let_in_on_another_device() {
    let instance = Instance::start();
    instance.new_member("fremd_eins");
    let policy = json!({ "for_not_following": "filter" });
    instance.call_as(ME, "PATCH", "/api/v2/notifications/policy", policy);
    let mention = json!({ "status": format!("@{ME} Ein Gruß von nebenan") });
    instance.post_as("fremd_eins", "/api/v1/statuses", mention);
    let person = Person::arrives(&instance).await;
    person.signs_in(ME).await;
    person.opens("/notifications").await;
    person.sees("Anfragen (1)").await;
    instance.waits_for_a_listener(&["user"]).await;
    let requests = instance.get_as(ME, "/api/v1/notifications/requests");
    let id = requests[0]["id"].as_str().unwrap();
    let accept = format!("/api/v1/notifications/requests/{id}/accept");
    instance.call_as(ME, "POST", &accept, json!({}));
    person.no_longer_sees("Anfragen (1)").await;
    person.clicks("1 neue Benachrichtigung").await;
    person.sees("Ein Gruß von nebenan").await;
    person.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sees_in_the_tab_that_something_is_new() {
    let instance = Instance::start();
    let person = Person::arrives(&instance).await;
    person.signs_in(ME).await;
    let counted = |by| format!("return document.title.startsWith('({by}');");
    person.wait_for("a number for the sample's", &counted(""), json!([])).await;
    person.clicks("Benachrichtigungen").await;
    person.is_at("/notifications").await;
    person.wait_for("no number", "return !document.title.startsWith('(');", json!([])).await;
    person.clicks("Dieser Server").await;
    person.is_at("/public/local").await;
    instance.waits_for_a_listener(&["user"]).await;
    let mention = json!({ "status": format!("@{ME} Guten Morgen!") });
    instance.post_as(OTHER, "/api/v1/statuses", mention);
    person.wait_for("a number", &counted("1)"), json!([])).await;
    let icon = |painted: bool| {
        format!(
            "const icon = document.querySelector('link[rel=icon]').href;\
             return icon.startsWith('data:image/png') === {painted};"
        )
    };
    person.wait_for("a number on the icon", &icon(true), json!([])).await;
    person.clicks("Benachrichtigungen").await;
    person.sees("Guten Morgen!").await;
    person.wait_for("the icon as it was", &icon(false), json!([])).await;
    person.finds_no_fault(&[]).await;
    person.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whom_one_blocks_is_gone_from_notifications_and_threads_at_once() {
    let instance = Instance::start();
    let post = json!({ "status": "Wer kommt zum Frühjahrsputz?" });
    let post = instance.post_as(ME, "/api/v1/statuses", post);
    let id = post["id"].as_str().unwrap();
    let reply = json!({ "status": format!("@{ME} Putzt doch allein!"), "in_reply_to_id": id });
    instance.post_as(OTHER, "/api/v1/statuses", reply);
    let person = Person::arrives(&instance).await;
    person.signs_in(ME).await;
    person.opens("/notifications").await;
    person.sees("Putzt doch allein!").await;
    person.opens(&format!("/@{ME}/{id}")).await;
    person.sees("Putzt doch allein!").await;
    person.clicks_within("Putzt doch allein!", "Mehr").await;
    person.clicks("Prüfungsverband Weserau e. V. stummschalten").await;
    person.clicks("Stummschalten").await;
    person.no_longer_sees("Putzt doch allein!").await;
    person.clicks("Benachrichtigungen").await;
    person.sees("Alle").await;
    person.no_longer_sees("Putzt doch allein!").await;
    person.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn is_not_told_of_what_a_filter_hides() {
    let instance = Instance::start();
    for (name, word, action) in [("Wetter", "Regen", "warn"), ("Sport", "Tor", "hide")] {
        let filter = json!({
            "title": name, "context": ["notifications"], "filter_action": action,
            "keywords_attributes": [{ "keyword": word, "whole_word": true }],
        });
        instance.post_as(ME, "/api/v2/filters", filter);
    }
    for said in ["Was für ein Tor!", "Bei euch auch Regen?", "Habt ihr noch Platz?"] {
        let mention = json!({ "status": format!("@{ME} {said}") });
        instance.post_as(OTHER, "/api/v1/statuses", mention);
    }
    let person = Person::arrives_with(&instance, Screen::Phone).await;
    person.signs_in(ME).await;
    person.opens("/notifications?nur=erwaehnungen").await;
    person.sees("Habt ihr noch Platz?").await;
    person.no_longer_sees("Was für ein Tor!").await;
    person.no_longer_sees("Bei euch auch Regen?").await;
    person.clicks_within("Gefiltert: Wetter", "Trotzdem anzeigen").await;
    person.sees("Bei euch auch Regen?").await;
    person.finds_no_fault(&[]).await;
    person.leaves().await;
}
