//! The rules, the terms and the privacy policy, and accepting them.

use leptos::prelude::*;

use super::field::TickField;
use crate::{
    routes::{Policy, Route},
    store::{Field, use_store},
    texts::{shell::page, sign_up as texts},
    views::parts::Rules,
};

/// The rules, and accepting them; terms and privacy policy too, where the server has them.
#[component]
pub(super) fn Agreement() -> impl IntoView {
    let store = use_store();
    let has_rules = Memo::new(move |_| {
        store.instance.read(|known| !known.rules.is_empty()).unwrap_or_default()
    });
    let urls = move || store.instance.read(|known| known.configuration.urls.clone());
    let has_terms = Memo::new(move |_| urls().is_some_and(|urls| urls.terms_of_service.is_some()));
    let has_privacy = Memo::new(move |_| urls().is_some_and(|urls| urls.privacy_policy.is_some()));
    view! {
        <section class="sign-up__rules" aria-labelledby="sign-up-rules">
            <h2 class="sign-up__subtitle" id="sign-up-rules">{texts::RULES}</h2>
            {move || if has_rules.get() {
                view! {
                    <p class="field__hint">{texts::RULES_INTRO}</p>
                    <Rules />
                }.into_any()
            } else {
                view! {
                    <p class="field__hint">
                        {texts::RULES_MISSING} " "
                        <a href=Route::About.href() target="_blank">{page::ABOUT}</a>
                    </p>
                }.into_any()
            }}
        </section>
        <fieldset class="field">
            <legend class="field__label">{texts::rules::ACCEPT}</legend>
            <TickField field=Field::Agreement label=texts::AGREEMENT />
            <Show when=move || has_terms.get()>
                <TickField field=Field::Terms label=texts::TERMS />
            </Show>
            <Show when=move || has_privacy.get()>
                <TickField field=Field::Privacy label=texts::PRIVACY />
            </Show>
            <p class="field__hint">
                {texts::AGREEMENT_LINKS} " "
                <Show when=move || has_terms.get()>
                    <a href=Route::Policy(Policy::Terms).href() target="_blank">{page::TERMS}</a>
                    ", "
                </Show>
                <a href=Route::Policy(Policy::Privacy).href() target="_blank">{page::SERVER_PRIVACY}</a>
            </p>
        </fieldset>
    }
}
