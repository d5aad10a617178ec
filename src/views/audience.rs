//! The pages of those who boosted, favourited or quoted a post.

use leptos::prelude::*;
use mastodon::{AccountId, Cursor, StatusId, entities::FilterContext};

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
    let tabs = Audience::ALL.map(|other| {
        let route = Route::Audience { acct: acct.clone(), id: id.clone(), audience: other };
        let current = (other == audience).then_some("page");
        view! { <a class="tabs__tab" href=route.href() aria-current=current>{texts::tab(other)}</a> }
    });
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
        Load::Failed(error) => view! { <ErrorState error retry=load /> }.into_any(),
        Load::Done if is_empty.get() => empty_view(audience),
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

fn empty_view(audience: Audience) -> AnyView {
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="hands" large=true />
            </span>
            <h2 class="state__title">{texts::empty(audience)}</h2>
            <p class="state__text">{texts::EMPTY_TEXT}</p>
        </div>
    }
    .into_any()
}
