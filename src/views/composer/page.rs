//! The composer as a page, and what other programs share with it.

use leptos::prelude::*;

use super::form::Composer;
use crate::{
    actions::{navigate, share_text::share_text},
    routes::Route,
    store::{DraftKey, use_store},
    texts::shell::page,
    views::parts::{PageHead, use_title},
};

/// The composer of a new post as a page; a published post is then seen on the home timeline.
#[component]
pub fn ComposePage() -> impl IntoView {
    let store = use_store();
    use_title(page::COMPOSE);
    let published = Callback::new(move |()| navigate::go_instead(store, Route::Home));
    view! {
        <PageHead title=page::COMPOSE back=Route::Home />
        <Composer key=DraftKey::New published />
    }
}

/// Takes a shared text into the draft of a new post, and shows its composer.
#[component]
pub fn SharePage(
    /// What is shared.
    text: String,
) -> impl IntoView {
    let store = use_store();
    share_text(store, &text);
    navigate::go_instead(store, Route::Compose);
}
