//! What runs beside the pages and can wait until the first of them stands.

use std::time::Duration;

use leptos::prelude::*;

use super::pages;
use crate::{
    actions::{
        follow_login, follow_stream, keep_drafts, keep_reading, load_instance, outbox,
        translate_post,
    },
    browser::{badge, config::Config, page, task},
    routes::Route,
    store::{Store, use_store},
    views::{
        chunk::{chunk, from_chunk, nothing_yet},
        parts::use_config,
        shell::{Keys, NewerVersion},
    },
};

/// How long the first page may take before the rest no longer waits for it.
const PATIENCE: Duration = Duration::from_secs(3);
/// How often is looked for it.
const LOOK: Duration = Duration::from_millis(50);
/// What a page of posts consists of, once it stands.
const CONTENT: &str = "#main .post:not([aria-hidden]), #main .state";

/// Starts what runs beside the pages.
#[component]
pub(super) fn Beside() -> impl IntoView {
    let (store, config) = (use_store(), StoredValue::new(use_config()));
    let due = RwSignal::new(false);
    task::spawn(async move {
        // Other pages ask what the instance offers first of all.
        let shows_posts = store.location.with_untracked(|location| shows_posts(&location.route));
        let mut waited = if shows_posts { Duration::ZERO } else { PATIENCE };
        while waited < PATIENCE && !page::has(CONTENT) {
            task::sleep(LOOK).await;
            waited += LOOK;
        }
        due.set(true);
    });
    move || {
        due.get().then(|| {
            from_chunk(beside, nothing_yet, move |start| {
                let keys = start(store, config.get_value());
                if !page::saves_data() {
                    pages::prefetch(store.session.is_signed_in());
                }
                keys
            })
        })
    }
}

fn shows_posts(route: &Route) -> bool {
    matches!(
        route,
        Route::Home
            | Route::PublicLocal
            | Route::Public
            | Route::Tag { .. }
            | Route::Profile { .. }
            | Route::Status { .. }
    )
}

chunk!(beside: beside -> fn(Store, Config) -> AnyView = |store, config| {
    keep_drafts::follow_account(store);
    outbox::follow(store);
    load_instance::follow_instance(store);
    follow_stream::follow_stream(store, &config);
    follow_login::follow_login(store);
    keep_reading::follow_reading(store);
    Effect::new(move || badge::show(store.notifications.unread.get()));
    translate_post::learn_languages(store);
    view! {
        <Keys />
        <NewerVersion />
    }
    .into_any()
});
