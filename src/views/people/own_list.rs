//! What one keeps for oneself about others: requests, hashtags, mutes, blocks.

use leptos::prelude::*;
use mastodon::{AccountId, ApiError, Cursor, endpoints::accounts::RelationshipChange};

use super::{
    account_list::{AccountList, empty_view},
    filter_list::Filters,
};
use crate::{
    actions::{
        answer_follow_request::answer_follow_request,
        block_server::{block_server, blocked_servers},
        follow_tag::{followed_tags, toggle_follow_tag},
        load_people::People,
        relate::relate,
    },
    browser::{format, task},
    routes::{OwnList, Route},
    store::{Load, use_store},
    texts::{common::NOT_HERE, notifications, people as texts},
    views::{
        parts::{ErrorState, PageHead, use_title},
        timeline::PostSkeletons,
    },
};

/// The page of one of one's own lists.
#[component]
pub fn OwnListPage(
    /// Which.
    list: OwnList,
) -> impl IntoView {
    let title = texts::own_list(list);
    use_title(title.to_owned());
    let accounts = |people, beside| {
        view! { <AccountList people beside empty=texts::own_list_empty(list) /> }.into_any()
    };
    let content = match list {
        OwnList::FollowRequests => {
            accounts(People::Asking, |id| view! { <Request id /> }.into_any())
        }
        OwnList::Mutes => accounts(People::Muted, |id| view! { <Muted id /> }.into_any()),
        OwnList::Blocks => accounts(People::Blocked, |id| view! { <Blocked id /> }.into_any()),
        OwnList::FollowedTags | OwnList::DomainBlocks => view! { <Names list /> }.into_any(),
        OwnList::Filters => view! { <Filters /> }.into_any(),
    };
    view! {
        <PageHead title=title.to_owned() back=Route::Settings />
        <div class="people__sheet">{content}</div>
    }
}

/// Lets someone follow one, or not.
#[component]
fn Request(id: AccountId) -> impl IntoView {
    let store = use_store();
    let answered = RwSignal::new(None::<bool>);
    let id = StoredValue::new(id);
    let answer = move |accept: bool| {
        task::spawn(async move {
            if answer_follow_request(store, id.get_value(), accept).await {
                let _ = answered.try_set(Some(accept));
            }
        });
    };
    let button = move |accept: bool, label: &'static str| {
        let name = name_of(id.get_value());
        view! {
            <button
                class="button button--small"
                class=("button--primary", accept)
                type="button"
                aria-label=[label, ": ", &name].concat()
                on:click=move |_| answer(accept)
            >
                {label}
            </button>
        }
    };
    move || match answered.get() {
        Some(true) => view! { <p role="status">{notifications::ACCEPTED}</p> }.into_any(),
        Some(false) => view! { <p role="status">{notifications::REJECTED}</p> }.into_any(),
        None => view! {
            <div class="button-row">
                {button(true, notifications::ACCEPT)}
                {button(false, notifications::REJECT)}
            </div>
        }
        .into_any(),
    }
}

/// Ends a mute, or begins it again.
#[component]
fn Muted(id: AccountId) -> impl IntoView {
    let store = use_store();
    let account = store.accounts.peek(&id);
    let ends = account.and_then(|account| account.mute_expires_at);
    let until = ends.map(|ends| texts::muted_until(&format::moment(&ends)));
    let is_muted = {
        let id = id.clone();
        Memo::new(move |_| store.accounts.relationship(&id).is_none_or(|one| one.muting))
    };
    view! {
        {until.map(|until| view! { <span class="people__aside">{until}</span> })}
        {move || {
            let change = if is_muted.get() {
                (RelationshipChange::Unmute, texts::end(OwnList::Mutes))
            } else {
                let mute = RelationshipChange::Mute { notifications: true, duration: None };
                (mute, texts::menu::MUTE)
            };
            change_button(id.clone(), change)
        }}
    }
}

/// Ends a block, or begins it again.
#[component]
fn Blocked(id: AccountId) -> impl IntoView {
    let store = use_store();
    let is_blocked = {
        let id = id.clone();
        Memo::new(move |_| store.accounts.relationship(&id).is_none_or(|one| one.blocking))
    };
    move || {
        let change = if is_blocked.get() {
            (RelationshipChange::Unblock, texts::end(OwnList::Blocks))
        } else {
            (RelationshipChange::Block, texts::menu::BLOCK)
        };
        change_button(id.clone(), change)
    }
}

fn change_button(id: AccountId, (change, label): (RelationshipChange, &'static str)) -> AnyView {
    let store = use_store();
    let name = name_of(id.clone());
    let run = move |_| {
        let (id, change) = (id.clone(), change.clone());
        task::spawn(async move {
            relate(store, id, change).await;
        });
    };
    view! {
        <button
            class="button button--small"
            type="button"
            aria-label=[label, ": ", &name].concat()
            on:click=run
        >
            {label}
        </button>
    }
    .into_any()
}

fn name_of(id: AccountId) -> String {
    let account = use_store().accounts.peek(&id);
    account.map(|account| account.name().to_owned()).unwrap_or_default()
}

/// Followed hashtags or blocked servers: names, each with a button that ends it.
#[component]
fn Names(list: OwnList) -> impl IntoView {
    let store = use_store();
    let names = RwSignal::new(Vec::<String>::new());
    let next = RwSignal::new(None::<Cursor>);
    let state = RwSignal::new(Load::Untouched);
    let load = Callback::new(move |()| {
        if state.with_untracked(Load::is_loading) {
            return;
        }
        state.set(Load::Loading);
        task::spawn(async move {
            let at = next.get_untracked();
            let outcome = match list {
                OwnList::FollowedTags => followed_tags(store, at).await,
                _ => blocked_servers(store, at).await,
            };
            // The page may be gone by now.
            let _ = match outcome {
                Ok(page) => {
                    let _ = next.try_set(page.next);
                    let _ = names.try_update(|names| names.extend(page.items));
                    state.try_set(Load::Done)
                }
                Err(error) => state.try_set(Load::Failed(error)),
            };
        });
    });
    load.run(());
    let foot = move || match state.get() {
        Load::Failed(ApiError::NotFound) if names.with(Vec::is_empty) => empty_view(NOT_HERE),
        Load::Failed(error) => view! { <ErrorState error retry=load /> }.into_any(),
        Load::Done if names.with(Vec::is_empty) => empty_view(texts::own_list_empty(list)),
        Load::Done if next.with(Option::is_some) => view! {
            <div class="feed__more">
                <button class="button" type="button" on:click=move |_| load.run(())>
                    {texts::MORE}
                </button>
            </div>
        }
        .into_any(),
        Load::Loading if names.with(Vec::is_empty) => view! { <PostSkeletons /> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <Show when=move || !names.with(Vec::is_empty)>
            <ul class="people" aria-label=texts::own_list(list)>
                <For each=move || names.get() key=|name| name.clone() let:name>
                    <Name name list names />
                </For>
            </ul>
        </Show>
        {foot}
    }
}

#[component]
fn Name(name: String, list: OwnList, names: RwSignal<Vec<String>>) -> impl IntoView {
    let store = use_store();
    let label = texts::end(list);
    let shown = match list {
        OwnList::FollowedTags => {
            let href = Route::Tag { name: name.clone() }.href();
            view! { <a class="account__who" href=href>"#" <bdi>{name.clone()}</bdi></a> }.into_any()
        }
        _ => view! { <bdi class="account__who">{name.clone()}</bdi> }.into_any(),
    };
    let spoken = [label, ": ", &name].concat();
    let end = move |_| {
        let name = name.clone();
        task::spawn(async move {
            let is_done = match list {
                OwnList::FollowedTags => toggle_follow_tag(store, name.clone()).await,
                _ => block_server(store, name.clone(), false).await,
            };
            if is_done {
                let _ = names.try_update(|names| names.retain(|other| *other != name));
            }
        });
    };
    view! {
        <li class="account people__line">
            {shown}
            <button class="button button--small" type="button" aria-label=spoken on:click=end>
                {label}
            </button>
        </li>
    }
}
