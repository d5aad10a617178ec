//! Which languages are shown in public timelines.

use leptos::prelude::*;

use crate::{
    browser::languages, store::use_store, texts::settings::languages as texts, views::parts::Icon,
};

/// Which languages are shown in public timelines.
#[component]
pub fn LanguagesCard() -> impl IntoView {
    let settings = use_store().settings;
    let chosen = Memo::new(move |_| settings.choices.with(|choices| choices.languages.clone()));
    let add = move |code: String| {
        settings.change(|choices| {
            if !code.is_empty() && !choices.languages.contains(&code) {
                choices.languages.push(code);
            }
        });
    };
    view! {
        <section class="card settings__card">
            <h2 class="card__title">{texts::TITLE}</h2>
            <p id="languages-hint">{texts::TEXT}</p>
            <Show when=move || chosen.with(Vec::is_empty)>
                <p>{texts::ALL}</p>
            </Show>
            <ul class="settings__languages">
                {move || chosen.get().into_iter().map(|code| view! { <Language code /> }).collect_view()}
            </ul>
            <div class="field">
                <label class="field__label" for="language-to-add">{texts::ADD}</label>
                <select
                    class="field__select"
                    id="language-to-add"
                    aria-describedby="languages-hint"
                    prop:value=move || {
                        // After each choice the list asks anew.
                        chosen.track();
                        ""
                    }
                    on:change:target=move |event| add(event.target().value())
                >
                    <option value="">{texts::CHOOSE}</option>
                    {move || {
                        let known = chosen.get();
                        languages::to_choose_from("de")
                            .into_iter()
                            .filter(|(code, _)| !known.contains(code))
                            .map(|(code, name)| view! { <option value=code>{name}</option> })
                            .collect_view()
                    }}
                </select>
            </div>
        </section>
    }
}

/// A language that is shown, and the way to take it out.
#[component]
fn Language(code: String) -> impl IntoView {
    let settings = use_store().settings;
    let name = languages::name(&code);
    let label = texts::remove(&name);
    let remove = move |_| settings.change(|choices| choices.languages.retain(|it| *it != code));
    view! {
        <li class="chip">
            {name}
            <button
                class="icon-button icon-button--small"
                type="button"
                aria-label=label
                on:click=remove
            >
                <Icon name="close" small=true />
            </button>
        </li>
    }
}
