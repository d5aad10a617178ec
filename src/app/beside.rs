//! What runs beside the pages and can wait until the first of them stands.

use std::time::Duration;

use leptos::prelude::*;

use super::pages;
use crate::{
    actions::{follow_login, follow_stream},
    browser::{config::Config, page, task},
    store::{Store, use_store},
    views::{
        chunk::{chunk, from_chunk, nothing_yet},
        parts::use_config,
        shell::Keys,
    },
};

/// How long the first page may take before the rest no longer waits for it.
const PATIENCE: Duration = Duration::from_secs(3);
/// How often is looked for it.
const LOOK: Duration = Duration::from_millis(50);
/// What the first page consists of, once it stands.
const CONTENT: &str = "#main .post:not([aria-hidden]), #main .state, #main form, #landing";

/// Starts what runs beside the pages.
#[component]
pub(super) fn Beside() -> impl IntoView {
    let (store, config) = (use_store(), StoredValue::new(use_config()));
    let due = RwSignal::new(false);
    task::spawn(async move {
        let mut waited = Duration::ZERO;
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

chunk!(member: beside -> fn(Store, Config) -> AnyView = |store, config| {
    follow_stream::follow_stream(store, &config);
    follow_login::follow_login(store);
    view! { <Keys /> }.into_any()
});
