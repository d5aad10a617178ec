//! The server's rules.

use leptos::prelude::*;

use crate::store::use_store;

/// The server's rules, in German where they are translated.
#[component]
pub fn Rules() -> impl IntoView {
    let store = use_store();
    let rules = move || store.instance.read(|known| known.rules.clone()).unwrap_or_default();
    view! {
        <ol class="rules">
            {move || rules().into_iter().map(|rule| {
                let (text, hint) = rule.in_language("de");
                let hint = (!hint.is_empty()).then(|| hint.to_owned());
                view! {
                    <li class="rules__rule">
                        <strong class="rules__text">{text.to_owned()}</strong>
                        {hint.map(|hint| view! { <p class="rules__hint">{hint}</p> })}
                    </li>
                }
            }).collect_view()}
        </ol>
    }
}
