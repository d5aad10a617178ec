//! What new posts begin with; the account keeps it.

use leptos::prelude::*;
use mastodon::{
    endpoints::accounts::UpdateCredentials,
    entities::{Account, Source, Visibility},
};

use super::controls::Switch;
use crate::{
    actions::save_defaults::save_defaults,
    browser::{languages, task},
    store::use_store,
    texts::{post, settings::posting as texts},
};

const VISIBILITIES: [Visibility; 3] =
    [Visibility::Public, Visibility::Unlisted, Visibility::Private];

/// Visibility, language and covered media of new posts. Only for who is signed in, and once the
/// account's defaults are known.
#[component]
pub fn PostingCard() -> impl IntoView {
    let store = use_store();
    let known = Memo::new(move |_| store.me().is_some_and(|me| me.source.is_some()));
    view! {
        <Show when=move || known.get()>
            <Choices />
        </Show>
    }
}

#[component]
fn Choices() -> impl IntoView {
    let store = use_store();
    let source = move || store.me().and_then(|me: Account| me.source);
    let visibility = Memo::new(move |_| source().map(|source: Source| source.privacy));
    let language = Memo::new(move |_| source().and_then(|source| source.language));
    let sensitive = Memo::new(move |_| source().is_some_and(|source| source.sensitive));
    let save = move |change: UpdateCredentials| task::spawn(save_defaults(store, change));
    let set_visibility = move |word: String| {
        let privacy = VISIBILITIES.into_iter().find(|it| it.as_str() == word);
        save(UpdateCredentials { privacy, ..UpdateCredentials::default() });
    };
    let set_language = move |code: String| {
        save(UpdateCredentials { language: Some(code), ..UpdateCredentials::default() });
    };
    let set_sensitive = Callback::new(move |on| {
        save(UpdateCredentials { sensitive: Some(on), ..UpdateCredentials::default() });
    });
    view! {
        <section class="card settings__card">
            <h2 class="card__title">{texts::TITLE}</h2>
            <p>{texts::TEXT}</p>
            <div class="field">
                <label class="field__label" for="default-visibility">{texts::VISIBILITY}</label>
                <select
                    class="field__select"
                    id="default-visibility"
                    on:change:target=move |event| set_visibility(event.target().value())
                >
                    {VISIBILITIES.map(|choice| view! {
                        <option
                            value=choice.as_str()
                            selected=move || visibility.get() == Some(choice)
                        >
                            {post::visibility(choice)}
                        </option>
                    })}
                </select>
            </div>
            <div class="field">
                <label class="field__label" for="default-language">{texts::LANGUAGE}</label>
                <select
                    class="field__select"
                    id="default-language"
                    on:change:target=move |event| set_language(event.target().value())
                >
                    <option value="" selected=move || language.get().is_none()>
                        {texts::LANGUAGE_OF_DEVICE}
                    </option>
                    {move || {
                        let own = language.get().unwrap_or_default();
                        let around = if own.is_empty() { "de" } else { own.as_str() };
                        languages::to_choose_from(around).into_iter().map(|(code, name)| {
                            let is_own = code == own;
                            view! { <option value=code selected=is_own>{name}</option> }
                        }).collect_view()
                    }}
                </select>
            </div>
            <Switch
                label=texts::SENSITIVE
                hint=texts::SENSITIVE_HINT
                on=sensitive.into()
                turn=set_sensitive
            />
            <Switch
                label=texts::DESCRIPTIONS
                hint=texts::DESCRIPTIONS_HINT
                on=Signal::derive(move || {
                    store.settings.choices.with(|choices| choices.needs_descriptions)
                })
                turn=Callback::new(move |on| {
                    store.settings.change(|choices| choices.needs_descriptions = on);
                })
            />
        </section>
    }
}
