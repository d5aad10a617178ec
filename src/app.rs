//! Puts the app together: the store, what runs beside the pages, and which route shows which page.

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;

use crate::{
    actions::{keep_login, keep_settings, load_instance, navigate},
    browser::{config::Config, http::Fetch, page, prerendered, task},
    routes::Route,
    store::Store,
    views::{
        pages::{LandingPage, NotFoundPage, TimelinePage},
        parts::Deployment,
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
    let store = Store::new(Fetch { instance: config.instance.clone() });
    store.provide();
    Deployment::provide(config);
    keep_settings::keep_settings(store.settings);
    keep_login::restore(store);
    navigate::follow_address(store);
    task::spawn(load_instance::load_instance(store));
    let route = Memo::new(move |_| store.location.with(|location| location.route.clone()));
    view! { <Shell>{move || page_of(route.get())}</Shell> }
}

/// The page that a route shows.
fn page_of(route: Route) -> AnyView {
    match route {
        Route::Landing => view! { <LandingPage /> }.into_any(),
        Route::Home | Route::PublicLocal | Route::Public | Route::Bookmarks | Route::Favourites => {
            view! { <TimelinePage route /> }.into_any()
        }
        _ => view! { <NotFoundPage /> }.into_any(),
    }
}
