//! What a search has found.

use leptos::prelude::*;
use mastodon::{AccountId, endpoints::search::SearchKind, entities::Tag};

use crate::{
    actions::search::{search, search_further},
    browser::task,
    routes::Route,
    store::{Load, TimelineKey, use_store},
    texts::{common, finding, search as texts, tag as tag_texts},
    views::{
        parts::{Avatar, ErrorState, FollowButton, Icon, name_view},
        post::PostCard,
        timeline::{PostSkeletons, TimelineView},
    },
};

/// How many of each kind stand on the first tab.
const BEST: usize = 5;

/// What a search has found: the best of each kind, or all of one.
#[component]
pub(super) fn Results(query: Memo<String>, kind: Memo<Option<SearchKind>>) -> impl IntoView {
    let store = use_store();
    let found = store.search.found;
    let load = Memo::new(move |_| store.search.load.get());
    let is_empty = Memo::new(move |_| found.with(|found| found.is_empty()));
    // As long as nothing new has come, what was found last stays.
    let answered = Memo::new(move |_| found.with(|found| found.query.clone()));
    let retry = Callback::new(move |()| task::spawn(search(store, query.get_untracked())));
    let standing = move || match load.get() {
        Load::Loading => texts::SEARCHING.to_owned(),
        Load::Done => found
            .with(|found| texts::found(found.accounts.len(), found.hashtags.len(), found.statuses)),
        _ => String::new(),
    };
    view! {
        <Tabs query kind />
        <p class="visually-hidden" role="status">{standing}</p>
        <div aria-busy=move || load.with(Load::is_loading).to_string()>
            {move || match (load.get(), is_empty.get()) {
                (Load::Failed(error), _) => view! { <ErrorState error retry /> }.into_any(),
                (Load::Done, true) => view! { <Nothing /> }.into_any(),
                (_, true) => view! { <PostSkeletons /> }.into_any(),
                (_, false) => {
                    answered.track();
                    match kind.get() {
                        None => view! { <Best query /> }.into_any(),
                        Some(SearchKind::Accounts) => view! { <Accounts most=usize::MAX /> }.into_any(),
                        Some(SearchKind::Hashtags) => view! { <Hashtags most=usize::MAX /> }.into_any(),
                        Some(SearchKind::Statuses) => view! { <Statuses query=answered.get_untracked() /> }.into_any(),
                    }
                }
            }}
        </div>
    }
}

/// The kinds of results, with how many there are.
#[component]
fn Tabs(query: Memo<String>, kind: Memo<Option<SearchKind>>) -> impl IntoView {
    let found = use_store().search.found;
    let counts = Memo::new(move |_| {
        found.with(|found| {
            [
                (found.accounts.len(), found.more_accounts),
                (found.hashtags.len(), found.more_hashtags),
                (found.statuses, found.more_statuses),
            ]
        })
    });
    let kinds = [
        (None, texts::ALL),
        (Some(SearchKind::Accounts), texts::ACCOUNTS),
        (Some(SearchKind::Hashtags), texts::HASHTAGS),
        (Some(SearchKind::Statuses), texts::STATUSES),
    ];
    let tabs = kinds.into_iter().enumerate().map(move |(place, (other, label))| {
        let count = move || {
            let (count, more) =
                *counts.with(|counts| counts.get(place.checked_sub(1)?).copied()).as_ref()?;
            let sign = if more { "+" } else { "" };
            (count > 0).then(|| view! { <span class="tabs__count">{count} {sign}</span> })
        };
        view! {
            <a
                class="tabs__tab"
                href=move || Route::Search { query: query.get(), kind: other }.href()
                aria-current=move || (kind.get() == other).then_some("page")
            >
                {label}
                {count}
            </a>
        }
    });
    view! { <nav class="tabs" aria-label=texts::KINDS>{tabs.collect_view()}</nav> }
}

/// The best of each kind.
#[component]
fn Best(query: Memo<String>) -> impl IntoView {
    let store = use_store();
    let found = store.search.found;
    let counts = Memo::new(move |_| {
        found.with(|found| (found.accounts.len(), found.hashtags.len(), found.statuses))
    });
    let head = move |kind, label: &'static str, count: usize| {
        let all = (count > BEST).then(|| {
            let href = Route::Search { query: query.get_untracked(), kind: Some(kind) }.href();
            view! { <a class="results__all" href=href aria-label=texts::all_of(label)>{finding::ALL}</a> }
        });
        view! {
            <div class="results__head">
                <h2 class="results__title">{label}</h2>
                {all}
            </div>
        }
    };
    move || {
        let (accounts, hashtags, statuses) = counts.get();
        view! {
            {(accounts > 0).then(|| view! {
                {head(SearchKind::Accounts, texts::ACCOUNTS, accounts)}
                <Accounts most=BEST />
            })}
            {(hashtags > 0).then(|| view! {
                {head(SearchKind::Hashtags, texts::HASHTAGS, hashtags)}
                <Hashtags most=BEST />
            })}
            {(statuses > 0).then(|| view! {
                {head(SearchKind::Statuses, texts::STATUSES, statuses)}
                <BestStatuses />
            })}
        }
    }
}

#[component]
fn BestStatuses() -> impl IntoView {
    let store = use_store();
    let key = TimelineKey::Search(store.search.found.with_untracked(|found| found.query.clone()));
    let timeline = store.timelines.signal(&key);
    let ids: Vec<_> = timeline.with_untracked(|it| it.ids().take(BEST).cloned().collect());
    let cards = ids.into_iter().map(|id| view! { <div class="feed__item"><PostCard id /></div> });
    view! { <div class="feed">{cards.collect_view()}</div> }
}

/// Posts, as a timeline.
#[component]
fn Statuses(query: String) -> impl IntoView {
    let store = use_store();
    let none = move || store.search.found.with(|found| found.statuses == 0);
    if untrack(none) {
        return match untrack(|| store.session.is_signed_in()) {
            true => view! { <Nothing /> }.into_any(),
            false => view! { <p class="results__note">{texts::POSTS_FOR_MEMBERS}</p> }.into_any(),
        };
    }
    view! { <TimelineView key=TimelineKey::Search(query) /> }.into_any()
}

/// Accounts, `most` of them at first.
#[component]
fn Accounts(most: usize) -> impl IntoView {
    let found = use_store().search.found;
    let shown = move || {
        found.with(|found| found.accounts.iter().take(most).cloned().collect::<Vec<AccountId>>())
    };
    let nobody = Memo::new(move |_| found.with(|found| found.accounts.is_empty()));
    let more = move || most == usize::MAX && found.with(|found| found.more_accounts);
    view! {
        <Show when=move || !nobody.get() fallback=|| view! { <Nothing /> }>
            <ul class="sheet rows">
                <For each=shown key=Clone::clone let:id>{account_row(id)}</For>
            </ul>
            <Show when=more>
                <More kind=SearchKind::Accounts />
            </Show>
        </Show>
    }
}

/// A line with an account, what is known of it, and the way to follow it.
pub(super) fn account_row(id: AccountId) -> AnyView {
    let Some(account) = use_store().accounts.signal(&id) else { return ().into_any() };
    let known = account.get_untracked();
    view! {
        <li class="account rows__row">
            <Avatar account=Signal::from(account) />
            <a class="account__who" href=Route::profile(known.acct.clone()).href()>
                <span class="account__name">{name_view(&known)}</span>
                <span class="account__handle">{["@", &known.acct].concat()}</span>
            </a>
            <FollowButton id small=true />
        </li>
    }
    .into_any()
}

/// Hashtags, `most` of them at first.
#[component]
fn Hashtags(most: usize) -> impl IntoView {
    let found = use_store().search.found;
    let shown =
        move || found.with(|found| found.hashtags.iter().take(most).cloned().collect::<Vec<_>>());
    let none = Memo::new(move |_| found.with(|found| found.hashtags.is_empty()));
    let more = move || most == usize::MAX && found.with(|found| found.more_hashtags);
    view! {
        <Show when=move || !none.get() fallback=|| view! { <Nothing /> }>
            <ul class="sheet rows">
                <For each=shown key=|tag| tag.name.clone() let:tag>{tag_row(&tag)}</For>
            </ul>
            <Show when=more>
                <More kind=SearchKind::Hashtags />
            </Show>
        </Show>
    }
}

/// A line with a hashtag and how often it was used lately.
pub(super) fn tag_row(tag: &Tag) -> AnyView {
    let uses = tag.history.iter().map(|day| day.uses).sum::<u64>();
    let href = Route::Tag { name: tag.name.clone() }.href();
    view! {
        <li class="rows__row">
            <a class="rows__tag" href=href>
                <bdi class="rows__name">{["#", &tag.name].concat()}</bdi>
                {(uses > 0).then(|| view! {
                    <span class="rows__hint">{tag_texts::numbers(uses)}</span>
                })}
            </a>
        </li>
    }
    .into_any()
}

/// Loads further results.
#[component]
fn More(kind: SearchKind) -> impl IntoView {
    let store = use_store();
    let busy = RwSignal::new(false);
    let load = move |_| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        task::spawn(async move {
            search_further(store, kind).await;
            busy.try_set(false);
        });
    };
    view! {
        <p class="feed__more">
            <button class="button" type="button" aria-busy=move || busy.get().to_string() on:click=load>
                {move || if busy.get() { common::LOADING } else { texts::MORE }}
            </button>
        </p>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let store = use_store();
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="search" large=true />
            </span>
            <h2 class="state__title">{texts::NOTHING_TITLE}</h2>
            <p class="state__text">
                {move || if store.session.is_signed_in() { texts::NOTHING } else { texts::NOTHING_VISITOR }}
            </p>
        </div>
    }
}
