//! Puts the app together: the store, what runs beside the pages, and which route shows which page.

mod beside;
mod pages;

use self::beside::Beside;
use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;

use crate::{
    actions::{keep_login, keep_settings, keep_time, navigate},
    browser::{config::Config, http::Fetch, page, prerendered},
    store::{Store, use_store},
    views::{
        pages::InvitePage,
        parts::Deployment,
        people::{Glances, PeopleDesk, use_glances, use_people_desk},
        post::{Overlays, use_overlays},
        shell::Shell,
    },
};

/// Mounts the app into the page.
pub fn mount() {
    prerendered::take_over();
    let Some(root) = page::element("app").and_then(|root| root.dyn_into().ok()) else { return };
    mount_to(root, App).forget();
}

/// The whole app.
#[component]
fn App() -> impl IntoView {
    let config = Config::read();
    let store = Store::new(Fetch::to(config.instance.clone()));
    store.provide();
    Deployment::provide(config);
    keep_settings::keep_settings(store.settings);
    keep_time::keep_time(store);
    keep_login::restore(store);
    navigate::follow_address(store);
    let route = Memo::new(move |_| store.location.with(|location| location.route.page()));
    let invited = Memo::new(move |_| route.get().needs_sign_in() && !store.session.is_signed_in());
    let account = Memo::new(move |_| store.session.account_id());
    let page = move || {
        // Another account sees another page, also where it was changed in another tab.
        account.track();
        let route = route.get();
        if invited.get() { view! { <InvitePage /> }.into_any() } else { pages::page_of(route) }
    };
    Overlays::provide();
    PeopleDesk::provide();
    Glances::provide();
    view! {
        <Shell>{page}</Shell>
        <Above />
        <Beside />
    }
}

/// What stands above the pages, loaded when it is wanted first.
#[component]
fn Above() -> impl IntoView {
    let overlays = use_overlays();
    let store = use_store();
    let asked = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || overlays.are_wanted() || store.passing.with(Option::is_some)
    });
    let quotes = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || store.quoting.with(Option::is_some)
    });
    let answers = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || store.replying.with(Option::is_some)
    });
    let people = use_people_desk();
    let about_people =
        Memo::new(move |before: Option<&bool>| before == Some(&true) || people.is_wanted());
    let glances = use_glances();
    let glanced =
        Memo::new(move |before: Option<&bool>| before == Some(&true) || glances.wanted().is_some());
    view! {
        {move || glanced.get().then(pages::glance_card)}
        {move || about_people.get().then(pages::people_dialogs)}
        {move || asked.get().then(pages::post_overlays)}
        {move || answers.get().then(pages::reply_dialog)}
        {move || quotes.get().then(pages::quote_dialog)}
    }
}
