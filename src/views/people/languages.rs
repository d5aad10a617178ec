//! Which languages of an account one wants to read.

use leptos::prelude::*;
use mastodon::{AccountId, endpoints::accounts::RelationshipChange};

use crate::{
    actions::relate::relate,
    browser::{languages::to_choose_from, task},
    store::use_store,
    texts::{common, people::languages as texts},
};

/// The languages to tick; none ticked means all.
#[component]
pub(super) fn Languages(id: AccountId, open: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let before = store.accounts.peek_relationship(&id).map(|one| one.languages);
    let chosen = RwSignal::new(before.unwrap_or_default());
    let own = chosen.with_untracked(|chosen| chosen.first().cloned()).unwrap_or("de".into());
    let save = move |_| {
        let languages = Some(chosen.get_untracked());
        let change = RelationshipChange::Follow { reblogs: None, notify: None, languages };
        let id = id.clone();
        open.set(false);
        task::spawn(async move {
            if relate(store, id, change).await {
                store.toasts.done(texts::SAVED);
            }
        });
    };
    let choices = to_choose_from(&own).into_iter().map(|(code, name)| {
        let is_chosen = chosen.with_untracked(|chosen| chosen.contains(&code));
        let toggle = move |event| {
            let on = event_target_checked(&event);
            chosen.update(|chosen| {
                chosen.retain(|other| *other != code);
                if on {
                    chosen.push(code.clone());
                }
            });
        };
        view! {
            <label class="choice">
                <input class="choice__input" type="checkbox" checked=is_chosen on:change=toggle />
                <span class="choice__text">{name}</span>
            </label>
        }
    });
    view! {
        <div class="dialog__body">
            <p>{texts::TEXT}</p>
            <fieldset class="people__choices">
                <legend class="visually-hidden">{texts::GROUP}</legend>
                {choices.collect_view()}
            </fieldset>
        </div>
        <div class="dialog__foot">
            <button class="button button--quiet" type="button" on:click=move |_| open.set(false)>
                {common::CANCEL}
            </button>
            <button class="button button--primary" type="button" on:click=save>
                {texts::SAVE}
            </button>
        </div>
    }
}
