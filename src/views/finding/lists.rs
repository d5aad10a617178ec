//! One's own lists, and the posts of one of them.

use leptos::{ev, prelude::*};
use mastodon::{ApiError, ListId, endpoints::lists::SaveList};

use crate::{
    actions::{
        edit_lists::{load_lists, save_list},
        navigate, tell,
    },
    browser::task,
    routes::Route,
    store::{Load, Store, TimelineKey, use_store},
    texts::{common, lists as texts, shell::page},
    views::{
        parts::{ErrorState, Field, Icon, PageHead, described_by, use_title},
        timeline::{PostSkeletons, TimelineView},
    },
};

/// The id of the field for a new list's name.
const NEW: &str = "new-list";

/// One's own lists, and a field to make one.
#[component]
pub fn ListsPage() -> impl IntoView {
    let store = use_store();
    use_title(page::LISTS.to_owned());
    task::spawn(load_lists(store));
    let retry = Callback::new(move |()| task::spawn(load_lists(store)));
    let is_empty = Memo::new(move |_| store.lists.all.with(Vec::is_empty));
    view! {
        <PageHead title=page::LISTS.to_owned() />
        <div class="lists">
            <p>{texts::INTRO}</p>
            <Show when=move || store.lists.load.get() != Load::Failed(ApiError::NotFound)>
                <NewList />
            </Show>
            {move || match (store.lists.load.get(), is_empty.get()) {
                (Load::Failed(ApiError::NotFound), true) => {
                    let (title, text) = common::NOT_HERE;
                    view! { <NoLists title text /> }.into_any()
                }
                (Load::Failed(error), true) => view! { <ErrorState error retry /> }.into_any(),
                (Load::Done, true) => {
                    view! { <NoLists title=texts::NONE_TITLE text=texts::NONE /> }.into_any()
                }
                (_, true) => view! { <PostSkeletons /> }.into_any(),
                (_, false) => view! { <All /> }.into_any(),
            }}
        </div>
    }
}

/// Makes a list and leads to its members.
#[component]
fn NewList() -> impl IntoView {
    let store = use_store();
    let title = RwSignal::new(String::new());
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let make = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let title = title.get_untracked().trim().to_owned();
        if title.is_empty() {
            return problem.set(Some(texts::NEEDS_NAME.into()));
        }
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        task::spawn(async move {
            let wanted = SaveList { id: None, title, replies_policy: None, exclusive: false };
            let saved = save_list(store, wanted).await;
            busy.try_set(false);
            match saved {
                Ok(list) if is_here(store) => navigate::go(store, Route::EditList { id: list.id }),
                Ok(_) => {}
                Err(error) => tell::problem(store, texts::NOT_SAVED, &error),
            }
        });
    };
    view! {
        <form class="form lists__new" on:submit=make novalidate>
            <Field id=NEW label=texts::NEW hint=texts::NEW_HINT error=problem>
                <div class="lists__line">
                    <input
                        class="field__input"
                        id=NEW
                        maxlength="255"
                        aria-describedby=described_by(NEW)
                        aria-invalid=move || problem.with(Option::is_some).to_string()
                        prop:value=title
                        on:input=move |event| {
                            title.set(event_target_value(&event));
                            problem.set(None);
                        }
                    />
                    <button
                        class="button button--primary"
                        type="submit"
                        aria-busy=move || busy.get().to_string()
                    >
                        {texts::CREATE}
                    </button>
                </div>
            </Field>
        </form>
    }
}

/// Whether one has not gone elsewhere meanwhile.
fn is_here(store: Store) -> bool {
    store.location.with_untracked(|location| location.route == Route::Lists)
}

#[component]
fn All() -> impl IntoView {
    let store = use_store();
    view! {
        <ul class="sheet rows">
            <For
                each=move || store.lists.all.get()
                key=|list| (list.id.clone(), list.title.clone())
                let:list
            >
                <li class="rows__row lists__row">
                    <a class="rows__tag" href=Route::List { id: list.id.clone() }.href()>
                        <Icon name="list" />
                        <bdi class="rows__name">{list.title.clone()}</bdi>
                    </a>
                    <a
                        class="icon-button"
                        href=Route::EditList { id: list.id.clone() }.href()
                        aria-label=[texts::EDIT, ": ", &list.title].concat()
                    >
                        <Icon name="edit" />
                    </a>
                </li>
            </For>
        </ul>
    }
}

#[component]
fn NoLists(title: &'static str, text: &'static str) -> impl IntoView {
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="list" large=true />
            </span>
            <h2 class="state__title">{title}</h2>
            <p class="state__text">{text}</p>
        </div>
    }
}

/// The posts of a list's members.
#[component]
pub fn ListPage(
    /// Which list.
    id: ListId,
) -> impl IntoView {
    let store = use_store();
    if store.lists.find(&id).is_none() {
        task::spawn(load_lists(store));
    }
    let title = {
        let id = id.clone();
        Signal::derive(move || {
            store.lists.find(&id).map_or_else(|| page::LISTS.to_owned(), |list| list.title)
        })
    };
    use_title(title);
    let edit = Route::EditList { id: id.clone() }.href();
    view! {
        <PageHead title back=Route::Lists>
            <a class="icon-button" href=edit aria-label=texts::EDIT>
                <Icon name="edit" />
            </a>
        </PageHead>
        <TimelineView key=TimelineKey::List(id) />
    }
}
