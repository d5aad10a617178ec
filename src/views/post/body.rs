//! What a post says and shows; behind its content warning, where it has one.

use leptos::prelude::*;
use mastodon::entities::Status;

use super::{
    link_card::link_card, media::Media, poll::PollView, quote::quote_view, text::PostText,
};
use crate::{
    actions::read_content::read_content,
    browser::format,
    store::use_store,
    texts::post as texts,
    views::parts::{Icon, text_view, use_config},
};

/// Warning, text, media, poll, quote and link card: elements of the card's grid. `blurred`: a filter
/// wants the media covered; `whole`: a long text is shown whole.
pub(super) fn body(post: &ArcRwSignal<Status>, blurred: bool, whole: bool) -> AnyView {
    let warning = post.with_untracked(|status| {
        let words = status.spoiler_text.trim();
        (!words.is_empty()).then(|| text_view(words, &status.emojis))
    });
    let Some(warning) = warning else { return inside(post, blurred, whole) };
    let open = RwSignal::new(untrack(|| use_store().settings.opens_warnings()));
    let post = post.clone();
    view! {
        <div class="warning">
            <p class="warning__text">
                <Icon name="warning" />
                <span>{warning}</span>
            </p>
            <button
                class="button button--small"
                type="button"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {move || if open.get() { texts::HIDE } else { texts::SHOW }}
            </button>
        </div>
        {move || open.get().then(|| inside(&post, blurred, whole))}
    }
    .into_any()
}

/// What the warning covers.
fn inside(post: &ArcRwSignal<Status>, blurred: bool, whole: bool) -> AnyView {
    let (store, config) = (use_store(), use_config());
    post.with_untracked(|status| {
        let content = read_content(store, &config, status);
        let poll = status.poll.is_some().then(|| view! { <PollView post=post.clone() /> });
        // Servers preview the first link even where there is something better to see.
        let has_more = !status.media_attachments.is_empty() || status.quote.is_some();
        let card = status.card.as_ref().filter(|_| !has_more).map(link_card);
        view! {
            <PostText content language=status.language.clone() whole />
            {media(status, blurred)}
            {poll}
            {status.quote.as_ref().map(quote_view)}
            {card}
            {edited(status)}
        }
        .into_any()
    })
}

/// A post's media. Those that its author or a filter wants covered are, unless a content warning
/// was in their place.
pub(super) fn media(status: &Status, blurred: bool) -> Option<AnyView> {
    let files = status.media_attachments.clone();
    let covered = blurred || (status.sensitive && status.spoiler_text.trim().is_empty());
    (!files.is_empty()).then(|| view! { <Media files covered /> }.into_any())
}

fn edited(status: &Status) -> Option<AnyView> {
    let time = status.edited_at.clone()?;
    let store = use_store();
    let (exact, title) = (time.as_str().to_owned(), format::moment(&time));
    Some(
        view! {
            <p class="post__edited">
                <time datetime=exact title=title>
                    {move || texts::edited(&format::ago(&time, store.now.get()))}
                </time>
            </p>
        }
        .into_any(),
    )
}
