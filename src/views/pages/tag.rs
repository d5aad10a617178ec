//! The page of a hashtag.

use leptos::prelude::*;
use mastodon::entities::Tag;

use crate::{
    actions::follow_tag::{load_tag, toggle_follow_tag},
    browser::task,
    routes::TagMix,
    store::{TimelineKey, use_store},
    texts::{finding, tag as texts},
    views::{
        chunk::{chunk, from_chunk, nothing_yet},
        finding::TagMixEditor,
        parts::use_title,
        post::use_overlays,
        timeline::TimelineView,
    },
};

/// A hashtag's public posts; members can follow it.
#[component]
pub fn TagPage(
    /// The hashtag without `#`.
    name: String,
) -> impl IntoView {
    let store = use_store();
    let title = texts::title(&name);
    use_title(title.clone());
    task::spawn(load_tag(store, name.clone()));
    let tag = {
        let name = name.clone();
        Memo::new(move |_| store.tags.find(&name))
    };
    let mixing = RwSignal::new(false);
    let alone = StoredValue::new(TagMix { name: name.clone(), ..TagMix::default() });
    let numbers = move || tag.with(|tag| tag.as_ref().and_then(numbers));
    view! {
        <div class="tag-head">
            <h1 class="tag-head__title" tabindex="-1">
                <bdi>{title}</bdi>
            </h1>
            <p class="tag-head__numbers">{numbers}</p>
            <div class="button-row">
                <button
                    class="button button--quiet"
                    type="button"
                    aria-expanded=move || mixing.get().to_string()
                    on:click=move |_| mixing.update(|mixing| *mixing = !*mixing)
                >
                    {finding::MORE_TAGS}
                </button>
                <FollowTag name=name.clone() tag />
            </div>
        </div>
        {move || {
            let mix = alone.get_value();
            mixing.get().then(|| from_chunk(tag_mix, nothing_yet, move |make| make(mix.clone())))
        }}
        <TimelineView key=TimelineKey::Tag(name) />
    }
}

chunk!(finding: tag_mix -> fn(TagMix) -> AnyView = |mix| view! { <TagMixEditor mix /> }.into_any());

/// Follows the hashtag, or ends that; seen once the server has told about it, with its place kept until then.
#[component]
fn FollowTag(name: String, tag: Memo<Option<Tag>>) -> impl IntoView {
    let (store, overlays) = (use_store(), use_overlays());
    let known = Memo::new(move |_| tag.with(Option::is_some));
    let follows = Memo::new(move |_| tag.with(|tag| tag.as_ref().is_some_and(|it| it.following)));
    let name = StoredValue::new(name);
    let toggle = move |_| {
        if overlays.ask_for_account(store, None) {
            task::spawn(async move {
                toggle_follow_tag(store, name.get_value()).await;
            });
        }
    };
    view! {
        <button
            class="button"
            class=("button--primary", move || !follows.get())
            class=("tag-head__later", move || !known.get())
            type="button"
            on:click=toggle
        >
            {move || if follows.get() { texts::UNFOLLOW } else { texts::FOLLOW }}
        </button>
    }
}

/// How often the hashtag was used lately, where the server tells.
fn numbers(tag: &Tag) -> Option<String> {
    let uses: u64 = tag.history.iter().map(|day| day.uses).sum();
    (uses > 0).then(|| texts::numbers(uses))
}
