//! Who finds the account, and how it behaves.

use leptos::prelude::*;
use mastodon::entities::Visibility;

use super::{
    controls::{select, switch},
    desk::Desk,
};
use crate::{
    browser::languages,
    texts::{
        edit_profile::{behaviour, found},
        post,
    },
};

/// Who finds the account.
#[component]
pub fn FoundSwitches(desk: Desk) -> impl IntoView {
    view! {
        <div>
            {switch(desk, found::DISCOVERABLE, found::DISCOVERABLE_HINT, |draft| &mut draft.discoverable)}
            {switch(desk, found::INDEXABLE, found::INDEXABLE_HINT, |draft| &mut draft.indexable)}
        </div>
    }
}

/// How the account behaves, and what new posts are by default.
#[component]
pub(super) fn BehaviourSwitches(desk: Desk) -> impl IntoView {
    let privacy = Memo::new(move |_| desk.draft.with(|draft| draft.privacy.as_str().to_owned()));
    let choose_privacy = Callback::new(move |word: String| {
        let chosen = VISIBILITIES.into_iter().find(|one| one.as_str() == word);
        desk.change(|draft| draft.privacy = chosen.unwrap_or(draft.privacy));
    });
    let visibilities = || {
        let named = |one: Visibility| (one.as_str().to_owned(), post::visibility(one).to_owned());
        VISIBILITIES.map(named).to_vec()
    };
    let language = Memo::new(move |_| desk.draft.with(|draft| draft.language.clone()));
    let choose_language =
        Callback::new(move |code: String| desk.change(|draft| draft.language = code));
    let all_languages = move || {
        let own = language.get();
        let known = languages::to_choose_from(if own.is_empty() { "de" } else { &own });
        let none = (String::new(), behaviour::LANGUAGE_NONE.to_owned());
        std::iter::once(none).chain(known).collect()
    };
    view! {
        {select("profile-privacy", behaviour::PRIVACY, visibilities, privacy, choose_privacy)}
        {select("profile-language", behaviour::LANGUAGE, all_languages, language, choose_language)}
        <div>
            {switch(desk, behaviour::LOCKED, behaviour::LOCKED_HINT, |draft| &mut draft.locked)}
            {switch(desk, behaviour::HIDE, "", |draft| &mut draft.hide_collections)}
            {switch(desk, behaviour::BOT, behaviour::BOT_HINT, |draft| &mut draft.bot)}
        </div>
    }
}

/// What new posts may be by default.
const VISIBILITIES: [Visibility; 3] =
    [Visibility::Public, Visibility::Unlisted, Visibility::Private];
