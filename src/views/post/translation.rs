//! A post in the app's language, where the server can translate it.

use leptos::prelude::*;
use mastodon::{StatusId, entities::Status};

use crate::{
    actions::translate_post::translate_post,
    browser::task,
    store::{PostSignal, Store, Translated, in_own_words, use_store},
    texts::post as texts,
    views::chunk::chunk,
};

/// The post in the words it is shown in: the translation's, where one is shown. Not tracked.
pub(super) fn shown(status: &Status) -> Status {
    match untrack(|| use_store().translations.of(status)) {
        Some(Translated::Ready { translation, shown: true, .. }) => {
            in_own_words(status, &translation)
        }
        _ => status.clone(),
    }
}

/// Whether the translation of a post is shown, tracked.
pub(super) fn is_shown(store: Store, status: &Status) -> bool {
    matches!(store.translations.of(status), Some(Translated::Ready { shown: true, .. }))
}

/// The button that translates a post, or who translated it and the way back to the original.
pub(super) fn translation_line(post: &PostSignal) -> AnyView {
    let store = use_store();
    let post = post.clone();
    // How its translation stands, and whether one is offered.
    let state = {
        let post = post.clone();
        Memo::new(move |_| {
            post.with(|post| {
                let offered = untrack(|| store.session.is_signed_in())
                    && store.translations.can_translate(post);
                (store.translations.of(post), offered)
            })
        })
    };
    let id = StoredValue::new(post.with_untracked(|post| post.id.clone()));
    let translate = move |_| match state.get_untracked().0 {
        None => load(store, id.get_value()),
        Some(Translated::Loading) => {}
        Some(Translated::Ready { shown, .. }) => {
            id.with_value(|id| store.translations.show(id, !shown));
        }
    };
    let view = move || {
        let (state, offered) = state.get();
        let words = match &state {
            Some(Translated::Ready { translation, shown: true, .. }) => {
                let (from, by) = (&translation.detected_source_language, &translation.provider);
                let from = if from.is_empty() {
                    post.with(|post| post.language.clone())
                } else {
                    Some(from.clone())
                };
                Some(texts::translated(
                    &from.map(|code| language_name(&code)).unwrap_or_default(),
                    by,
                ))
            }
            None if !offered => return None,
            _ => None,
        };
        let label = if words.is_some() { texts::SHOW_ORIGINAL } else { texts::TRANSLATE };
        let busy = state == Some(Translated::Loading);
        Some(view! {
            <p class="post__translation">
                {words.map(|words| view! { <span>{words}</span> })}
                <button class="link-button" type="button" aria-busy=busy.to_string() on:click=translate>
                    {if busy { texts::TRANSLATING } else { label }}
                </button>
            </p>
        })
    };
    view.into_any()
}

fn language_name(code: &str) -> String {
    crate::browser::languages::name(code)
}

fn load(store: Store, id: StatusId) {
    task::spawn(async move {
        if let Ok(translate) = translate_chunk().await {
            translate(store, id);
        }
    });
}

chunk!(reading: translate_chunk -> fn(Store, StatusId) = |store, id| {
    task::spawn(translate_post(store, id));
});
