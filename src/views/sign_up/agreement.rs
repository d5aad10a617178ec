//! The rules, and accepting them.

use leptos::prelude::*;

use super::{form::FormState, words::id};
use crate::{
    routes::{Policy, Route},
    store::{self, use_store},
    texts::{shell::page, sign_up as texts},
    views::parts::{Icon, Rules},
};

/// The rules, and accepting them.
#[component]
pub(super) fn Agreement(state: FormState) -> impl IntoView {
    let store = use_store();
    let field = store::Field::Agreement;
    let id = id(field);
    let error = state.error(field);
    let has_rules =
        move || store.instance.read(|known| !known.rules.is_empty()).unwrap_or_default();
    view! {
        <fieldset class="field">
            <legend class="field__label">{texts::RULES}</legend>
            <Show
                when=has_rules
                fallback=|| view! { <p class="field__hint">{texts::RULES_MISSING}</p> }
            >
                <p class="field__hint">{texts::RULES_INTRO}</p>
                <Rules />
            </Show>
            <label class="choice">
                <input
                    class="choice__input"
                    id=id
                    type="checkbox"
                    required
                    aria-describedby=format!("{id}-error")
                    aria-invalid=state.invalid(field)
                    prop:checked=move || state.form.with(|form| form.agreement)
                    on:change=move |event| {
                        state.change(field, |form| form.agreement = event_target_checked(&event));
                    }
                />
                <span class="choice__text">{texts::AGREEMENT}</span>
            </label>
            <p class="field__hint">
                {texts::AGREEMENT_LINKS} " "
                <a href=Route::Policy(Policy::Terms).href() target="_blank">{page::TERMS}</a> ", "
                <a href=Route::Policy(Policy::Privacy).href() target="_blank">{page::SERVER_PRIVACY}</a>
            </p>
            <div id=format!("{id}-error")>
                {move || error.get().map(|error| view! {
                    <p class="field__error">
                        <Icon name="warning" small=true />
                        <span>{error}</span>
                    </p>
                })}
            </div>
        </fieldset>
    }
}
