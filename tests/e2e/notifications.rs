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
        assert_eq!(instance.get_as(ME, "/api/v1/notifications"), json!([]));
        person.leaves().await;
    }
}
