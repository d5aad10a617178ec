//! Those whose notifications were held back: let in, or removed, also several at once.

use std::collections::HashSet;

use leptos::prelude::*;
use mastodon::{ApiError, Cursor, NotificationRequestId, entities::NotificationRequest};

use super::extras::Excerpt;
use crate::{
    actions::answer_requests as requests,
    browser::{page, task},
    routes::Route,
    store::{Load, use_store},
    texts::{common, incoming as texts},
    views::{
        parts::{Avatar, Dialog, ErrorState, Icon, PageHead, name_view, use_title},
        timeline::PostSkeletons,
    },
};

/// What the page is about.
#[derive(Clone, Copy)]
struct Desk {
    requests: RwSignal<Vec<NotificationRequest>>,
    chosen: RwSignal<HashSet<NotificationRequestId>>,
    /// Whether an answer is on its way.
    busy: RwSignal<bool>,
}

/// Those whose notifications were held back.
#[component]
pub fn RequestsPage() -> impl IntoView {
    let store = use_store();
    use_title(texts::REQUESTS.to_owned());
    let desk = Desk {
        requests: RwSignal::new(Vec::new()),
        chosen: RwSignal::new(HashSet::new()),
        busy: RwSignal::new(false),
    };
    let next = RwSignal::new(None::<Cursor>);
    let load = RwSignal::new(Load::Untouched);
    let more = Callback::new(move |()| {
        load.set(Load::Loading);
        let at = next.get_untracked();
        let is_first = at.is_none();
        task::spawn(async move {
            // The page may be gone by now, and its signals with it.
            let _ = match requests::requests(store, at).await {
                Ok(page) => {
                    let _ = next.try_set(page.next);
                    let _ = desk.requests.try_update(|known| {
                        if is_first {
                            known.clear();
                        }
                        known.extend(page.items);
                    });
                    load.try_set(Load::Done)
                }
                Err(error) => load.try_set(Load::Failed(error)),
            };
        });
    });
    Effect::new(move || {
        // Whatever was let in, here or on another device, is here no more.
        store.notifications.merges.track();
        next.set(None);
        more.run(());
    });
    view! {
        <PageHead title=texts::REQUESTS.to_owned() back=Route::notifications() />
        <div class="requests">
            <p class="requests__about">
                {texts::REQUESTS_TEXT} " "
                <a href=Route::Settings.href()>{texts::TITLE}</a>
            </p>
            <Several desk />
            <ul class="requests__list" aria-label=texts::REQUESTS>
                <For
                    each=move || desk.requests.get()
                    key=|request| (request.id.clone(), request.updated_at.clone())
                    let:request
                >
                    <Line request desk />
                </For>
            </ul>
            <Foot desk next=next load=load more />
        </div>
    }
}

/// What can be done with several at once.
#[component]
fn Several(desk: Desk) -> impl IntoView {
    let asking = RwSignal::new(false);
    let several = Memo::new(move |_| desk.requests.with(|requests| requests.len() > 1));
    let number = Memo::new(move |_| desk.chosen.with(HashSet::len));
    let all =
        move || desk.requests.with(|requests| requests.iter().all(|one| is_chosen(desk, &one.id)));
    let choose_all = move |on: bool| {
        let ids =
            desk.requests.with_untracked(|all| all.iter().map(|one| one.id.clone()).collect());
        desk.chosen.set(if on { ids } else { HashSet::new() });
    };
    let answer = move |accept| {
        asking.set(false);
        answer(desk, desk.chosen.get_untracked().into_iter().collect(), accept);
    };
    view! {
        <Show when=move || several.get()>
            <div class="requests__several">
                <label class="choice">
                    <input
                        class="choice__input"
                        type="checkbox"
                        prop:checked=all
                        on:change:target=move |event| choose_all(event.target().checked())
                    />
                    <span class="choice__text">{texts::ALL}</span>
                </label>
                <Show when=move || number.get() != 0>
                    <div class="button-row">
                        <button
                            class="button button--small button--primary"
                            type="button"
                            disabled=move || desk.busy.get()
                            on:click=move |_| answer(true)
                        >
                            {move || texts::accept_some(number.get())}
                        </button>
                        <button
                            class="button button--small"
                            type="button"
                            disabled=move || desk.busy.get()
                            on:click=move |_| asking.set(true)
                        >
                            {move || texts::dismiss_some(number.get())}
                        </button>
                    </div>
                </Show>
            </div>
        </Show>
        <Dialog open=asking title=texts::DISMISS_TITLE.to_owned()>
            <div class="dialog__body">
                <p>{move || texts::dismiss_text(number.get())}</p>
            </div>
            <div class="dialog__foot">
                <button class="button" type="button" on:click=move |_| asking.set(false)>
                    {common::CANCEL}
                </button>
                <button
                    class="button button--danger button--primary"
                    type="button"
                    on:click=move |_| answer(false)
                >
                    {texts::DISMISS}
                </button>
            </div>
        </Dialog>
    }
}

/// Someone whose notifications were held back.
#[component]
fn Line(request: NotificationRequest, desk: Desk) -> impl IntoView {
    let account = request.account;
    let name = account.name().to_owned();
    let href = Route::NotificationRequest { id: request.id.clone() }.href();
    let post = request.last_status.map(|status| status.id);
    let id = StoredValue::new(request.id);
    let choose = move |on: bool| {
        desk.chosen.update(|chosen| {
            let id = id.get_value();
            if on {
                chosen.insert(id)
            } else {
                chosen.remove(&id)
            };
        });
    };
    view! {
        <li class="requests__line">
            <input
                class="choice__input requests__choice"
                type="checkbox"
                aria-label=texts::choose(&name)
                prop:checked=move || id.with_value(|id| is_chosen(desk, id))
                on:change:target=move |event| choose(event.target().checked())
            />
            <div class="account">
                <Avatar account=account.clone() />
                <a class="account__who" href=href>
                    <span class="account__name">{name_view(&account)}</span>
                    <span class="account__handle">"@" {account.acct.clone()}</span>
                </a>
                <span class="chip">{texts::held_back(request.notifications_count)}</span>
            </div>
            {post.map(|id| view! { <Excerpt id /> })}
            <div class="button-row">
                {[true, false].map(|accept| {
                    let label = if accept { texts::ACCEPT } else { texts::DISMISS };
                    view! {
                        <button
                            class="button button--small"
                            class=("button--primary", accept)
                            type="button"
                            aria-label=[label, ": ", &name].concat()
                            disabled=move || desk.busy.get()
                            on:click=move |_| answer(desk, vec![id.get_value()], accept)
                        >
                            {label}
                        </button>
                    }
                })}
            </div>
        </li>
    }
}

/// Loads more, and tells the end.
#[component]
fn Foot(
    desk: Desk,
    next: RwSignal<Option<Cursor>>,
    load: RwSignal<Load>,
    more: Callback<()>,
) -> impl IntoView {
    move || match (load.get(), desk.requests.with(Vec::is_empty)) {
        (Load::Failed(ApiError::NotFound), _) => {
            view! { <p class="feed__end">{texts::NOT_HERE}</p> }.into_any()
        }
        (Load::Failed(error), _) => view! { <ErrorState error retry=more /> }.into_any(),
        (Load::Done, true) => view! {
            <div class="state">
                <span class="state__icon">
                    <Icon name="bell" large=true />
                </span>
                <h2 class="state__title">{texts::NOTHING_TITLE}</h2>
                <p class="state__text">{texts::NOTHING}</p>
            </div>
        }
        .into_any(),
        (Load::Done, false) if next.with(Option::is_some) => view! {
            <div class="feed__more">
                <button class="button" type="button" on:click=move |_| more.run(())>
                    {texts::MORE}
                </button>
            </div>
        }
        .into_any(),
        (Load::Loading | Load::Untouched, true) => view! { <PostSkeletons /> }.into_any(),
        _ => ().into_any(),
    }
}

fn is_chosen(desk: Desk, id: &NotificationRequestId) -> bool {
    desk.chosen.with(|chosen| chosen.contains(id))
}

fn answer(desk: Desk, ids: Vec<NotificationRequestId>, accept: bool) {
    let store = use_store();
    desk.busy.set(true);
    task::spawn(async move {
        let is_done = requests::answer(store, ids.clone(), accept).await;
        let _ = desk.busy.try_set(false);
        if !is_done {
            return;
        }
        let _ = desk.chosen.try_update(|chosen| chosen.retain(|id| !ids.contains(id)));
        let _ = desk.requests.try_update(|all| all.retain(|one| !ids.contains(&one.id)));
        // The button is gone with its line.
        page::focus_first("#main h1");
        requests::see_answered(store, accept).await;
    });
}
