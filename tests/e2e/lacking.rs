//! A server that does not have all that Mastodon has: less is shown, and nothing looks broken.

use serde_json::json;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const OTHER: &str = "pv_weserau";

#[tokio::test(flavor = "multi_thread")]
async fn what_a_server_does_not_have_is_no_error() {
    let instance = Instance::start();
    let post = instance.post_as(ME, "/api/v1/statuses", json!({ "status": "Richtfest" }));
    let quotes = format!("/api/v1/statuses/{}/quotes", post["id"].as_str().unwrap());
    let other = instance.get_as(ME, &format!("/api/v1/accounts/lookup?acct={OTHER}"));
    let endorsements = format!("/api/v1/accounts/{}/endorsements", other["id"].as_str().unwrap());
    let missing = [
        "/api/v1/lists",
        "/api/v2/filters",
        "/api/v1/followed_tags",
        "/api/v1/domain_blocks",
        &endorsements,
        &quotes,
    ];
    for path in missing {
        let fault = json!({ "method": "GET", "path": path, "fault": "status", "status": 404 });
        instance.fault(fault);
    }
    let person = Person::arrives_with(&instance, Screen::Phone).await;
    person.signs_in(ME).await;
    let pages = [
        "/filters".to_owned(),
        "/lists".to_owned(),
        "/followed_tags".to_owned(),
        "/domain_blocks".to_owned(),
        format!("/@{OTHER}/featured"),
        format!("/@{ME}/{}/quotes", post["id"].as_str().unwrap()),
    ];
    for page in pages {
        person.opens(&page).await;
        person.sees("Das gibt es hier nicht").await;
        person.no_longer_sees("Noch einmal versuchen").await;
        person.finds_no_fault(&["404"]).await;
    }
    person.leaves().await;
}
