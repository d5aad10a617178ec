//! A draft in the list.

use leptos::prelude::*;

use super::waiting::{Waiting, words_of};
use crate::{
    actions::discard_draft::discard_draft,
    browser::{clock, format, page, task},
    routes::Route,
    store::{Draft, DraftKey, use_store},
    texts::drafts as texts,
    views::parts::Icon,
};

/// A draft: its first words lead to it.
#[component]
pub(super) fn Entry(key: DraftKey) -> impl IntoView {
    let store = use_store();
    let draft = RwSignal::from(store.drafts.signal(&key));
    let words = Memo::new(move |_| draft.with(words_of));
    let details = {
        let key = key.clone();
        move || draft.with(|draft| details_of(&key, draft))
    };
    let href = Route::Draft { name: key.name() }.href();
    let deleted = key.clone();
    view! {
        <li class="drafts__entry">
            <a class="drafts__link" href=href>
                <span class="drafts__words" dir="auto">{move || words.get()}</span>
                <span class="drafts__details">{details}</span>
            </a>
            <button
                class="icon-button"
                type="button"
                aria-label=move || texts::delete(&words.get())
                title=texts::DELETE
                on:click=move |_| {
                    task::spawn(discard_draft(store, deleted.clone()));
                    // The button is gone then.
                    page::focus_first(".page-head__title");
                }
            >
                <Icon name="trash" />
            </button>
        </li>
    }
}

/// An entry of the outbox.
#[component]
pub(super) fn Sending(key: DraftKey) -> impl IntoView {
    let draft = RwSignal::from(use_store().drafts.signal(&key));
    view! {
        <li class="drafts__entry drafts__entry--sending">
            <p class="drafts__words" dir="auto">{move || draft.with(words_of)}</p>
            <Waiting key />
        </li>
    }
}

/// `Antwort · vor 2 Std. · 1 Datei`
fn details_of(key: &DraftKey, draft: &Draft) -> String {
    let kind = match key {
        DraftKey::New(_) => texts::KIND_NEW,
        DraftKey::Reply(_) => texts::KIND_REPLY,
        DraftKey::Quote(_) => texts::KIND_QUOTE,
        DraftKey::Edit(_) => texts::KIND_EDIT,
    };
    let mut details = vec![kind.to_owned()];
    if draft.changed > 1.0 {
        details.push(format::ago(&clock::timestamp(draft.changed), clock::now()));
    }
    let media = draft.all_attachments().count();
    if media > 0 {
        details.push(texts::media(media));
    }
    if draft.poll.is_some() {
        details.push(texts::POLL.into());
    }
    if !draft.more.is_empty() {
        details.push(texts::parts(draft.more.len() + 1));
    }
    details.join(" · ")
}
