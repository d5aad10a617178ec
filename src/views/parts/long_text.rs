//! A long text that is loaded when its page is opened.

use std::{future::Future, pin::Pin};

use leptos::prelude::*;
use mastodon::ApiError;

use super::{ErrorState, nodes_view, use_config};
use crate::{
    actions::read_content,
    browser::task,
    texts::{about, common},
};

/// A text's HTML on its way.
pub type TextOnItsWay = Pin<Box<dyn Future<Output = Result<String, ApiError>>>>;

/// A long text: on its way, here, missing, or not to be had just now.
#[component]
pub fn LongText(
    /// Loads it.
    load: Callback<(), TextOnItsWay>,
    /// By how much its headings rank below their own.
    headings: u8,
) -> impl IntoView {
    let config = StoredValue::new(use_config());
    let text = RwSignal::new(None::<Result<String, ApiError>>);
    let start = Callback::new(move |()| {
        text.set(None);
        let loading = load.run(());
        task::spawn(async move {
            let loaded = loading.await;
            text.try_set(Some(loaded));
        });
    });
    start.run(());
    move || match text.get() {
        None => view! { <p role="status">{common::LOADING}</p> }.into_any(),
        Some(Ok(html)) if html.trim().is_empty() => {
            view! { <p>{about::TEXT_MISSING}</p> }.into_any()
        }
        Some(Ok(html)) => {
            let nodes =
                config.with_value(|config| read_content::read_long_text(config, &html, headings));
            view! { <div class="prose">{nodes_view(&nodes)}</div> }.into_any()
        }
        Some(Err(ApiError::NotFound)) => view! { <p>{about::TEXT_MISSING}</p> }.into_any(),
        Some(Err(error)) => view! { <ErrorState error retry=start /> }.into_any(),
    }
}
