//! The notifications: what waits above, older ones below, and how they stand.

use leptos::prelude::*;
use mastodon::{
    NotificationId,
    entities::{FilterContext, NotificationGroup},
};

use super::card::NotificationCard;
use crate::{
    actions::{
        load_notifications, load_relationships, notification_policy::load_notification_policy,
        see_notifications,
    },
    browser::{page, task},
    routes::{NotificationTab, Route},
    store::{Load, NotificationList, use_store, without},
    texts::{incoming as texts_incoming, notifications as texts},
    views::{
        parts::{ErrorState, Icon},
        post::hides,
        timeline::{Older, PostSkeletons},
    },
};

/// The notifications. What is new waits above and never moves what is being read; what is shown
/// counts as seen.
#[component]
pub fn NotificationsView(
    /// Which of them.
    tab: NotificationTab,
) -> impl IntoView {
    let store = use_store();
    let list = store.notifications.of(tab);
    task::spawn(load_notifications::open(store, tab));

    // What was unread on coming here stays marked as long as one is here.
    let seen_before = RwSignal::new(None::<NotificationId>);
    let newest = Memo::new(move |_| list.with(|list| list.newest().cloned()));
    Effect::new(move || {
        if newest.get().is_none() {
            return;
        }
        if seen_before.get_untracked().is_none() {
            seen_before.set(store.notifications.last_read.get_untracked());
        }
        // Who looks at some kinds only has not seen the others.
        if tab == NotificationTab::All {
            task::spawn(see_notifications::see_notifications(store));
        }
    });
    let followers = Memo::new(move |_| list.with(first_followers));
    Effect::new(move || {
        task::spawn(load_relationships::load_relationships(store, followers.get()));
    });

    let reload = Callback::new(move |()| task::spawn(load_notifications::reload(store, tab)));
    let load = Memo::new(move |_| list.with(|list| list.load.clone()));
    let is_empty = Memo::new(move |_| list.with(|list| list.groups.is_empty()));
    view! {
        {(tab == NotificationTab::All).then(|| view! { <Requests /> })}
        <Waiting list />
        {move || match (load.get(), is_empty.get()) {
            (Load::Failed(error), true) => view! { <ErrorState error retry=reload /> }.into_any(),
            (Load::Done, true) => view! { <Empty tab /> }.into_any(),
            (_, true) => view! { <PostSkeletons /> }.into_any(),
            (_, false) => view! { <Groups tab seen_before /> }.into_any(),
        }}
    }
}

/// Leads to those whose notifications were held back, where there are any.
#[component]
fn Requests() -> impl IntoView {
    let store = use_store();
    task::spawn(load_notification_policy(store));
    let number = Memo::new(move |_| {
        let policy = store.notifications.policy;
        policy.with(|policy| policy.as_ref().map_or(0, |it| it.summary.pending_requests_count))
    });
    view! {
        <Show when=move || number.get() != 0>
            <a class="requests__way" href=Route::NotificationRequests.href()>
                {move || texts_incoming::requests(number.get())}
                <Icon name="chevron-right" small=true />
            </a>
        </Show>
    }
}

/// How many groups wait above; shows them.
#[component]
fn Waiting(list: RwSignal<NotificationList>) -> impl IntoView {
    let waiting = Memo::new(move |_| list.with(NotificationList::waiting));
    let show = move |_| {
        list.update(NotificationList::show_pending);
        page::scroll_to_top();
        page::focus_first(".notifications > li");
    };
    view! {
        <div class="news-pill-place" role="status" aria-live="polite">
            <Show when=move || waiting.get() != 0>
                <button class="news-pill" type="button" on:click=show>
                    <Icon name="arrow-up" />
                    {move || texts::waiting(waiting.get())}
                </button>
            </Show>
        </div>
    }
}

#[component]
fn Groups(tab: NotificationTab, seen_before: RwSignal<Option<NotificationId>>) -> impl IntoView {
    let store = use_store();
    let list = store.notifications.of(tab);
    // What is about a post that one's own filters hide is hidden too.
    let is_filtered = move |group: &NotificationGroup| {
        let post = group.status_id.as_ref().and_then(|id| store.posts.signal(id));
        post.is_some_and(|post| {
            post.with_untracked(|post| hides(post, FilterContext::Notifications))
        })
    };
    // What those do whom one mutes or blocks goes at once.
    let groups = move || {
        let hidden = store.accounts.hidden();
        let is_silent = |id: &mastodon::AccountId| {
            let account = store.accounts.signal(id);
            account.is_some_and(|account| account.with_untracked(|it| hidden.silences(it)))
        };
        list.with(|list| {
            let groups = list.groups.iter().filter(|group| !is_filtered(group));
            groups.filter_map(|group| without(group, is_silent)).collect::<Vec<_>>()
        })
    };
    let is_new = move |group: &NotificationGroup| {
        seen_before.get().is_some_and(|seen| group.most_recent_notification_id > seen)
    };
    view! {
        <ul
            class="notifications"
            aria-busy=move || list.with(|list| list.older.is_loading()).to_string()
        >
            <For
                each=groups
                key=|group| {
                    let newest = group.most_recent_notification_id.clone();
                    (group.group_key.clone(), newest, group.sample_account_ids.len())
                }
                let:group
            >
                {
                    let shown = group.clone();
                    view! { <NotificationCard is_new=Signal::derive(move || is_new(&group)) group=shown /> }
                }
            </For>
        </ul>
        <OlderOnes tab />
    }
}

#[component]
fn OlderOnes(tab: NotificationTab) -> impl IntoView {
    let store = use_store();
    let list = store.notifications.of(tab);
    let complete = Memo::new(move |_| list.with(NotificationList::is_complete));
    let older = Memo::new(move |_| list.with(|list| list.older.clone()));
    let load = Callback::new(move |()| task::spawn(load_notifications::load_older(store, tab)));
    view! { <Older complete older load end=texts::END more=texts::OLDER /> }
}

#[component]
fn Empty(tab: NotificationTab) -> impl IntoView {
    let (title, text) = if tab == NotificationTab::All {
        (texts::EMPTY_TITLE, texts::EMPTY)
    } else {
        (texts::EMPTY_TAB_TITLE, texts::EMPTY_TAB)
    };
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="bell" large=true />
            </span>
            <h2 class="state__title">{title}</h2>
            <p class="state__text">{text}</p>
        </div>
    }
}

/// Those who alone began to follow: they can be followed back from here.
fn first_followers(list: &NotificationList) -> Vec<mastodon::AccountId> {
    let alone = list.groups.iter().filter(|group| super::extras::can_follow_back(group));
    alone.filter_map(|group| group.sample_account_ids.first().cloned()).collect()
}
