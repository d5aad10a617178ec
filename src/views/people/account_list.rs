//! A list of accounts, page by page.

use leptos::prelude::*;
use mastodon::{AccountId, ApiError, Cursor};

use crate::{
    actions::load_people::{People, load_people},
    browser::task,
    routes::Route,
    store::{Load, use_store},
    texts::{common::NOT_HERE, people as texts},
    views::{
        parts::{Avatar, ErrorState, Icon, name_view},
        timeline::{PostSkeletons, Sentinel},
    },
};

/// What stands behind the name of an account.
pub(super) type Beside = fn(AccountId) -> AnyView;

/// A list of accounts, page by page; more comes when its end is near.
#[component]
pub(super) fn AccountList(
    /// Which.
    people: People,
    /// What stands behind each name.
    beside: Beside,
    /// Heading and text where there are none.
    #[prop(into)]
    empty: Signal<(&'static str, &'static str)>,
) -> impl IntoView {
    let store = use_store();
    let ids = RwSignal::new(Vec::<AccountId>::new());
    let next = RwSignal::new(None::<Cursor>);
    let state = RwSignal::new(Load::Untouched);
    let people = StoredValue::new(people);
    let load = Callback::new(move |()| {
        if state.with_untracked(Load::is_loading) {
            return;
        }
        state.set(Load::Loading);
        task::spawn(async move {
            let at = next.get_untracked();
            let outcome = load_people(store, people.get_value(), at).await;
            // The page may be gone by now.
            match outcome {
                Ok((found, further)) => {
                    let _ = next.try_set(further);
                    let _ = ids.try_update(|ids| {
                        let fresh: Vec<_> =
                            found.into_iter().filter(|id| !ids.contains(id)).collect();
                        ids.extend(fresh);
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
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let foot = move || match state.get() {
        Load::Failed(ApiError::NotFound) if is_empty.get() => empty_view(NOT_HERE),
        Load::Failed(error) => view! { <ErrorState error retry=load /> }.into_any(),
        Load::Done if is_empty.get() => empty_view(empty.get()),
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
        _ => ().into_any(),
    };
    view! {
        <Show when=move || !is_empty.get()>
            <ul class="people" aria-label=texts::LIST>
                <For each=move || ids.get() key=|id| id.clone() let:id>
                    <Line id beside />
                </For>
            </ul>
        </Show>
        {foot}
    }
}

#[component]
fn Line(id: AccountId, beside: Beside) -> impl IntoView {
    use_store().accounts.signal(&id).map(|account| {
        let known = account.get_untracked();
        view! {
            <li class="account people__line">
                <Avatar account=Signal::from(account) />
                <a class="account__who" href=Route::profile(known.acct.clone()).href()>
                    <span class="account__name">{name_view(&known)}</span>
                    <span class="account__handle">"@" {known.acct.clone()}</span>
                </a>
                {beside(id)}
            </li>
        }
    })
}

/// Nobody is there, and why that may be.
pub(super) fn empty_view((title, text): (&'static str, &'static str)) -> AnyView {
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
