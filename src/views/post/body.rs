//! What a post says and shows; behind its content warning, where it has one.

use leptos::prelude::*;
use mastodon::entities::{ExpandMedia, Status};

use super::{
    link_card::link_card,
    media::Media,
    overlays::use_overlays,
    poll::PollView,
    quote::quote_view,
    text::PostText,
    translation::{self, translation_line},
};
use crate::{
    actions::read_content::read_content,
    browser::format,
    store::{Part, PostSignal, use_store},
    texts::post as texts,
    views::parts::{Icon, text_view, use_config},
};

/// Warning, text, media, poll, quote and link card: elements of the card's grid. `blurred`: the
/// names of filters that want the media covered; `whole`: a long text is shown whole.
pub(super) fn body(post: &PostSignal, blurred: Option<String>, whole: bool) -> AnyView {
    let shown = post.with_untracked(translation::shown);
    let inside = {
        let post = post.clone();
        move |shown: &Status| inside(&post, shown, blurred.clone(), whole)
    };
    behind_warning(shown, inside)
}

/// What a post says behind its content warning; at once, where it has none.
pub(super) fn behind_warning(
    status: Status,
    inside: impl Fn(&Status) -> AnyView + Send + 'static,
) -> AnyView {
    let words = status.spoiler_text.trim();
    if words.is_empty() {
        return inside(&status);
    }
    let store = use_store();
    let warning = text_view(words, &status.emojis);
    let choice = store.opened.choice(&status.id, Part::Warning);
    let open = {
        let choice = choice.clone();
        Memo::new(move |_| choice.get().unwrap_or_else(|| store.settings.opens_warnings()))
    };
    let inside = move || open.get().then(|| untrack(|| inside(&status)));
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
                on:click=move |_| choice.set(Some(!open.get_untracked()))
            >
                {move || if open.get() { texts::HIDE } else { texts::SHOW }}
            </button>
        </div>
        {inside}
    }
    .into_any()
}

/// What the warning covers. `shown` is the post in the words it is shown in.
fn inside(post: &PostSignal, shown: &Status, blurred: Option<String>, whole: bool) -> AnyView {
    let (store, config) = (use_store(), use_config());
    let content = read_content(store, &config, shown);
    let poll = shown.poll.is_some().then(|| view! { <PollView post=post.clone() /> });
    // Servers preview the first link even where there is something better to see.
    let has_more = !shown.media_attachments.is_empty() || shown.quote.is_some();
    let card = shown.card.as_deref().filter(|_| !has_more).map(link_card);
    let id = shown.id.clone();
    view! {
        <PostText id content language=shown.language.clone() whole />
        {media(shown, blurred)}
        {poll}
        {translation_line(post)}
        {shown.quote.as_deref().map(quote_view)}
        {card}
        {edited(shown)}
    }
    .into_any()
}

/// A post's media. Those that its author or a filter wants covered are, unless a content warning
/// was in their place.
pub(super) fn media(status: &Status, blurred: Option<String>) -> Option<AnyView> {
    let files = status.media_attachments.clone();
    if files.is_empty() {
        return None;
    }
    let sensitive = status.sensitive && status.spoiler_text.trim().is_empty();
    let wanted = untrack(|| use_store().settings.media());
    let words = cover_words(sensitive, wanted);
    let cover = blurred.map(|names| texts::filtered(&names)).or(words.map(str::to_owned));
    let id = status.id.clone();
    Some(view! { <Media id files cover /> }.into_any())
}

/// Why media are covered, without a filter; `None` where they are not.
fn cover_words(sensitive: bool, wanted: ExpandMedia) -> Option<&'static str> {
    match (wanted, sensitive) {
        (ExpandMedia::ShowAll, _) => None,
        (_, true) => Some(texts::SENSITIVE),
        (ExpandMedia::HideAll, false) => Some(texts::COVERED_BY_CHOICE),
        _ => None,
    }
}

/// When it was edited; opens its earlier versions.
fn edited(status: &Status) -> Option<AnyView> {
    let time = status.edited_at.clone()?;
    let (store, overlays) = (use_store(), use_overlays());
    let (exact, title) = (time.as_str().to_owned(), format::moment(&time));
    let id = status.id.clone();
    Some(
        view! {
            <p class="post__edited">
                <button
                    class="link-button"
                    type="button"
                    aria-haspopup="dialog"
                    on:click=move |_| overlays.show_history(id.clone())
                >
                    <time datetime=exact title=title>
                        {move || texts::edited(&format::ago(&time, store.now.get()))}
                    </time>
                    <span class="visually-hidden">": " {texts::SHOW_HISTORY}</span>
                </button>
            </p>
        }
        .into_any(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_are_covered_as_one_wants_it() {
        use ExpandMedia::{Default, HideAll, ShowAll};
        assert_eq!(cover_words(true, Default), Some(texts::SENSITIVE));
        assert_eq!(cover_words(false, Default), None);
        assert_eq!(cover_words(true, ShowAll), None);
        assert_eq!(cover_words(true, HideAll), Some(texts::SENSITIVE));
        assert_eq!(cover_words(false, HideAll), Some(texts::COVERED_BY_CHOICE));
        assert_eq!(cover_words(false, ExpandMedia::Unknown), None);
    }
}
