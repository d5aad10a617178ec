//! Tells that posts wait to be sent.

use leptos::prelude::*;

use crate::{
    routes::Route,
    store::{Publishing, use_store},
    texts::drafts as texts,
};

/// A banner while something waits in the outbox that could not be sent at the first try.
#[component]
pub fn WaitingBanner() -> impl IntoView {
    let drafts = use_store().drafts;
    let number = Memo::new(move |before: Option<&usize>| {
        drafts.list();
        let queue = drafts.queue();
        // Each is asked, so that each is heeded.
        let delayed = queue
            .iter()
            .filter(|key| matches!(drafts.publishing(key).get(), Publishing::Waiting(_)))
            .count();
        // It stays while it is tried again.
        let was_delayed = before.is_some_and(|before| *before > 0);
        if delayed > 0 || was_delayed { queue.len() } else { 0 }
    });
    view! {
        <div role="status">
            <Show when=move || number.get() != 0>
                <div class="update-banner">
                    <p>{move || texts::waiting(number.get())}</p>
                    <a class="button button--small" href=Route::Drafts.href()>{texts::SHOW}</a>
                </div>
            </Show>
        </div>
    }
}
