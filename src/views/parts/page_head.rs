//! The heading of a page, which takes the focus when one comes to it.

use leptos::prelude::*;

use super::Icon;
use crate::{actions::navigate, routes::Route, store::use_store, texts::common};

/// A page's heading, with a way back where the page was reached from another.
#[component]
pub fn PageHead(
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// Where the way back leads if the app was opened at this page; without it there is none.
    #[prop(optional, into)]
    back: Option<Route>,
    /// What stands beside the heading.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let store = use_store();
    view! {
        <div class="page-head">
            {back.map(|fallback| view! {
                <button
                    class="icon-button"
                    type="button"
                    aria-label=common::BACK
                    on:click=move |_| navigate::go_back(store, fallback.clone())
                >
                    <Icon name="arrow-left" />
                </button>
            })}
            <h1 class="page-head__title" tabindex="-1">{move || title.get()}</h1>
            {children.map(|children| children())}
        </div>
    }
}
