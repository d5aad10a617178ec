//! What can be done about an account, in the menu of its profile.

use leptos::prelude::*;
use mastodon::{
    AccountId,
    endpoints::accounts::RelationshipChange as Change,
    entities::{Account, Relationship},
};

use super::{
    desk::{Ask, use_people_desk},
    dialogs::server_of,
};
use crate::{
    actions::{block_server::block_server, load_profile::load_relationship, relate::relate},
    browser::{page, task},
    store::{Store, use_store},
    texts::people::menu as texts,
    views::parts::MenuItem,
};

/// What can be done about an account; there once it is known how one stands to it.
#[component]
pub fn RelationItems(
    /// Which account.
    account: Account,
) -> impl IntoView {
    let store = use_store();
    let id = account.id.clone();
    store.accounts.peek_relationship(&id).map(|relationship| {
        view! {
            <hr class="menu__rule" />
            {following_items(&id, &relationship)}
            <MenuItem icon="edit" text=texts::NOTE run=note(id.clone()) />
            <hr class="menu__rule" />
            {relationship.followed_by.then(|| {
                let ask = asking(Ask::RemoveFollower(id.clone()));
                view! { <MenuItem icon="close" text=texts::REMOVE run=ask /> }
            })}
            {distance_items(&account, &relationship)}
        }
    })
}

/// How one follows it.
fn following_items(id: &AccountId, relationship: &Relationship) -> Option<AnyView> {
    if !relationship.following {
        return None;
    }
    let follow = |reblogs, notify| Change::Follow { reblogs, notify, languages: None };
    let (notify, boosts) = (relationship.notifying, relationship.showing_reblogs);
    let notify_text = if notify { texts::NOTIFY_NOT } else { texts::NOTIFY };
    let boosts_text = if boosts { texts::HIDE_BOOSTS } else { texts::SHOW_BOOSTS };
    let (endorse_text, endorse) = if relationship.endorsed {
        (texts::UNENDORSE, Change::Unendorse)
    } else {
        (texts::ENDORSE, Change::Endorse)
    };
    let languages = asking(Ask::Languages(id.clone()));
    let lists = asking(Ask::Lists(id.clone()));
    // Featuring is Mastodon's alone.
    let has_featured = use_store().instance.instance.with_untracked(|instance| {
        instance.as_ref().is_some_and(|instance| instance.api_versions.mastodon > 0)
    });
    let view = view! {
        <MenuItem icon="bell" text=notify_text run=changing(id, follow(None, Some(!notify))) />
        <MenuItem icon="boost" text=boosts_text run=changing(id, follow(Some(!boosts), None)) />
        <MenuItem icon="language" text=texts::LANGUAGES run=languages />
        <MenuItem icon="list" text=texts::LISTS run=lists />
        {has_featured.then(|| view! {
            <MenuItem icon="star" text=endorse_text run=changing(id, endorse) />
        })}
    };
    Some(view.into_any())
}

/// How one keeps away from it.
fn distance_items(account: &Account, relationship: &Relationship) -> AnyView {
    let id = &account.id;
    let mute = if relationship.muting {
        view! { <MenuItem icon="mute" text=texts::UNMUTE run=changing(id, Change::Unmute) /> }
    } else {
        view! { <MenuItem icon="mute" text=texts::MUTE run=asking(Ask::Mute(id.clone())) /> }
    };
    let block = if relationship.blocking {
        view! {
            <MenuItem icon="block" text=texts::UNBLOCK run=changing(id, Change::Unblock) />
        }
        .into_any()
    } else {
        let ask = asking(Ask::Block(id.clone()));
        view! { <MenuItem icon="block" text=texts::BLOCK danger=true run=ask /> }.into_any()
    };
    let server = server_of(account);
    let block_server = match (server.is_empty(), relationship.domain_blocking) {
        (true, _) => ().into_any(),
        (false, true) => {
            let text = texts::unblock_server(&server);
            let run = unblocking_server(id.clone(), server);
            view! { <MenuItem icon="globe" text=text run=run /> }.into_any()
        }
        (false, false) => {
            let text = texts::block_server(&server);
            let run = asking(Ask::BlockServer(id.clone()));
            view! { <MenuItem icon="globe" text=text danger=true run=run /> }.into_any()
        }
    };
    let report = asking(Ask::Report(id.clone(), None));
    view! {
        {mute}
        {block}
        {block_server}
        <MenuItem icon="flag" text=texts::REPORT danger=true run=report />
    }
    .into_any()
}

fn asking(ask: Ask) -> Callback<()> {
    let desk = use_people_desk();
    Callback::new(move |()| desk.ask(ask.clone()))
}

fn changing(id: &AccountId, change: Change) -> Callback<()> {
    let (store, id): (Store, AccountId) = (use_store(), id.clone());
    Callback::new(move |()| {
        let (id, change) = (id.clone(), change.clone());
        task::spawn(async move {
            relate(store, id, change).await;
        });
    })
}

fn unblocking_server(id: AccountId, server: String) -> Callback<()> {
    let store = use_store();
    Callback::new(move |()| {
        let (id, server) = (id.clone(), server.clone());
        task::spawn(async move {
            block_server(store, server, false).await;
            load_relationship(store, id).await;
        });
    })
}

/// Opens the place for the note, and goes there.
fn note(id: AccountId) -> Callback<()> {
    let desk = use_people_desk();
    Callback::new(move |()| {
        desk.write_note(id.clone());
        task::spawn(async {
            // It is there by the next frame.
            task::next_frame().await;
            page::focus_in_view("private-note");
        });
    })
}
