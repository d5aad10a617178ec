//! Answering a post in a dialog above the page.

use leptos::prelude::*;
use mastodon::{StatusId, entities::Status};

use super::form::Composer;
use crate::{
    actions::read_content::read_content,
    content::excerpt,
    store::{DraftKey, use_store},
    texts::composer as texts,
    views::parts::{Dialog, name_view, use_config},
};

/// How much of the answered post is shown, in characters.
const EXCERPT: usize = 240;

/// The dialog in which a post is answered; once, in the app's root. Closing it keeps the draft.
#[component]
pub fn ReplyDialog() -> impl IntoView {
    let store = use_store();
    let open = RwSignal::new(false);
    // Each side is set only where it differs: setting it anyway would wake the other in a circle.
    Effect::new(move || {
        let wanted = store.replying.with(Option::is_some);
        if open.get_untracked() != wanted {
            open.set(wanted);
        }
    });
    Effect::new(move || {
        if !open.get() && store.replying.with_untracked(Option::is_some) {
            store.replying.set(None);
        }
    });
    // Following a link in it leaves it.
    Effect::new(move |before: Option<()>| {
        store.location.track();
        if before.is_some() {
            open.set(false);
        }
    });
    let done = Callback::new(move |()| open.set(false));
    view! {
        <Dialog open title=texts::REPLY_TITLE>
            {move || store.replying.get().map(|id| view! { <Reply id done /> })}
        </Dialog>
    }
}

#[component]
fn Reply(id: StatusId, done: Callback<()>) -> impl IntoView {
    let store = use_store();
    let parent = store.posts.peek(&id);
    view! {
        <div class="dialog__body">
            {parent.map(|parent| view! { <Answered parent /> })}
            <Composer key=DraftKey::Reply(id) published=done discarded=done />
        </div>
    }
}

/// Who is answered, and the beginning of what they wrote.
#[component]
fn Answered(parent: Status) -> impl IntoView {
    let (store, config) = (use_store(), use_config());
    let warning = parent.spoiler_text.trim();
    let text = if warning.is_empty() {
        excerpt(&read_content(store, &config, &parent).nodes, EXCERPT)
    } else {
        warning.to_owned()
    };
    view! {
        <div class="composer__reply">
            <p>{texts::REPLY_TO} " " {name_view(&parent.account)}</p>
            <p dir="auto" lang=parent.language.clone()>{text}</p>
        </div>
    }
}
