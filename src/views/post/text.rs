//! A post's text; a long one is folded.

use std::sync::Arc;

use leptos::prelude::*;
use mastodon::StatusId;

use crate::{
    store::{Content, Part, use_store},
    texts::post as texts,
    views::parts::nodes_view,
};

/// A post's text. Where it is long and may be folded, a button opens it.
#[component]
pub fn PostText(
    /// Whose text it is.
    id: StatusId,
    /// The text.
    content: Arc<Content>,
    /// Its language.
    language: Option<String>,
    /// Whether all is shown whatever the length.
    #[prop(optional)]
    whole: bool,
) -> impl IntoView {
    if content.nodes.is_empty() {
        return ().into_any();
    }
    let text = nodes_view(&content.nodes);
    if whole || !content.is_long {
        return view! { <div class="content" lang=language>{text}</div> }.into_any();
    }
    let choice = use_store().opened.choice(&id, Part::Text);
    let folded = {
        let choice = choice.clone();
        Memo::new(move |_| choice.get() != Some(true))
    };
    view! {
        <div class="content" class=("content--folded", folded) lang=language>{text}</div>
        <button
            class="link-button"
            type="button"
            aria-expanded=move || (!folded.get()).to_string()
            on:click=move |_| choice.set(Some(folded.get_untracked()))
        >
            {move || if folded.get() { texts::UNFOLD } else { texts::FOLD }}
        </button>
    }
    .into_any()
}
