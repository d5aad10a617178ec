//! Whether single keys do something, and which.

use leptos::prelude::*;

use super::controls::Switch;
use crate::{store::use_store, texts::settings::keys as texts};

/// Whether single keys do something, and which.
#[component]
pub fn KeysCard() -> impl IntoView {
    let store = use_store();
    let settings = store.settings;
    view! {
        <section class="card settings__card">
            <h2 class="card__title">{texts::TITLE}</h2>
            <Switch
                label=texts::ON
                hint=texts::ON_HINT
                on=Signal::derive(move || settings.choices.with(|choices| !choices.no_keys))
                turn=Callback::new(move |on: bool| settings.change(|choices| choices.no_keys = !on))
            />
            <p>
                <button class="button" type="button" on:click=move |_| store.shows_keys.set(true)>
                    {texts::SHOW}
                </button>
            </p>
        </section>
    }
}
