//! How one stands to the account: muted, blocked, known by others, and one's own note.

use leptos::prelude::*;
use mastodon::{AccountId, endpoints::accounts::RelationshipChange as Change, entities::Account};

use crate::{
    actions::{
        block_server::block_server,
        load_people::{People, load_familiar, load_people},
        load_profile::load_relationship,
        relate::relate,
    },
    browser::task,
    routes::{Circle, Route},
    store::use_store,
    texts::people as texts,
    views::{
        parts::{Avatar, AvatarSize, Icon, name_view},
        people::use_people_desk,
    },
};

/// How many of those one knows are named.
const NAMED: usize = 2;
/// How many featured accounts are shown.
const FEATURED: usize = 8;

/// That one mutes or blocks the account, and the way out of it.
#[component]
pub(super) fn Distance(id: AccountId) -> impl IntoView {
    let store = use_store();
    let account = store.accounts.peek(&id);
    let server = account.and_then(|it| it.acct.split_once('@').map(|(_, it)| it.to_owned()));
    let relationship = {
        let id = id.clone();
        Memo::new(move |_| store.accounts.relationship(&id))
    };
    let relating = {
        let id = id.clone();
        move |change: Change| {
            let id = id.clone();
            Callback::new(move |()| {
                let (id, change) = (id.clone(), change.clone());
                task::spawn(async move {
                    relate(store, id, change).await;
                });
            })
        }
    };
    let freeing = Callback::new(move |()| {
        let (id, server) = (id.clone(), server.clone().unwrap_or_default());
        task::spawn(async move {
            block_server(store, server, false).await;
            load_relationship(store, id).await;
        });
    });
    move || {
        let (text, label, run) = match relationship.get()? {
            one if one.blocking => {
                (texts::BLOCKED, texts::menu::UNBLOCK, relating(Change::Unblock))
            }
            one if one.domain_blocking => (texts::SERVER_BLOCKED, texts::menu::UNBLOCK, freeing),
            one if one.muting => (texts::MUTED, texts::menu::UNMUTE, relating(Change::Unmute)),
            _ => return None,
        };
        Some(view! {
            <div class="notice">
                <Icon name="info" />
                <div class="notice__body">
                    <p>{text}</p>
                    <button
                        class="button button--small"
                        type="button"
                        on:click=move |_| run.run(())
                    >
                        {label}
                    </button>
                </div>
            </div>
        })
    }
}

/// One's private note about the account: where there is one, or one is being written.
#[component]
pub(super) fn Note(id: AccountId) -> impl IntoView {
    let (store, desk) = (use_store(), use_people_desk());
    let kept = {
        let id = id.clone();
        Memo::new(move |_| store.accounts.relationship(&id).map(|one| one.note).unwrap_or_default())
    };
    let written = RwSignal::new(None::<String>);
    let shown = {
        let id = id.clone();
        // Once it is there, it stays while the page does: emptied, it can still be saved.
        Memo::new(move |before: Option<&bool>| {
            before == Some(&true) || !kept.with(String::is_empty) || desk.is_noting(&id)
        })
    };
    let is_changed =
        Memo::new(move |_| written.with(|it| it.as_ref().is_some_and(|it| *it != kept.get())));
    let save = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(note) = written.get_untracked() else { return };
        let id = id.clone();
        task::spawn(async move {
            if relate(store, id, Change::Note(note.trim().to_owned())).await {
                store.toasts.done(texts::note::SAVED);
                // The page may be gone by now.
                let _ = written.try_set(None);
            }
        });
    };
    let save = StoredValue::new(save);
    view! {
        <Show when=move || shown.get()>
            <form
                class="profile__private"
                on:submit=move |event| save.with_value(|save| save(event))
            >
                <label class="field__label" for="private-note">{texts::note::LABEL}</label>
                <p class="field__hint" id="private-note-hint">{texts::note::HINT}</p>
                <textarea
                    class="field__textarea"
                    id="private-note"
                    aria-describedby="private-note-hint"
                    maxlength="2000"
                    rows="2"
                    prop:value=move || written.get().unwrap_or_else(|| kept.get())
                    on:input=move |event| written.set(Some(event_target_value(&event)))
                ></textarea>
                <Show when=move || is_changed.get()>
                    <button class="button button--small" type="submit">{texts::note::SAVE}</button>
                </Show>
            </form>
        </Show>
    }
}

/// Those one follows who follow the account.
#[component]
pub(super) fn Familiar(id: AccountId) -> impl IntoView {
    let store = use_store();
    let known = RwSignal::new(Vec::<Account>::new());
    let is_asked = untrack(|| store.session.is_signed_in() && !store.session.is_me(&id));
    if is_asked {
        task::spawn(async move {
            let found = load_familiar(store, id).await;
            // The page may be gone by now.
            let _ = known.try_set(found);
        });
    }
    move || {
        known.with(|known| {
            let more = known.len().saturating_sub(NAMED);
            let faces = known.iter().take(3).map(|one| {
                view! { <Avatar account=one.clone() size=AvatarSize::Tiny /> }
            });
            let names = known.iter().take(NAMED).enumerate().map(|(place, one)| {
                let between = (place > 0).then(|| texts::familiar_between(more));
                let href = Route::profile(one.acct.clone()).href();
                view! { {between} <a href=href>{name_view(one)}</a> }
            });
            // The line keeps its place from the start, so that nothing moves when the answer comes.
            is_asked.then(|| {
                let told = (!known.is_empty()).then(|| {
                    view! {
                        <span class="profile__faces" aria-hidden="true">{faces.collect_view()}</span>
                        <span>
                            {texts::FAMILIAR} {names.collect_view()} {texts::familiar_after(more)}
                        </span>
                    }
                });
                view! { <p class="profile__familiar">{told}</p> }
            })
        })
    }
}

/// The accounts that the account features.
#[component]
pub(super) fn Endorsed(id: AccountId) -> impl IntoView {
    let store = use_store();
    let found = RwSignal::new(Vec::<AccountId>::new());
    let acct = store.accounts.peek(&id).map(|account| account.acct).unwrap_or_default();
    task::spawn(async move {
        let featured = People::Around(id, Circle::Featured);
        // An extra: servers that know none show none.
        if let Ok((ids, _)) = load_people(store, featured, None).await {
            let _ = found.try_set(ids);
        }
    });
    move || {
        found.with(|ids| {
            let link = |id: &AccountId| {
                store.accounts.peek(id).map(|one| {
                    let href = Route::profile(one.acct.clone()).href();
                    view! {
                        <li>
                            <a class="chip" href=href>
                                <Avatar account=one.clone() size=AvatarSize::Tiny />
                                {name_view(&one)}
                            </a>
                        </li>
                    }
                })
            };
            let all = Route::Circle { acct: acct.clone(), circle: Circle::Featured }.href();
            (!ids.is_empty()).then(|| {
                view! {
                    <div class="profile__featured">
                        <p><a href=all>{texts::FEATURED}</a></p>
                        <ul class="profile__tags" aria-label=texts::FEATURED>
                            {ids.iter().take(FEATURED).map(link).collect_view()}
                        </ul>
                    </div>
                }
            })
        })
    }
}
