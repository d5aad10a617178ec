//! The questions about an account.

use leptos::prelude::*;
use mastodon::{AccountId, endpoints::accounts::RelationshipChange, entities::Account};

use super::{
    desk::{Ask, use_people_desk},
    languages::Languages,
    lists::Lists,
    mute::Mute,
    report::Report,
};
use crate::{
    actions::{block_server::block_server, load_profile::load_relationship, relate::relate},
    browser::task,
    store::{Store, use_store},
    texts::{
        common,
        people::{block, languages, lists, menu, mute, remove, report},
    },
    views::parts::Dialog,
};

/// The question that is open; once, in the app's root.
#[component]
pub fn PeopleDialogs() -> impl IntoView {
    let desk = use_people_desk();
    move || desk.asked.get().map(|ask| view! { <Question ask /> })
}

/// One question in a dialog of its own.
#[component]
fn Question(ask: Ask) -> impl IntoView {
    let desk = use_people_desk();
    let open = RwSignal::new(true);
    Effect::new(move || {
        if !open.get() {
            desk.asked.set(None);
        }
    });
    let (Ask::Mute(id)
    | Ask::Block(id)
    | Ask::BlockServer(id)
    | Ask::RemoveFollower(id)
    | Ask::Languages(id)
    | Ask::Lists(id)
    | Ask::Report(id, _)) = &ask;
    let account = use_store().accounts.peek(id);
    account.map(|account| {
        let title = title_of(&ask, &account);
        let parts = StoredValue::new((ask, account));
        view! {
            <Dialog open title>
                {parts.with_value(|(ask, account)| body_of(ask.clone(), account, open))}
            </Dialog>
        }
    })
}

fn title_of(ask: &Ask, account: &Account) -> String {
    let name = account.name();
    match ask {
        Ask::Mute(_) => mute::title(name),
        Ask::Block(_) => block::title(name),
        Ask::BlockServer(_) => block::server_title(&server_of(account)),
        Ask::RemoveFollower(_) => remove::title(name),
        Ask::Languages(_) => languages::title(name),
        Ask::Lists(_) => lists::title(name),
        Ask::Report(_, None) => report::title(name),
        Ask::Report(_, Some(_)) => report::post_title(name),
    }
}

fn body_of(ask: Ask, account: &Account, open: RwSignal<bool>) -> AnyView {
    let store = use_store();
    match ask {
        Ask::Mute(id) => view! { <Mute id open /> }.into_any(),
        Ask::Languages(id) => view! { <Languages id open /> }.into_any(),
        Ask::Lists(id) => view! { <Lists id open /> }.into_any(),
        Ask::Report(id, status) => view! { <Report id status open /> }.into_any(),
        Ask::Block(id) => confirm(open, block::TEXT, menu::BLOCK, move || {
            change(store, id.clone(), RelationshipChange::Block);
        }),
        Ask::RemoveFollower(id) => confirm(open, remove::TEXT, remove::REMOVE, move || {
            change(store, id.clone(), RelationshipChange::RemoveFromFollowers);
        }),
        Ask::BlockServer(id) => {
            let server = server_of(account);
            confirm(open, block::SERVER_TEXT, block::SERVER, move || {
                let (id, server) = (id.clone(), server.clone());
                task::spawn(async move {
                    block_server(store, server, true).await;
                    load_relationship(store, id).await;
                });
            })
        }
    }
}

fn change(store: Store, id: AccountId, change: RelationshipChange) {
    task::spawn(async move {
        relate(store, id, change).await;
    });
}

/// The server of an account of another server.
pub(super) fn server_of(account: &Account) -> String {
    account.acct.split_once('@').map(|(_, server)| server.to_owned()).unwrap_or_default()
}

/// What it means, and the button that does it.
fn confirm(
    open: RwSignal<bool>,
    text: &'static str,
    label: &'static str,
    run: impl Fn() + 'static,
) -> AnyView {
    view! {
        <div class="dialog__body">
            <p>{text}</p>
        </div>
        <div class="dialog__foot">
            <button class="button button--quiet" type="button" on:click=move |_| open.set(false)>
                {common::CANCEL}
            </button>
            <button
                class="button button--danger button--primary"
                type="button"
                on:click=move |_| {
                    run();
                    open.set(false);
                }
            >
                {label}
            </button>
        </div>
    }
    .into_any()
}
