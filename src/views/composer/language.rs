//! The post's language.

use leptos::prelude::*;

use super::desk::Desk;
use crate::{browser::languages, texts::composer as texts, views::parts::Icon};

/// The post's language: a native list.
#[component]
pub(super) fn LanguageChoice(desk: Desk) -> impl IntoView {
    let language = Memo::new(move |_| desk.language());
    view! {
        <label class="composer__option">
            <Icon name="language" />
            <span class="visually-hidden">{texts::LANGUAGE}</span>
            <select
                class="composer__select"
                name="language"
                on:change=move |event| {
                    let chosen = event_target_value(&event);
                    desk.change(|draft| draft.language = Some(chosen));
                }
            >
                {move || {
                    let own = language.get();
                    languages::to_choose_from(&own).into_iter().map(|(code, name)| {
                        let is_chosen = code == own;
                        view! { <option value=code selected=is_chosen>{name}</option> }
                    }).collect_view()
                }}
            </select>
        </label>
    }
}
