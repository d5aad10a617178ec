//! Who follows an account, whom it follows, and whom it features.

use leptos::prelude::*;
use mastodon::entities::Account;

use super::account_list::AccountList;
use crate::{
    actions::load_people::People,
    routes::{Circle, Route},
    store::use_store,
    texts::people as texts,
    views::{
        parts::{ErrorState, FollowButton, PageHead, use_title},
        profile::{Loaded, use_account},
        timeline::PostSkeletons,
    },
};

/// The first version of Mastodon's API that tells whom an account features: after 4.3.
const FEATURED: u64 = 3;

/// The page of the accounts around an account.
#[component]
pub fn CirclePage(
    /// Its handle.
    acct: String,
    /// Which of them.
    circle: Circle,
) -> impl IntoView {
    let back = Route::profile(acct.clone());
    let handle = ["@", &acct].concat();
    let Loaded { account, load, reload } = use_account(acct);
    let title = Signal::derive(move || {
        let name = account.with(|it| it.as_ref().map(|it| it.name().to_owned()));
        texts::circle_title(circle, name.as_ref().unwrap_or(&handle))
    });
    use_title(title);
    let found = Memo::new(move |_| account.with(|it| it.as_ref().map(|it| it.id.clone())));
    view! {
        <PageHead title back=back.clone() />
        // Once the account is known, the list stays, however its loading goes on.
        {move || match found.get() {
            Some(_) => account
                .get_untracked()
                .map(|account| view! { <Around account circle /> })
                .into_any(),
            None => match load.with(|load| load.error().cloned()) {
                Some(error) => view! { <ErrorState error retry=reload /> }.into_any(),
                None => view! { <PostSkeletons /> }.into_any(),
            },
        }}
    }
}

#[component]
fn Around(account: Account, circle: Circle) -> impl IntoView {
    let store = use_store();
    let acct = StoredValue::new(account.acct.clone());
    let tabs = move || {
        let is_here = |other: &Circle| {
            *other != Circle::Featured || *other == circle || !store.instance.lacks(FEATURED)
        };
        let tab = |other: Circle| {
            let href = Route::Circle { acct: acct.get_value(), circle: other }.href();
            let current = (other == circle).then_some("page");
            view! { <a class="tabs__tab" href=href aria-current=current>{texts::circle(other)}</a> }
        };
        Circle::ALL.into_iter().filter(is_here).map(tab).collect_view()
    };
    let own = untrack(|| store.session.is_me(&account.id));
    let count = match circle {
        Circle::Followers => account.followers_count,
        Circle::Following => account.following_count,
        Circle::Featured => 0,
    };
    // Where somebody is counted but nobody told, they are kept to oneself.
    let hidden = !own && (account.hide_collections || count > 0);
    let people = People::Around(account.id.clone(), circle);
    let elsewhere = !account.is_local() && circle != Circle::Featured;
    view! {
        <nav class="tabs" aria-label=texts::LIST>{tabs}</nav>
        <div class="people__sheet">
            {elsewhere.then(|| view! { <p class="people__note">{texts::REMOTE}</p> })}
            <AccountList
                people
                beside=|id| view! { <FollowButton id small=true /> }.into_any()
                empty=texts::circle_empty(circle, hidden)
            />
        </div>
    }
}
