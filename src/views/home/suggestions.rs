//! Accounts worth following, where the home timeline is still empty.

use leptos::prelude::*;
use mastodon::AccountId;

use crate::{
    actions::{load_me, load_relationships, load_suggestions, load_timeline},
    browser::{page, task},
    routes::Route,
    store::{TimelineKey, use_store},
    texts::{home as texts, timeline},
    views::{
        parts::{Avatar, FollowButton, Icon, name_view},
        timeline::PostSkeletons,
    },
};

/// [`Suggestions`] for whoever follows nobody yet but has posts of their own in the home timeline.
#[component]
pub fn FirstSteps() -> impl IntoView {
    let store = use_store();
    let home = store.timelines.signal(&TimelineKey::Home);
    let has_posts = Memo::new(move |_| home.with(|home| home.ids().next().is_some()));
    let follows_nobody =
        Memo::new(move |_| store.me().is_some_and(|account| account.following_count == 0));
    view! {
        <Show when=move || has_posts.get() && follows_nobody.get()>
            <Suggestions />
        </Show>
    }
}

/// Accounts worth following, with the way to the posts of those one follows then.
#[component]
pub fn Suggestions() -> impl IntoView {
    let store = use_store();
    let found = RwSignal::new(None::<Vec<AccountId>>);
    task::spawn(async move {
        let ids = load_suggestions::load_suggestions(store).await;
        // The page may be gone by now, and its signal with it.
        let _ = found.try_set(Some(ids.clone()));
        load_relationships::load_relationships(store, ids).await;
    });
    view! {
        {move || match found.get() {
            None => view! { <PostSkeletons /> }.into_any(),
            Some(ids) if ids.is_empty() => view! { <NobodyYet /> }.into_any(),
            Some(ids) => view! { <Accounts ids /> }.into_any(),
        }}
    }
}

#[component]
fn Accounts(ids: Vec<AccountId>) -> impl IntoView {
    let store = use_store();
    let all = StoredValue::new(ids.clone());
    let follows_some = Memo::new(move |_| {
        all.with_value(|ids| {
            ids.iter().any(|id| store.accounts.relationship(id).is_some_and(|one| one.following))
        })
    });
    let show = move |_| {
        task::spawn(load_timeline::reload(store, TimelineKey::Home));
        task::spawn(load_me::load_me(store));
        page::scroll_to_top();
        page::focus_first("#main h1");
    };
    view! {
        <section class="card to-follow">
            <h2 class="card__title">{texts::SUGGESTIONS}</h2>
            <p>{texts::SUGGESTIONS_TEXT}</p>
            <ul class="to-follow__list">
                {ids.into_iter().map(|id| view! { <Suggestion id /> }).collect_view()}
            </ul>
            <div class="button-row">
                <Show when=move || follows_some.get()>
                    <button class="button button--primary" type="button" on:click=show>
                        {texts::SHOW_POSTS}
                    </button>
                </Show>
                <a class="button button--quiet" href=Route::directory().href()>{texts::ALL}</a>
            </div>
        </section>
    }
}

#[component]
fn Suggestion(id: AccountId) -> impl IntoView {
    use_store().accounts.signal(&id).map(|account| {
        let known = account.get_untracked();
        view! {
            <li class="account">
                <Avatar account=Signal::from(account) />
                <a class="account__who" href=Route::profile(known.acct.clone()).href()>
                    <span class="account__name">{name_view(&known)}</span>
                    <span class="account__handle">{format!("@{}", known.acct)}</span>
                </a>
                <FollowButton id small=true />
            </li>
        }
    })
}

/// The server has nobody to suggest.
#[component]
fn NobodyYet() -> impl IntoView {
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="hands" large=true />
            </span>
            <h2 class="state__title">{timeline::EMPTY_TITLE}</h2>
            <p class="state__text">{timeline::EMPTY_HOME}</p>
        </div>
    }
}
