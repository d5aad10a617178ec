//! The post's language.

use std::time::Duration;

use leptos::prelude::*;

use super::desk::Desk;
use crate::{
    browser::{
        detect_language::detect,
        languages,
        task::{self, Timer},
    },
    content::guess_language,
    store::{Draft, use_store},
    texts::composer::{self as texts, language as words},
    views::parts::Icon,
};

/// How long a text rests before its language is looked at.
const REST: Duration = Duration::from_millis(1200);
/// Shorter texts tell nothing, in characters.
const SHORTEST: usize = 30;
/// How many of the languages that were chosen last are remembered.
const REMEMBERED: usize = 3;

/// The post's language: a native list. Those that were chosen last stand first.
#[component]
pub(super) fn LanguageChoice(desk: Desk) -> impl IntoView {
    let language = Memo::new(move |_| desk.language());
    let settings = use_store().settings;
    view! {
        <label class="composer__option">
            <Icon name="language" />
            <span class="visually-hidden">{texts::LANGUAGE}</span>
            <select
                class="composer__select"
                name="language"
                on:change=move |event| choose(desk, event_target_value(&event))
            >
                {move || {
                    let own = language.get();
                    let last = settings.choices.with_untracked(|choices| choices.written.clone());
                    sorted(languages::to_choose_from(&own), &last)
                        .into_iter()
                        .map(|(code, name)| {
                            let is_chosen = code == own;
                            view! { <option value=code selected=is_chosen>{name}</option> }
                        })
                        .collect_view()
                }}
            </select>
        </label>
    }
}

/// Asks whether the text is in another language, where it sounds like one. Whoever has chosen one,
/// or said no, is not asked.
#[component]
pub(super) fn LanguageHint(desk: Desk) -> impl IntoView {
    let heard = RwSignal::new(None::<String>);
    let refused = RwSignal::new(Vec::<String>::new());
    let timer = StoredValue::new_local(None::<Timer>);
    let text = Memo::new(move |_| desk.read(whole_text));
    Effect::new(move || {
        let text = text.get();
        if text.chars().count() < SHORTEST {
            timer.set_value(None);
            return heard.set(None);
        }
        let listen = move || {
            task::spawn(async move {
                // The browser knows more languages, but has to be asked.
                let found = match guess_language(&text) {
                    Some(code) => Some(code.to_owned()),
                    None => detect(&text).await,
                };
                // The composer may be gone by now.
                let _ = heard.try_set(found);
            });
        };
        timer.set_value(Some(Timer::new(REST, listen)));
    });
    let asked = Memo::new(move |_| {
        let heard = heard.get().and_then(|code| code.split('-').next().map(str::to_owned))?;
        let is_chosen = desk.read(|draft| draft.language.is_some());
        let is_other = heard != desk.language() && !refused.with(|all| all.contains(&heard));
        (is_other && !is_chosen).then_some(heard)
    });
    view! {
        <div role="status">
            {move || asked.get().map(|code| {
                let name = languages::name(&code);
                let refuse = code.clone();
                view! {
                    <p class="composer__heed">
                        <Icon name="language" small=true />
                        <span>{words::sounds_like(&name)}</span>
                        <button
                            class="button button--small"
                            type="button"
                            on:click=move |_| choose(desk, code.clone())
                        >
                            {words::take(&name)}
                        </button>
                        <button
                            class="button button--small button--quiet"
                            type="button"
                            on:click=move |_| refused.update(|all| all.push(refuse.clone()))
                        >
                            {words::LEAVE}
                        </button>
                    </p>
                }
            })}
        </div>
    }
}

/// What all posts of a draft say.
fn whole_text(draft: &Draft) -> String {
    let texts: Vec<&str> = draft.texts_to_come().into_iter().map(|(_, text)| text).collect();
    texts.join(" ")
}

/// Sets the language and remembers it.
fn choose(desk: Desk, code: String) {
    desk.store().settings.change(|choices| {
        choices.written.retain(|known| *known != code);
        choices.written.insert(0, code.clone());
        choices.written.truncate(REMEMBERED);
    });
    desk.change(|draft| draft.language = Some(code));
}

/// The languages with those first that were chosen last.
fn sorted(all: Vec<(String, String)>, last: &[String]) -> Vec<(String, String)> {
    let place = |code: &str| last.iter().position(|it| it == code).unwrap_or(last.len());
    let mut all = all;
    all.sort_by_key(|(code, _)| place(code));
    all
}

#[cfg(test)]
mod tests {
    use super::sorted;

    #[test]
    fn what_was_chosen_last_stands_first() {
        let all = ["de", "en", "fr"].map(|code| (code.to_owned(), code.to_uppercase()));
        let last = ["fr".to_owned(), "xx".to_owned()];
        let codes: Vec<_> = sorted(all.into(), &last).into_iter().map(|it| it.0).collect();
        assert_eq!(codes, ["fr", "de", "en"]);
    }
}
