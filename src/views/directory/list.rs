//! Who is found, in slices as one scrolls.

use leptos::prelude::*;
use mastodon::AccountId;

use super::{Choice, CoopCard};
use crate::{
    actions::load_directory,
    browser::{page, task},
    cooperative,
    routes::DirectoryFilter,
    store::{Load, Store, use_store},
    texts::directory as texts,
    views::{
        parts::{ErrorState, Icon},
        timeline::Sentinel,
    },
};

/// How many are found, told politely as it changes, and how far the directory is loaded.
#[component]
pub(super) fn Count(choice: Choice, found: Memo<Vec<AccountId>>) -> impl IntoView {
    let store = use_store();
    let all = move || store.directory.entries.with(Vec::len);
    let is_loading = Memo::new(move |_| store.directory.load.with(Load::is_loading));
    let is_filtered = Memo::new(move |_| choice.read(|filter| !filter.is_open()));
    let reset = move |_| {
        choice.change(|filter| {
            *filter = DirectoryFilter { order: filter.order, ..Default::default() };
        });
        // The button is gone then.
        page::focus_first("#directory-search");
    };
    view! {
        <div class="directory__standing">
            <p class="directory__count" role="status">
                {move || if is_loading.get() {
                    texts::loading(all())
                } else {
                    texts::found(found.with(Vec::len), all())
                }}
            </p>
            <Show when=move || is_filtered.get()>
                <button class="button button--small button--quiet" type="button" on:click=reset>
                    {texts::RESET}
                </button>
            </Show>
            <Show when=move || is_loading.get()>
                <progress class="progress" aria-label=move || texts::loading(all())></progress>
            </Show>
        </div>
    }
}

/// Who is found.
#[component]
pub(super) fn List(choice: Choice, found: Memo<Vec<AccountId>>) -> impl IntoView {
    let directory = use_store().directory;
    let shown = Memo::new(move |_| {
        let count = directory.shown.get();
        found.with(|found| found.iter().take(count).cloned().collect::<Vec<AccountId>>())
    });
    let has_more = Memo::new(move |_| found.with(Vec::len) > directory.shown.get());
    let more = Callback::new(move |()| directory.show_more());
    let is_empty = Memo::new(move |_| found.with(Vec::is_empty));
    view! {
        <Show when=move || !is_empty.get()>
            <ul class="coop-grid directory__list" aria-label=texts::LIST>
                <For each=move || shown.get() key=Clone::clone let:id>
                    <li>
                        <CoopCard id />
                    </li>
                </For>
            </ul>
        </Show>
        // A place near the window's edge counts once; after each slice it is a new one.
        {move || has_more.get().then(|| {
            directory.shown.track();
            view! {
                <Sentinel near=more />
                <p class="feed__more">
                    <button class="button" type="button" on:click=move |_| more.run(())>
                        {texts::MORE}
                    </button>
                </p>
            }
        })}
        <Standing choice is_empty />
    }
}

/// Why nobody is there, or what is missing.
#[component]
fn Standing(choice: Choice, is_empty: Memo<bool>) -> impl IntoView {
    let store = use_store();
    let load = store.directory.load;
    let retry = Callback::new(move |()| task::spawn(load_directory::load_directory(store)));
    move || match (load.get(), is_empty.get()) {
        (Load::Failed(error), _) => view! {
            <Show when=move || !is_empty.get()>
                <p>{texts::INCOMPLETE}</p>
            </Show>
            <ErrorState error retry />
        }
        .into_any(),
        (Load::Done, true) if choice.read(DirectoryFilter::is_open) => {
            empty_view(texts::EMPTY_TITLE, texts::EMPTY)
        }
        (Load::Done, true) => empty_view(texts::NOTHING_TITLE, texts::NOTHING),
        _ => ().into_any(),
    }
}

fn empty_view(title: &'static str, text: &'static str) -> AnyView {
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="search" large=true />
            </span>
            <h2 class="state__title">{title}</h2>
            <p class="state__text">{text}</p>
        </div>
    }
    .into_any()
}

/// The accounts that fit, in order.
pub(super) fn found(store: Store, choice: Choice) -> Memo<Vec<AccountId>> {
    Memo::new(move |_| {
        store.directory.entries.with(|all| {
            let places = choice.read(|filter| cooperative::matching(all, filter));
            places.into_iter().filter_map(|place| Some(all.get(place)?.id.clone())).collect()
        })
    })
}
