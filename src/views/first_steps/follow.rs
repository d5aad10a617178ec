//! Whom to follow: cooperatives that have something in common with one's own.

use leptos::prelude::*;
use mastodon::{AccountId, entities::Account};

use crate::{
    actions::{
        follow_all::follow_all, keep_profile, load_directory::load_directory,
        load_relationships::load_relationships,
    },
    browser::task,
    cooperative::{Likeness, Sector, neighbours},
    routes::Route,
    store::{Store, use_store},
    texts::first_steps::follow as texts,
    views::{
        home::Suggestions,
        parts::{Avatar, FollowButton, name_view},
    },
};

/// How many are looked at; some are followed already.
const LOOKED_AT: usize = 40;
/// How many are shown.
const SHOWN: usize = 12;

/// Whom to follow.
#[component]
pub(super) fn Follow(me: Account) -> impl IntoView {
    let store = use_store();
    let found = RwSignal::new(None::<Vec<(AccountId, Likeness)>>);
    task::spawn(async move {
        let alike = alike(store, &me).await;
        // The page may be gone by now, and its signal with it.
        let _ = found.try_set(Some(alike));
    });
    move || match found.get() {
        None => view! { <p class="card" role="status">{texts::SEARCHING}</p> }.into_any(),
        Some(found) if found.is_empty() => {
            view! { <p>{texts::NOBODY}</p> <Suggestions /> }.into_any()
        }
        Some(found) => view! { <Accounts found /> }.into_any(),
    }
}

/// Those that have something in common with an account and are not followed yet.
async fn alike(store: Store, me: &Account) -> Vec<(AccountId, Likeness)> {
    let own = keep_profile::open(store, me).0.particulars;
    if own.sector.is_none() && own.region.is_empty() && !own.is_federation {
        // Nothing is known that anybody could have in common with it.
        return Vec::new();
    }
    load_directory(store).await;
    let mut found = store
        .directory
        .entries
        .with_untracked(|entries| neighbours(entries, &own, |id| *id == me.id, LOOKED_AT));
    let ids = found.iter().map(|(id, _)| id.clone()).collect();
    load_relationships(store, ids).await;
    found.retain(|(id, _)| {
        let known = store.accounts.peek_relationship(id);
        !known.is_some_and(|one| one.following || one.requested || one.blocking)
    });
    found.truncate(SHOWN);
    found
}

#[component]
fn Accounts(found: Vec<(AccountId, Likeness)>) -> impl IntoView {
    let store = use_store();
    let ids: Vec<AccountId> = found.iter().map(|(id, _)| id.clone()).collect();
    let count = ids.len();
    let done = RwSignal::new(None::<usize>);
    let all = StoredValue::new(ids);
    let has_some_left = Memo::new(move |_| {
        // One alone has a button of its own.
        count > 1
            && all.with_value(|ids| {
                ids.iter().any(|id| {
                    let known = store.accounts.relationship(id);
                    known.is_some_and(|one| !one.following && !one.requested)
                })
            })
    });
    let follow = move |_| {
        if done.get_untracked().is_none() {
            task::spawn(follow_all(store, all.get_value(), done));
        }
    };
    view! {
        <section class="card to-follow">
            <p>{texts::TEXT}</p>
            <ul class="to-follow__list">{found.into_iter().map(row).collect_view()}</ul>
            <div class="button-row">
                <Show when=move || has_some_left.get()>
                    <button
                        class="button"
                        type="button"
                        aria-busy=move || done.with(Option::is_some).to_string()
                        on:click=follow
                    >
                        {texts::all(count)}
                    </button>
                </Show>
                <span role="status">
                    {move || done.get().map(|done| texts::progress(done, count))}
                </span>
            </div>
        </section>
    }
}

fn row((id, likeness): (AccountId, Likeness)) -> Option<AnyView> {
    let account = use_store().accounts.signal(&id)?;
    let known = account.get_untracked();
    let why = texts::likeness(likeness.sector.map(Sector::name), likeness.region);
    let row = view! {
        <li class="account">
            <Avatar account=Signal::from(account) />
            <a class="account__who" href=Route::profile(known.acct.clone()).href()>
                <span class="account__name">{name_view(&known)}</span>
                <span class="account__handle">{why}</span>
            </a>
            <FollowButton id small=true />
        </li>
    };
    Some(row.into_any())
}
