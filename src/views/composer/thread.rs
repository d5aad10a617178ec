//! Several posts in one go: further posts below the first, and taking apart what is too long.

use std::time::Duration;

use leptos::prelude::*;
use mastodon::entities::Visibility;

use super::{
    attachments::Attachments,
    desk::Desk,
    form::{drop_files, paste},
    text::TextField,
    tools::{AddFiles, Counter},
};
use crate::{
    actions::remove_part::remove_part,
    browser::{
        page,
        task::{self, Timer},
    },
    routes::Route,
    store::{DraftPart, use_store},
    texts::composer::thread as texts,
    views::parts::Icon,
};

/// How long a text rests before its parts are counted.
const REST: Duration = Duration::from_millis(300);

/// The posts that follow the first, and how they differ from it.
#[component]
pub(super) fn Thread(desk: Desk) -> impl IntoView {
    let count = Memo::new(move |_| desk.read(|draft| draft.more.len()));
    view! {
        <For each=move || 1..=count.get() key=|place| *place let:place>
            <FurtherPost desk=desk.at(place) all=count />
        </For>
        <Show when=move || { count.get() > 0 }>
            <div>
                <button
                    class="button button--small"
                    type="button"
                    disabled=move || desk.is_busy()
                    on:click=move |_| add(desk)
                >
                    <Icon name="plus" small=true />
                    {texts::ADD}
                </button>
            </div>
            <Settings desk all=count />
        </Show>
    }
}

/// Adds the first further post: a tool among others.
#[component]
pub(super) fn AddPost(desk: Desk) -> impl IntoView {
    let is_offered =
        move || !desk.is_edit() && !desk.is_planned() && desk.read(|draft| draft.more.is_empty());
    view! {
        <Show when=is_offered>
            <button
                class="icon-button"
                type="button"
                aria-label=texts::ADD
                title=texts::ADD
                disabled=move || desk.is_busy()
                on:click=move |_| add(desk)
            >
                <Icon name="plus" />
            </button>
        </Show>
    }
}

/// Adds a further post after all others, and brings the focus there.
fn add(desk: Desk) {
    desk.change(|draft| draft.more.push(DraftPart::default()));
    focus_text(desk.at(desk.read_count()));
}

/// Offers to take a post's text apart while it is too long.
#[component]
pub(super) fn Split(desk: Desk) -> impl IntoView {
    let number = RwSignal::new(None::<usize>);
    let timer = StoredValue::new_local(None::<Timer>);
    // How many parts: only then, and only once the text rests.
    Effect::new(move || {
        desk.read(|_| ());
        if desk.left() >= 0 || desk.is_edit() {
            timer.set_value(None);
            if number.with_untracked(Option::is_some) {
                number.set(None);
            }
            return;
        }
        let look = move || {
            // The composer may be gone by now.
            if number.try_get_untracked().is_some() {
                let parts = untrack(|| desk.parts()).len();
                number.set((parts > 1).then_some(parts));
            }
        };
        timer.set_value(Some(Timer::new(REST, look)));
    });
    let said = RwSignal::new(String::new());
    let split = move |_| {
        let number = desk.split();
        said.set(texts::is_split(number));
        focus_text(desk);
    };
    view! {
        {move || number.get().map(|number| view! {
            <div class="composer__split">
                <button
                    class="button button--small"
                    type="button"
                    disabled=move || desk.is_fixed()
                    on:click=split
                >
                    {texts::split(number)}
                </button>
                <span class="field__hint">{texts::SPLIT_HINT}</span>
            </div>
        })}
        <span class="visually-hidden" role="status">{move || said.get()}</span>
    }
}

/// A further post: its text, its files, its own counter.
#[component]
fn FurtherPost(desk: Desk, all: Memo<usize>) -> impl IntoView {
    let store = use_store();
    let place = desk.place();
    let remove = move |_| {
        remove_part(store, desk.key(), place);
        focus_text(desk.at(place - 1));
    };
    let published = Memo::new(move |_| desk.read(|draft| draft.sent.get(place).cloned()));
    let link = move |id| {
        let acct = store.me().map(|me| me.acct).unwrap_or_default();
        Route::status(acct, id).href()
    };
    view! {
        <fieldset
            class="composer__further"
            class=("composer__further--fixed", move || published.with(Option::is_some))
            on:paste=move |event| {
                event.stop_propagation();
                paste(desk, &event);
            }
            on:drop=move |event| {
                event.stop_propagation();
                drop_files(desk, &event);
            }
        >
            <legend class="visually-hidden">{move || texts::place(place + 1, all.get() + 1)}</legend>
            <div class="composer__further-head">
                <span aria-hidden="true">{move || texts::place(place + 1, all.get() + 1)}</span>
                {move || match published.get() {
                    Some(id) => view! {
                        <span class="composer__published">
                            <Icon name="check" small=true />
                            {texts::IS_PUBLISHED}
                            " · "
                            <a href=link(id)>{texts::SHOW}</a>
                        </span>
                    }.into_any(),
                    None => view! {
                        <button
                            class="icon-button icon-button--small"
                            type="button"
                            aria-label=texts::remove(place + 1)
                            title=texts::remove(place + 1)
                            disabled=move || desk.is_fixed()
                            on:click=remove
                        >
                            <Icon name="close" />
                        </button>
                    }.into_any(),
                }}
            </div>
            <TextField desk />
            <Split desk />
            <Attachments desk />
            <div class="composer__further-foot">
                <div class="composer__tools">
                    <AddFiles desk />
                </div>
                <Counter desk />
            </div>
        </fieldset>
    }
}

/// How much room is left in the first post, beside its text once others follow.
#[component]
pub(super) fn FirstCounter(desk: Desk) -> impl IntoView {
    let has_more = Memo::new(move |_| desk.read(|draft| !draft.more.is_empty()));
    view! {
        <Show when=move || has_more.get()>
            <div class="composer__further-foot">
                <span></span>
                <Counter desk />
            </div>
        </Show>
    }
}

/// The first post is published already, while others are still to come.
#[component]
pub(super) fn FirstIsPublished(desk: Desk) -> impl IntoView {
    let store = use_store();
    let first = Memo::new(move |_| desk.read(|draft| draft.sent.first().cloned()));
    move || {
        first.get().map(|id| {
            let acct = store.me().map(|me| me.acct).unwrap_or_default();
            view! {
                <p class="composer__published">
                    <Icon name="check" small=true />
                    {texts::IS_PUBLISHED}
                    " · "
                    <a href=Route::status(acct, id).href()>{texts::SHOW}</a>
                </p>
            }
        })
    }
}

/// Numbers, and who sees the further posts.
#[component]
fn Settings(desk: Desk, all: Memo<usize>) -> impl IntoView {
    let numbered = Memo::new(move |_| desk.read(|draft| draft.thread.numbered));
    let quiet = Memo::new(move |_| desk.read(|draft| draft.thread.quiet_replies));
    let is_public = Memo::new(move |_| desk.visibility() == Visibility::Public);
    view! {
        <div class="composer__thread">
            <label class="choice">
                <input
                    class="choice__input"
                    type="checkbox"
                    prop:checked=move || numbered.get()
                    // Those that are published have their numbers, or none.
                    disabled=move || desk.is_busy() || desk.is_begun()
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        desk.change(|draft| draft.thread.numbered = on);
                    }
                />
                <span class="choice__text">
                    {texts::NUMBERED}
                    <span class="choice__hint">{move || texts::numbered_hint(all.get() + 1)}</span>
                </span>
            </label>
            <Show when=move || is_public.get()>
                <label class="choice">
                    <input
                        class="choice__input"
                        type="checkbox"
                        prop:checked=move || quiet.get()
                        disabled=move || desk.is_busy()
                        on:change=move |event| {
                            let on = event_target_checked(&event);
                            desk.change(|draft| draft.thread.quiet_replies = on);
                        }
                    />
                    <span class="choice__text">
                        {texts::QUIET}
                        <span class="choice__hint">{texts::QUIET_HINT}</span>
                    </span>
                </label>
            </Show>
        </div>
    }
}

/// Brings the focus to the text of a post.
fn focus_text(desk: Desk) {
    let id = desk.text_id();
    task::spawn(async move {
        task::next_frame().await;
        task::next_frame().await;
        page::focus_in_view(&id);
    });
}
