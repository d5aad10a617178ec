//! A post's text; a long one is folded.

use std::sync::Arc;

use leptos::{prelude::*, reactive::effect::RenderEffect};
use mastodon::StatusId;

use crate::{
    browser::elements,
    store::{Content, Part, use_store},
    texts::post as texts,
    views::parts::{Growth, grown, put_nodes},
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
    let is_short = whole || !content.is_long;
    let choice = (!is_short).then(|| use_store().opened.choice(&id, Part::Text));
    let folded = choice.clone().map(|choice| Memo::new(move |_| choice.get() != Some(true)));
    let text = grown(move || {
        let Some(element) = elements::create("div") else { return Growth::new(Vec::new()) };
        elements::set(&element, "class", Some("content"));
        elements::set(&element, "lang", language.as_deref());
        put_nodes(&element, &content.nodes);
        let mut growth = Growth::new(vec![element.clone().into()]);
        if let Some(folded) = folded {
            growth.keep(RenderEffect::new(move |_| {
                let class = if folded.get() { "content content--folded" } else { "content" };
                elements::set(&element, "class", Some(class));
            }));
        }
        growth
    });
    let (Some(choice), Some(folded)) = (choice, folded) else { return text };
    view! {
        {text}
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
