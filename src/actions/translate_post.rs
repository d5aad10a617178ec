//! Has the server translate a post.

use std::sync::Arc;

use leptos::prelude::*;
use mastodon::{
    StatusId,
    endpoints::{instance::TranslationLanguages, statuses::Translate},
};

use super::tell;
use crate::{
    store::{OWN_LANGUAGE, Store, Translated},
    texts,
};

/// Has the server translate a post into the app's language, and shows the translation in its place.
pub async fn translate_post(store: Store, id: StatusId) {
    let Some(post) = store.posts.peek(&id) else { return };
    store.translations.set(&id, Some(Translated::Loading));
    let lang = Some(OWN_LANGUAGE.to_owned());
    match store.session.call(Translate { id: id.clone(), lang }).await {
        Ok(translation) => {
            let translation = Arc::new(translation);
            let edited_at = post.edited_at;
            let ready = Translated::Ready { translation, shown: true, edited_at };
            store.translations.set(&id, Some(ready));
        }
        Err(error) => {
            store.translations.set(&id, None);
            tell::problem(store, texts::post::TRANSLATION_FAILED, &error);
        }
    }
}

/// Asks which languages the server translates, as soon as it is known that it does so at all and
/// somebody is signed in. Where it cannot be learned, nothing is offered.
pub fn learn_languages(store: Store) {
    let wanted = Memo::new(move |_| {
        let enabled = store.instance.read(|it| it.configuration.translation.enabled);
        enabled == Some(true) && store.session.is_signed_in()
    });
    Effect::new(move || {
        if wanted.get() && store.translations.languages.with_untracked(Option::is_none) {
            crate::browser::task::spawn(load_languages(store));
        }
    });
}

async fn load_languages(store: Store) {
    if let Ok(languages) = store.session.call(TranslationLanguages).await {
        store.translations.languages.set(Some(languages));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::{status, with_store};

    #[test]
    fn the_translation_is_shown_when_it_is_here() {
        with_store(|store, fake| {
            let id = store.take_in(status("7"));
            let answer = r#"{"content":"<p>Hallo</p>","provider":"Probe","language":"de"}"#;
            fake.answer("/translate", 200, answer);
            fake.run(translate_post(store, id.clone()));
            let shown = untrack(|| store.translations.of(&store.posts.peek(&id).unwrap()));
            let Some(Translated::Ready { translation, shown: true, .. }) = shown else {
                panic!("{shown:?}")
            };
            assert_eq!(translation.content, "<p>Hallo</p>");
            assert_eq!(fake.sent(), ["POST /api/v1/statuses/7/translate"]);
        });
    }

    #[test]
    fn a_translation_that_fails_is_told_and_can_be_asked_for_again() {
        with_store(|store, fake| {
            let id = store.take_in(status("7"));
            fake.answer("/translate", 503, "");
            fake.run(translate_post(store, id.clone()));
            assert_eq!(untrack(|| store.translations.of(&store.posts.peek(&id).unwrap())), None);
            assert_eq!(store.toasts.list().len(), 1);
        });
    }

    #[test]
    fn the_languages_are_kept() {
        with_store(|store, fake| {
            fake.answer("/translation_languages", 200, r#"{"en":["de","fr"]}"#);
            fake.run(load_languages(store));
            let known = store.translations.languages.get_untracked().unwrap();
            assert_eq!(known.get("en").unwrap(), &["de", "fr"]);
        });
    }
}
