//! What stands in place of something that did not come.

use leptos::prelude::*;
use mastodon::ApiError;

use super::Icon;
use crate::texts::{common, errors};

/// Tells what happened and what can be done, and offers to try again.
#[component]
pub fn ErrorState(
    /// Why it did not come.
    error: ApiError,
    /// Tries again.
    retry: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="state state--error" role="alert">
            <span class="state__icon">
                <Icon name="warning" large=true />
            </span>
            <h2 class="state__title">{errors::title(&error)}</h2>
            <p class="state__text">{errors::advice(&error)}</p>
            <button class="button" type="button" on:click=move |_| retry.run(())>
                {common::RETRY}
            </button>
        </div>
    }
}
