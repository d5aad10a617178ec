//! The page of an account.

mod account;
mod actions;
mod featured;
mod fields;
mod head;
mod notices;
mod pinned;
mod poster;
mod qr;
mod standing;
mod steckbrief;
mod ways;

pub use account::{Loaded, use_account};
pub use poster::PosterPage;

use leptos::prelude::*;
use mastodon::{AccountId, entities::Account};

use self::{
    head::Head,
    notices::{Barrier, Limited, barrier_of, barrier_view, moved_view},
    pinned::Pinned,
};
use crate::{
    routes::{ProfileTab, Route},
    store::{TimelineKey, use_store},
    texts::{common, profile as texts},
    views::{
        parts::{ErrorState, use_title},
        timeline::TimelineView,
    },
};

/// The page of an account: who it is, and its posts.
#[component]
pub fn ProfilePage(
    /// Its handle.
    acct: String,
    /// Which of its posts are shown.
    tab: ProfileTab,
) -> impl IntoView {
    let handle = ["@", &acct].concat();
    let Loaded { account, load, reload } = use_account(acct);
    use_title(Signal::derive(move || {
        account.with(|account| match account {
            Some(account) => texts::title(account.name(), &account.acct),
            None => handle.clone(),
        })
    }));
    let failure = move || {
        let error = load.with(|load| load.error().cloned());
        error.map(|error| view! { <ErrorState error retry=reload /> }.into_any())
    };
    let found =
        Memo::new(move |_| account.with(|account| account.as_ref().map(|it| it.id.clone())));
    move || match found.get() {
        Some(id) => view! { <Found id account tab /> }.into_any(),
        None => failure().unwrap_or_else(|| view! { <Skeleton /> }.into_any()),
    }
}

#[component]
fn Found(id: AccountId, account: Memo<Option<Account>>, tab: ProfileTab) -> impl IntoView {
    let store = use_store();
    // Counts change often and stand in one place only.
    let face = Memo::new(move |_| {
        account.get().map(|account| Account {
            statuses_count: 0,
            followers_count: 0,
            following_count: 0,
            last_status_at: None,
            ..account
        })
    });
    let lifted = RwSignal::new(false);
    let barrier = Memo::new({
        let id = id.clone();
        move |_| {
            let relationship = store.accounts.relationship(&id);
            face.with(|account| barrier_of(account.as_ref()?, relationship.as_ref(), lifted.get()))
        }
    });
    let id = StoredValue::new(id);
    move || match barrier.get() {
        Some(Barrier::Limited) => view! { <Limited lifted /> }.into_any(),
        barrier => view! {
            {move || face.with(|account| account.as_ref().and_then(moved_view))}
            <Head id=id.get_value() account face />
            {match barrier {
                Some(barrier) => barrier_view(barrier),
                None => view! { <Posts id=id.get_value() account tab /> }.into_any(),
            }}
        }
        .into_any(),
    }
}

/// The tabs and the posts of one of them.
#[component]
fn Posts(id: AccountId, account: Memo<Option<Account>>, tab: ProfileTab) -> impl IntoView {
    let tabs = [
        (ProfileTab::Posts, texts::POSTS),
        (ProfileTab::Replies, texts::REPLIES),
        (ProfileTab::Media, texts::MEDIA),
    ];
    let acct = account.with_untracked(|it| it.as_ref().map(|it| it.acct.clone()));
    let acct = acct.unwrap_or_default();
    let links = tabs.map(|(other, label)| {
        let href = Route::Profile { acct: acct.clone(), tab: other }.href();
        let current = (other == tab).then_some("page");
        view! { <a class="tabs__tab" href=href aria-current=current>{label}</a> }
    });
    view! {
        <nav class="tabs" aria-label=texts::TABS>{links}</nav>
        {(tab == ProfileTab::Posts).then(|| view! { <Pinned id=id.clone() /> })}
        <TimelineView key=TimelineKey::Account(id, tab) />
    }
}

/// Stands there until the account comes.
#[component]
fn Skeleton() -> impl IntoView {
    view! {
        <div class="profile" role="status">
            <span class="visually-hidden">{common::LOADING}</span>
            <div class="profile__header"></div>
            <div class="profile__top">
                <span class="avatar avatar--large profile__avatar skeleton"></span>
            </div>
            <span class="skeleton skeleton--medium"></span>
            <span class="skeleton skeleton--short"></span>
        </div>
    }
}
