//! Answering or quoting a post in a dialog above the page.

use leptos::prelude::*;
use mastodon::{StatusId, entities::Status};

use super::{desk::Desk, form::Composer};
use crate::{
    actions::{load_thread, read_content::read_content},
    browser::task,
    content::excerpt,
    store::{DraftKey, use_store},
    texts::composer as texts,
    views::parts::{Dialog, Icon, name_view, use_config},
};

/// How much of the answered post is shown, in characters.
const EXCERPT: usize = 240;

/// The dialog in which a post is answered; once, in the app's root. Closing it keeps the draft.
#[component]
pub fn ReplyDialog() -> impl IntoView {
    dialog(use_store().replying, texts::REPLY_TITLE, texts::REPLY_TO, DraftKey::Reply)
}

/// The dialog in which a post is quoted; once, in the app's root. Closing it keeps the draft.
#[component]
pub fn QuoteDialog() -> impl IntoView {
    dialog(use_store().quoting, texts::QUOTE_TITLE, texts::QUOTED_OF, DraftKey::Quote)
}

/// The dialog for the draft that belongs to the post which `subject` names.
fn dialog(
    subject: RwSignal<Option<StatusId>>,
    title: &'static str,
    line: &'static str,
    key_of: fn(StatusId) -> DraftKey,
) -> AnyView {
    let store = use_store();
    let open = RwSignal::new(false);
    // Each side is set only where it differs: setting it anyway would wake the other in a circle.
    Effect::new(move || {
        let wanted = subject.with(Option::is_some);
        if open.get_untracked() != wanted {
            open.set(wanted);
        }
    });
    Effect::new(move || {
        if !open.get() && subject.with_untracked(Option::is_some) {
            subject.set(None);
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
        <Dialog open title>
            {move || subject.get().map(|id| view! { <Written id line key_of done /> })}
        </Dialog>
    }
    .into_any()
}

#[component]
fn Written(
    id: StatusId,
    line: &'static str,
    key_of: fn(StatusId) -> DraftKey,
    done: Callback<()>,
) -> impl IntoView {
    let store = use_store();
    let parent = store.posts.peek(&id);
    view! {
        <div class="dialog__body">
            {parent.map(|parent| view! { <Answered parent line /> })}
            <Composer key=key_of(id) published=done discarded=done />
        </div>
    }
}

/// What a reply quotes beside the post that it answers, with the way to take it out.
#[component]
pub(super) fn QuotedToo(desk: Desk) -> impl IntoView {
    let quoted = Memo::new(move |_| desk.read(|draft| draft.quotes.clone()));
    move || {
        quoted.get().map(|id| {
            view! {
                <div class="composer__quoted">
                    <Subject id line=texts::QUOTED_OF />
                    <button
                        class="icon-button composer__remove"
                        type="button"
                        aria-label=texts::QUOTE_OUT
                        title=texts::QUOTE_OUT
                        disabled=move || desk.is_fixed()
                        on:click=move |_| desk.change(|draft| draft.quotes = None)
                    >
                        <Icon name="close" />
                    </button>
                </div>
            }
        })
    }
}

/// The post that is answered or quoted, as soon as it is there.
#[component]
pub(super) fn Subject(id: StatusId, line: &'static str) -> impl IntoView {
    let store = use_store();
    let known = RwSignal::new(store.posts.peek(&id));
    if known.with_untracked(Option::is_none) {
        task::spawn(async move {
            // Without it the draft can be written all the same.
            if load_thread::refresh(store, &id).await.is_ok() {
                known.try_set(store.posts.peek(&id));
            }
        });
    }
    move || known.get().map(|parent| view! { <Answered parent line /> })
}

/// Who is answered or quoted, and the beginning of what they wrote.
#[component]
fn Answered(parent: Status, line: &'static str) -> impl IntoView {
    let (store, config) = (use_store(), use_config());
    let warning = parent.spoiler_text.trim();
    let text = if warning.is_empty() {
        excerpt(&read_content(store, &config, &parent).nodes, EXCERPT)
    } else {
        warning.to_owned()
    };
    view! {
        <div class="composer__reply">
            <p>{line} " " {name_view(&parent.account)}</p>
            <p dir="auto" lang=parent.language.clone()>{text}</p>
        </div>
    }
}
