//! Who is on a list.

use std::time::Duration;

use leptos::prelude::*;
use mastodon::{AccountId, ApiError, ListId};

use crate::{
    actions::edit_lists::{find_followed, load_members, set_member},
    browser::task::{self, Timer},
    routes::Route,
    store::{Store, use_store},
    texts::{common, lists as texts},
    views::parts::{Avatar, ErrorState, Icon, name_view},
};

const FIND: &str = "list-find";
/// How long somebody pauses who may have written enough.
const PAUSE: Duration = Duration::from_millis(250);

/// Who is on a list, and how to put others on it.
#[derive(Clone, Copy)]
struct Desk {
    store: Store,
    id: StoredValue<ListId>,
    members: RwSignal<Vec<AccountId>>,
}

impl Desk {
    /// Puts an account on the list, or takes it off; shown at once, undone where that fails.
    fn set(self, account: AccountId, on: bool) {
        let place = self.members.with_untracked(|all| all.iter().position(|it| *it == account));
        self.change(&account, on, 0); // optimistic update
        task::spawn(async move {
            let list = self.id.get_value();
            if !set_member(self.store, list, account.clone(), on).await {
                self.change(&account, !on, place.unwrap_or(0)); // undo optimistic update
            }
        });
    }

    fn change(self, account: &AccountId, on: bool, place: usize) {
        // The page may be gone by now, and its signal with it.
        let _ = self.members.try_update(|all| {
            all.retain(|known| known != account);
            if on {
                all.insert(place.min(all.len()), account.clone());
            }
        });
    }
}

/// Who is on a list, and a field to find others for it.
#[component]
pub(super) fn Members(id: ListId) -> impl IntoView {
    let store = use_store();
    let desk = Desk { store, id: StoredValue::new(id), members: RwSignal::new(Vec::new()) };
    let loaded = RwSignal::new(None::<Result<(), ApiError>>);
    let retry = Callback::new(move |()| {
        loaded.set(None);
        task::spawn(async move {
            let outcome = load_members(store, desk.id.get_value()).await.map(|members| {
                let _ = desk.members.try_set(members);
            });
            let _ = loaded.try_set(Some(outcome));
        });
    });
    retry.run(());
    let nobody = Memo::new(move |_| desk.members.with(Vec::is_empty));
    view! {
        <section class="card lists__members">
            <Find desk />
            <h2 class="card__title">{texts::MEMBERS}</h2>
            {move || match loaded.get() {
                None => view! { <p role="status">{common::LOADING}</p> }.into_any(),
                Some(Err(error)) => view! { <ErrorState error retry /> }.into_any(),
                Some(Ok(())) => view! {
                    <Show when=move || !nobody.get() fallback=|| view! { <p>{texts::NO_MEMBERS}</p> }>
                        <ul class="lists__accounts">
                            <For each=move || desk.members.get() key=Clone::clone let:id>
                                {row(desk, id, false)}
                            </For>
                        </ul>
                    </Show>
                }
                .into_any(),
            }}
        </section>
    }
}

/// Finds accounts one follows.
#[component]
fn Find(desk: Desk) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let found = RwSignal::new(None::<Vec<AccountId>>);
    let timer = StoredValue::new_local(None::<Timer>);
    let write = move |written: String| {
        text.set(written.clone());
        if written.trim().is_empty() {
            timer.set_value(None);
            return found.set(None);
        }
        let look = move || {
            task::spawn(async move {
                let accounts = find_followed(desk.store, &written).await;
                // The field may say something else by now, or be gone.
                if text.try_with_untracked(|now| *now == written) == Some(true) {
                    found.set(Some(accounts));
                }
            });
        };
        timer.set_value(Some(Timer::new(PAUSE, look)));
    };
    let others = move || {
        let members = desk.members.get();
        let mut others = found.get()?;
        others.retain(|id| !members.contains(id));
        Some(others)
    };
    view! {
        <div class="field">
            <label class="field__label" for=FIND>{texts::FIND}</label>
            <p class="field__hint" id="list-find-hint">{texts::FIND_HINT}</p>
            <input
                class="field__input"
                id=FIND
                type="search"
                autocomplete="off"
                aria-describedby="list-find-hint"
                prop:value=text
                on:input=move |event| write(event_target_value(&event))
            />
        </div>
        <div role="status">
            {move || found.with(|found| found.as_ref().is_some_and(Vec::is_empty)).then(|| view! {
                <p>{texts::NOBODY}</p>
            })}
        </div>
        <ul class="lists__accounts">
            <For each=move || others().unwrap_or_default() key=Clone::clone let:id>
                {row(desk, id, true)}
            </For>
        </ul>
    }
}

/// A line with an account and a button that puts it on the list or takes it off.
fn row(desk: Desk, id: AccountId, on: bool) -> AnyView {
    let Some(account) = desk.store.accounts.signal(&id) else { return ().into_any() };
    let known = account.get_untracked();
    let label = if on { texts::add(known.name()) } else { texts::remove(known.name()) };
    view! {
        <li class="account">
            <Avatar account=Signal::from(account) />
            <a class="account__who" href=Route::profile(known.acct.clone()).href()>
                <span class="account__name">{name_view(&known)}</span>
                <span class="account__handle">{["@", &known.acct].concat()}</span>
            </a>
            <button
                class="icon-button"
                type="button"
                aria-label=label
                on:click=move |_| desk.set(id.clone(), on)
            >
                <Icon name=if on { "plus" } else { "close" } />
            </button>
        </li>
    }
    .into_any()
}
