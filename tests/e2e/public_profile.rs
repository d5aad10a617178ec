//! A visitor looks at a profile, and takes part from a server of their own.

use serde_json::json;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

/// Is at a page of another server that was asked for a certain account or post.
async fn is_asked_for(visitor: &Person, server: &Instance, object: &str) {
    let script = "const at = new URL(location.href);\
         return at.origin === arguments[0] && at.pathname === '/authorize_interaction'\
             && at.searchParams.get('uri') === arguments[1];";
    let wanted = format!("{} to be asked for {object}", server.origin);
    visitor.wait_for(&wanted, script, json!([server.origin, object])).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn follows_from_a_server_of_their_own() {
    let (here, theirs) = (Instance::start(), Instance::start());
    let account = here.get_as("betrieb", "/api/v1/accounts/lookup?acct=dorfladen_holunderau");
    let address = theirs.origin.replace("http://", "@wohnen_am_fluss@");
    for screen in [Screen::Phone, Screen::Desktop] {
        let visitor = Person::arrives_with(&here, screen).await;
        visitor.opens("/@dorfladen_holunderau").await;
        visitor.clicks("Folgen").await;
        visitor.sees("Dafür brauchst du ein Konto im Fediverse").await;
        visitor.fits_the_screen().await;
        visitor.finds_no_fault(&[]).await;
        visitor.writes("Deine Adresse im Fediverse", "ich").await;
        visitor.clicks("Weiter auf meinem Server").await;
        visitor
            .sees_described_by("Deine Adresse im Fediverse", "noch nicht nach einer Adresse")
            .await;
        visitor.finds_no_fault(&[]).await;
        visitor.writes("Deine Adresse im Fediverse", &address).await;
        visitor.clicks("Weiter auf meinem Server").await;
        is_asked_for(&visitor, &theirs, account["uri"].as_str().unwrap()).await;
        visitor.sees("Anmelden").await;
        // Back again, the address need not be written once more, until it is to be forgotten.
        visitor.opens("/@dorfladen_holunderau").await;
        visitor.clicks("Folgen").await;
        visitor.sees_in_field("Deine Adresse im Fediverse", &address).await;
        visitor.clicks("Adresse vergessen").await;
        visitor.sees_in_field("Deine Adresse im Fediverse", "").await;
        visitor.reloads().await;
        visitor.clicks("Folgen").await;
        visitor.sees_in_field("Deine Adresse im Fediverse", "").await;
        visitor.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_a_post_from_a_server_that_is_named_alone() {
    let (here, theirs) = (Instance::start(), Instance::start());
    let ids = here.posts_of("wohnen_am_fluss", "Guten Morgen, Fediverse!");
    let post = here.get_as("betrieb", &format!("/api/v1/statuses/{}", ids[0]));
    let visitor = Person::arrives(&here).await;
    visitor.opens(&format!("/@wohnen_am_fluss/{}", ids[0])).await;
    visitor.clicks_within("Guten Morgen, Fediverse!", "Antworten").await;
    visitor.sees("Auf diesen Beitrag antworten").await;
    visitor.writes("Deine Adresse im Fediverse", &theirs.origin).await;
    visitor.clicks("Weiter auf meinem Server").await;
    is_asked_for(&visitor, &theirs, post["uri"].as_str().unwrap()).await;
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn signs_in_where_the_address_is_of_this_very_server() {
    let instance = Instance::start();
    let visitor = Person::arrives(&instance).await;
    visitor.opens("/@dorfladen_holunderau").await;
    visitor.clicks("Folgen").await;
    let own = "@wohnen_am_fluss@genossenschaften.example";
    visitor.writes("Deine Adresse im Fediverse", own).await;
    visitor.clicks("Weiter auf meinem Server").await;
    visitor.grants_login("wohnen_am_fluss").await;
    visitor.is_at("/@dorfladen_holunderau").await;
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn comes_from_another_server_to_an_account_here() {
    let instance = Instance::start();
    let ids = instance.posts_of("wohnen_am_fluss", "Guten Morgen, Fediverse!");
    let member = Person::arrives(&instance).await;
    let interaction = |uri: &str| format!("/authorize_interaction?uri={}{uri}", instance.origin);
    member.opens(&interaction("/@dorfladen_holunderau")).await;
    member.clicks("Anmelden").await;
    member.grants_login("wohnen_am_fluss").await;
    member.is_at("/@dorfladen_holunderau").await;
    member.opens(&interaction(&format!("/@wohnen_am_fluss/{}", ids[0]))).await;
    member.is_at(&format!("/@wohnen_am_fluss/{}", ids[0])).await;
    member.sees("Guten Morgen, Fediverse!").await;
    member.opens(&interaction("/@niemand_hier")).await;
    member.sees("Nicht gefunden").await;
    member.finds_no_fault(&[]).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn finds_what_an_account_features_and_passes_it_on() {
    let instance = Instance::start();
    assert!(instance.page("/@wohnen_am_fluss.rss").contains("<rss version=\"2.0\">"));
    for screen in [Screen::Phone, Screen::Desktop] {
        let visitor = Person::arrives_with(&instance, screen).await;
        visitor.opens("/@wohnen_am_fluss").await;
        visitor.sees("Dabei seit").await;
        // A device that shares; headless browsers have none.
        let device =
            "navigator.share = async (what) => { window.shared = what.url; }; return true;";
        visitor.asks(device, json!([])).await;
        visitor.clicks("Link weitergeben").await;
        let shared = "return window.shared === location.origin + '/@wohnen_am_fluss';";
        visitor.wait_for("the address to be passed on", shared, json!([])).await;
        let feed = "return [...document.links].some((link) => link.innerText.trim() === 'RSS'\
             && link.href === location.origin + '/@wohnen_am_fluss.rss');";
        visitor.wait_for("the feed", feed, json!([])).await;
        visitor.fits_the_screen().await;
        visitor.finds_no_fault(&[]).await;
        visitor.clicks("#CoopsDay").await;
        visitor.is_at("/tags/CoopsDay").await;
        visitor.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn prints_a_sheet_for_the_notice_board() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let visitor = Person::arrives_with(&instance, screen).await;
        visitor.opens("/@wohnen_am_fluss").await;
        visitor.clicks("Aushang").await;
        visitor.is_at("/@wohnen_am_fluss/aushang").await;
        visitor.sees("eG · Wohnen · Flusstal, Niedersachsen").await;
        visitor.sees("wohnen-am-fluss.example/mitglied-werden").await;
        visitor.sees("@wohnen_am_fluss@genossenschaften.example").await;
        visitor.fits_the_screen().await;
        visitor.finds_no_fault(&[]).await;
        visitor
            .asks("window.print = () => { window.printed = true; }; return true;", json!([]))
            .await;
        visitor.clicks("Drucken").await;
        visitor.wait_for("the print dialog", "return window.printed === true;", json!([])).await;
        // On paper there is the sheet and nothing else.
        visitor.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
        visitor.no_longer_sees("Drucken").await;
        visitor.no_longer_sees("Konto beantragen").await;
        visitor.sees("Wohnen am Fluss eG").await;
        let code = "const box = document.querySelector('article svg[role=img]').getBoundingClientRect();\
             return box.width > 60 && box.width === box.height;";
        visitor.wait_for("the code", code, json!([])).await;
        visitor.leaves().await;
    }
}
