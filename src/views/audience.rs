//! The pages of those who boosted, favourited or quoted a post.

use leptos::prelude::*;
use mastodon::{AccountId, ApiError, Cursor, StatusId, entities::FilterContext};

use crate::{
    actions::load_audience::{Listed, load_audience},
    browser::task,
    routes::{Audience, Route},
    store::{Load, use_store},
    texts::{audience as texts, common},
    views::{
        parts::{Avatar, ErrorState, FollowButton, Icon, PageHead, name_view, use_title},
        post::{Place, PostCard},
        timeline::{PostSkeletons, Sentinel},
    },
};

/// The first version of Mastodon's API that knows quotes.
const QUOTES: u64 = 7;

/// The page of those who boosted, favourited or quoted a post.
#[component]
pub fn AudiencePage(
    /// The handle in the address.
    acct: String,
    /// The post.
    id: StatusId,
    /// Which of them.
    audience: Audience,
) -> impl IntoView {
    let store = use_store();
    let address = StoredValue::new((acct.clone(), id.clone()));
    let tabs = move || {
        let is_here = |other: &Audience| {
            *other != Audience::Quotes || *other == audience || !store.instance.lacks(QUOTES)
        };
        let tab = |other: Audience| {
            let (acct, id) = address.get_value();
            let route = Route::Audience { acct, id, audience: other };
            let current = (other == audience).then_some("page");
            view! {
                <a class="tabs__tab" href=route.href() aria-current=current>{texts::tab(other)}</a>
            }
        };
        Audience::ALL.into_iter().filter(is_here).map(tab).collect_view()
    };
    use_title(texts::title(audience).to_owned());
    let listed = RwSignal::new(Vec::<Listed>::new());
    let next = RwSignal::new(None::<Cursor>);
    let state = RwSignal::new(Load::Untouched);
    let post = StoredValue::new(id.clone());
    let load = Callback::new(move |()| {
        if state.with_untracked(Load::is_loading) {
            return;
        }
        state.set(Load::Loading);
        task::spawn(async move {
            let (id, at) = (post.get_value(), next.get_untracked());
            // The page may be gone when the answer comes.
            match load_audience(store, id, audience, at).await {
                Ok((found, further)) => {
                    let _ = next.try_set(further);
                    let _ = listed.try_update(|listed| {
                        let fresh: Vec<_> =
                            found.into_iter().filter(|one| !listed.contains(one)).collect();
                        listed.extend(fresh);
                    });
                    let _ = state.try_set(Load::Done);
                }
                Err(error) => {
                    let _ = state.try_set(Load::Failed(error));
                }
            }
        });
    });
    load.run(());
    let is_empty = Memo::new(move |_| listed.with(Vec::is_empty));
    let foot = move || match state.get() {
        Load::Failed(ApiError::NotFound) if audience == Audience::Quotes && is_empty.get() => {
            state_view(common::NOT_HERE)
        }
        Load::Failed(error) => view! { <ErrorState error retry=load /> }.into_any(),
        Load::Done if is_empty.get() => state_view((texts::empty(audience), texts::EMPTY_TEXT)),
        Load::Done if next.with(Option::is_some) => view! {
            <Sentinel near=load />
            <div class="feed__more">
                <button class="button" type="button" on:click=move |_| load.run(())>
                    {texts::MORE}
                </button>
            </div>
        }
        .into_any(),
        Load::Loading if is_empty.get() => view! { <PostSkeletons /> }.into_any(),
        Load::Loading => {
            view! { <p class="feed__more" role="status">{common::LOADING}</p> }.into_any()
        }
        _ => ().into_any(),
    };
    view! {
        <PageHead title=texts::title(audience).to_owned() back=Route::status(acct, id) />
        <nav class="tabs" aria-label=texts::LABEL>{tabs}</nav>
        <Show when=move || !is_empty.get()>
            <ul class="audience">
                <For each=move || listed.get() key=Listed::clone let:one>
                    <li class="audience__line">{listed_view(one)}</li>
                </For>
            </ul>
        </Show>
        {foot}
    }
}

fn listed_view(one: Listed) -> AnyView {
    match one {
        Listed::Account(id) => account_view(id),
        Listed::Post(id) => {
            view! { <PostCard id place=Place::List(FilterContext::Thread) /> }.into_any()
        }
    }
}

fn account_view(id: AccountId) -> AnyView {
    let Some(account) = use_store().accounts.signal(&id) else { return ().into_any() };
    let known = account.get_untracked();
    view! {
        <div class="account audience__account">
            <Avatar account=Signal::from(account) />
            <a class="account__who" href=Route::profile(known.acct.clone()).href()>
                <span class="account__name">{name_view(&known)}</span>
                <span class="account__handle">"@" {known.acct.clone()}</span>
            </a>
            <FollowButton id small=true />
        </div>
    }
    .into_any()
}

fn state_view((title, text): (&'static str, &'static str)) -> AnyView {
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="hands" large=true />
            </span>
            <h2 class="state__title">{title}</h2>
            <p class="state__text">{text}</p>
        </div>
    }
    .into_any()
}
