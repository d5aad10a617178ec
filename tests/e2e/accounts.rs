//! Someone who works for two cooperatives of this server.

use serde_json::json;

use super::{instance::Instance, person::Person};

const FIRST: &str = "wohnen_am_fluss";
const SECOND: &str = "pv_weserau";

/// Opens the menu of one's own account.
async fn opens_the_menu(person: &Person) {
    person.clicks("Dein Konto").await;
}

/// Signs in with the second account beside the first.
async fn adds_the_second(person: &Person) {
    opens_the_menu(person).await;
    person.clicks("Weiteres Konto hinzufügen").await;
    person.grants_login(SECOND).await;
    person.is_at("/home").await;
    opens_the_menu(person).await;
    person.sees(&format!("@{FIRST}")).await;
    person.finds_no_fault(&[]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn changes_between_two_accounts_each_with_its_own_draft() {
    let instance = Instance::start();
    let person = Person::arrives(&instance).await;
    person.signs_in(FIRST).await;
    person.opens("/publish").await;
    person.writes("Text des Beitrags", "Vom Wohnhaus").await;
    adds_the_second(&person).await;
    person.opens("/publish").await;
    person.sees_in_field("Text des Beitrags", "").await;
    person.writes("Text des Beitrags", "Vom Solardach").await;
    opens_the_menu(&person).await;
    person.clicks("Zu diesem Konto wechseln").await;
    person.sees("Du bist jetzt als").await;
    person.sees_in_field("Text des Beitrags", "Vom Wohnhaus").await;
    person.clicks("Veröffentlichen").await;
    person.sees("Dein Beitrag ist veröffentlicht.").await;
    assert_eq!(instance.posts_of(FIRST, "Vom Wohnhaus").len(), 1);
    // The next start knows both.
    person.opens("/settings").await;
    person.sees(&format!("@{SECOND}")).await;
    person.finds_no_fault(&[]).await;
    person.clicks("Zu diesem Konto wechseln").await;
    person.opens("/publish").await;
    person.sees_in_field("Text des Beitrags", "Vom Solardach").await;
    person.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_one_leaves_the_other() {
    let instance = Instance::start();
    let person = Person::arrives(&instance).await;
    person.signs_in(FIRST).await;
    adds_the_second(&person).await;
    person.opens("/settings").await;
    person.clicks("Abmelden").await;
    person.sees("Auf diesem Gerät wird alles vergessen").await;
    person.clicks("Abmelden").await;
    person.sees("Abgemeldet. Du bist jetzt als").await;
    person.is_at("/home").await;
    person.sees_posts(3).await;
    // A kept timeline may hold what the other has published.
    let own = "return JSON.stringify(Object.entries(localStorage)\
        .filter(([key]) => !key.startsWith('geno.timeline.')));";
    let kept = person.asks(own, json!([])).await;
    let kept = kept.as_str().unwrap();
    assert!(kept.contains(FIRST) && !kept.contains(SECOND), "{kept}");
    person.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notification_opens_under_the_account_it_belongs_to() {
    let instance = Instance::start();
    let person = Person::arrives(&instance).await;
    person.signs_in(FIRST).await;
    adds_the_second(&person).await;
    let mention = json!({ "status": format!("@{FIRST} Kommt ihr am Samstag?") });
    instance.post_as("dorfladen_holunderau", "/api/v1/statuses", mention);
    person.opens("/public/local").await;
    opens_the_menu(&person).await;
    person.clicks_address(&format!("konto={FIRST}")).await;
    person.sees("Du bist jetzt als").await;
    person.is_at("/notifications").await;
    person.sees("Kommt ihr am Samstag?").await;
    // An account that is not signed in here is told, and nothing else happens.
    person.opens("/notifications?konto=niemand").await;
    person.sees("in diesem Browser nicht angemeldet").await;
    person.sees("Kommt ihr am Samstag?").await;
    person.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_again_gives_the_old_token_back() {
    let instance = Instance::start();
    let person = Person::arrives(&instance).await;
    person.signs_in(FIRST).await;
    let token = "return JSON.parse(localStorage.getItem('geno.login')).token;";
    let old = person.asks(token, json!([])).await;
    person.opens("/anmelden/weiteres").await;
    person.grants_login(FIRST).await;
    person.is_at("/home").await;
    let new = person.asks(token, json!([])).await;
    assert_ne!(old, new);
    let works = |token: &serde_json::Value| {
        let bearer = format!("Bearer {}", token.as_str().unwrap());
        let address = format!("{}/api/v1/accounts/verify_credentials", instance.origin);
        ureq::get(address).header("Authorization", bearer).call().is_ok()
    };
    let start = std::time::Instant::now();
    while works(&old) {
        assert!(start.elapsed().as_secs() < 60, "the old token still works");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert!(works(&new));
    person.leaves().await;
}
