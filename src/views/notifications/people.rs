//! Those whom a notification is about.

use leptos::prelude::*;
use mastodon::{AccountId, entities::NotificationGroup};

use crate::{
    routes::Route,
    store::use_store,
    texts::notifications as texts,
    views::parts::{Avatar, AvatarSize, name_view},
};

/// How many faces are shown.
const FACES: usize = 6;
/// How many names are shown.
const NAMES: usize = 2;

/// The faces of those whom a notification is about. Their names stand below.
#[component]
pub(super) fn Faces(group: NotificationGroup) -> impl IntoView {
    let store = use_store();
    let faces = group.sample_account_ids.into_iter().take(FACES);
    let faces = faces.filter_map(|id| store.accounts.signal(&id)).map(|account| {
        view! { <Avatar account=Signal::from(account) size=AvatarSize::Small /> }
    });
    view! { <div class="notification__people" aria-hidden="true">{faces.collect_view()}</div> }
}

/// `A, B und 3 weitere`, the names as links.
#[component]
pub(super) fn Names(group: NotificationGroup) -> impl IntoView {
    let known = group.sample_account_ids.len().min(NAMES);
    let (between, rest) = texts::around_names(known, total(&group));
    let names = group.sample_account_ids.into_iter().take(NAMES).enumerate();
    let names = names.map(|(place, id)| {
        view! {
            {(place > 0).then_some(between)}
            <Name id />
        }
    });
    view! {
        {names.collect_view()}
        {rest}
    }
}

/// Whether more than one is meant.
pub(super) fn are_many(group: &NotificationGroup) -> bool {
    total(group) > 1
}

/// Counts of servers may lag behind the faces they send.
fn total(group: &NotificationGroup) -> u64 {
    group.notifications_count.max(group.sample_account_ids.len() as u64)
}

#[component]
fn Name(id: AccountId) -> impl IntoView {
    use_store().accounts.signal(&id).map(|account| {
        let href = account.with_untracked(|account| Route::profile(account.acct.clone()).href());
        view! {
            <a href=href>{move || account.with(name_view)}</a>
        }
    })
}
