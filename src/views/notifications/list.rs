//! The notifications: what waits above, older ones below, and how they stand.

use leptos::prelude::*;
use mastodon::{NotificationId, entities::NotificationGroup};

use super::card::NotificationCard;
use crate::{
    actions::{load_notifications, load_relationships, see_notifications},
    browser::{page, task},
    routes::NotificationTab,
    store::{Load, NotificationList, use_store},
    texts::{common, notifications as texts},
    views::{
        parts::{ErrorState, Icon},
        timeline::{PostSkeletons, Sentinel},
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
        <Waiting list />
        {move || match (load.get(), is_empty.get()) {
            (Load::Failed(error), true) => view! { <ErrorState error retry=reload /> }.into_any(),
            (Load::Done, true) => view! { <Empty tab /> }.into_any(),
            (_, true) => view! { <PostSkeletons /> }.into_any(),
            (_, false) => view! { <Groups tab seen_before /> }.into_any(),
        }}
    }
}

/// How many groups wait above; shows them.
#[component]
fn Waiting(list: RwSignal<NotificationList>) -> impl IntoView {
    let waiting = Memo::new(move |_| list.with(|list| list.pending.len()));
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
    let list = use_store().notifications.of(tab);
    let is_new = move |group: &NotificationGroup| {
        seen_before.get().is_some_and(|seen| group.most_recent_notification_id > seen)
    };
    view! {
        <ul
            class="notifications"
            aria-busy=move || list.with(|list| list.older.is_loading()).to_string()
        >
            <For
                each=move || list.with(|list| list.groups.clone())
                key=|group| (group.group_key.clone(), group.most_recent_notification_id.clone())
                let:group
            >
                {
                    let shown = group.clone();
                    view! { <NotificationCard is_new=Signal::derive(move || is_new(&group)) group=shown /> }
                }
            </For>
        </ul>
        <Older tab />
    }
}

/// Loads older ones when the end comes near, or by a button; tells the end.
#[component]
fn Older(tab: NotificationTab) -> impl IntoView {
    let store = use_store();
    let list = store.notifications.of(tab);
    let complete = Memo::new(move |_| list.with(NotificationList::is_complete));
    let older = Memo::new(move |_| list.with(|list| list.older.clone()));
    let load = Callback::new(move |()| task::spawn(load_notifications::load_older(store, tab)));
    // After a failure only the button tries again, so that nothing is asked for in a circle.
    let near = Callback::new(move |()| {
        if older.with_untracked(|older| older.error().is_none()) {
            load.run(());
        }
    });
    view! {
        {move || match (complete.get(), older.get()) {
            (true, _) => view! { <p class="feed__end">{texts::END}</p> }.into_any(),
            (_, Load::Failed(error)) => view! { <ErrorState error retry=load /> }.into_any(),
            (_, Load::Loading) => view! {
                <p class="feed__more" role="status">{common::LOADING}</p>
            }.into_any(),
            _ => view! {
                <Sentinel near />
                <div class="feed__more">
                    <button class="button" type="button" on:click=move |_| load.run(())>
                        {texts::OLDER}
                    </button>
                </div>
            }.into_any(),
        }}
    }
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
