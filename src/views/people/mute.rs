//! Whether to mute an account, and for how long.

use leptos::prelude::*;
use mastodon::{AccountId, endpoints::accounts::RelationshipChange};

use crate::{
    actions::relate::relate,
    browser::task,
    store::use_store,
    texts::{
        common,
        people::{menu, mute as texts},
    },
};

/// Asks for how long, and whether notifications are meant too.
#[component]
pub(super) fn Mute(id: AccountId, open: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let notifications = RwSignal::new(true);
    let duration = RwSignal::new(None::<u32>);
    let mute = move |_| {
        let change = RelationshipChange::Mute {
            notifications: notifications.get_untracked(),
            duration: duration.get_untracked(),
        };
        let id = id.clone();
        open.set(false);
        task::spawn(async move {
            relate(store, id, change).await;
        });
    };
    view! {
        <div class="dialog__body">
            <p>{texts::TEXT}</p>
            <div class="field">
                <label class="field__label" for="mute-duration">{texts::DURATION}</label>
                <select
                    class="field__select"
                    id="mute-duration"
                    on:change=move |event| duration.set(event_target_value(&event).parse().ok())
                >
                    {texts::DURATIONS.map(|(seconds, label)| {
                        let value = seconds.map(|it| it.to_string()).unwrap_or_default();
                        view! { <option value=value>{label}</option> }
                    })}
                </select>
            </div>
            <label class="choice">
                <input
                    class="choice__input"
                    type="checkbox"
                    prop:checked=move || notifications.get()
                    on:change=move |event| notifications.set(event_target_checked(&event))
                />
                <span class="choice__text">{texts::NOTIFICATIONS}</span>
            </label>
        </div>
        <div class="dialog__foot">
            <button class="button button--quiet" type="button" on:click=move |_| open.set(false)>
                {common::CANCEL}
            </button>
            <button class="button button--primary" type="button" on:click=mute>
                {menu::MUTE}
            </button>
        </div>
    }
}
