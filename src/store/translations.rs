//! Posts in one's own language, translated by the server.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use leptos::prelude::*;
use mastodon::{
    StatusId, Timestamp,
    entities::{Status, Translation, Visibility},
};

use super::readers::forget_readers;

/// The language of the app, into which posts are translated.
pub const OWN_LANGUAGE: &str = "de";

/// Which languages a server translates into which (ISO 639), by the language of the original.
pub type LanguagePairs = BTreeMap<String, Vec<String>>;

/// How the translation of a post stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Translated {
    /// It is on its way.
    Loading,
    /// It is here.
    Ready {
        /// The translation.
        translation: Arc<Translation>,
        /// Whether it is shown in place of the original.
        shown: bool,
        /// When the original was last edited: it holds only for this version.
        edited_at: Option<Timestamp>,
    },
}

/// Translations by post, and what can be translated.
#[derive(Clone, Copy)]
pub struct Translations {
    /// The server's languages; `None` until they are known, and where it does not translate.
    pub languages: RwSignal<Option<LanguagePairs>>,
    posts: RwSignal<HashMap<StatusId, Translated>>,
}

impl Translations {
    pub(super) fn new() -> Self {
        Self { languages: RwSignal::new(None), posts: RwSignal::new(HashMap::new()) }
    }

    /// How the translation of a post stands, tracked; `None` where there is none of this version.
    pub fn of(self, status: &Status) -> Option<Translated> {
        self.posts.with(|posts| {
            let found = posts.get(&status.id)?;
            let is_current = match found {
                Translated::Loading => true,
                Translated::Ready { edited_at, .. } => *edited_at == status.edited_at,
            };
            is_current.then(|| found.clone())
        })
    }

    /// Sets how the translation of a post stands; `None` forgets it.
    pub fn set(self, id: &StatusId, state: Option<Translated>) {
        self.posts.update(|posts| match state {
            Some(state) => drop(posts.insert(id.clone(), state)),
            None => drop(posts.remove(id)),
        });
    }

    /// Shows the translation or the original.
    pub fn show(self, id: &StatusId, on: bool) {
        self.posts.update(|posts| {
            if let Some(Translated::Ready { shown, .. }) = posts.get_mut(id) {
                *shown = on;
            }
        });
    }

    /// Whether the server can translate a post, tracked.
    pub fn can_translate(self, status: &Status) -> bool {
        let is_public = matches!(status.visibility, Visibility::Public | Visibility::Unlisted);
        let has_words = !status.content.is_empty() || !status.spoiler_text.is_empty();
        is_public
            && has_words
            && self.languages.with(|pairs| {
                pairs.as_ref().is_some_and(|pairs| leads_home(pairs, status.language.as_deref()))
            })
    }

    /// Lets what cards read forget those that are gone.
    pub(super) fn forget_readers(self) {
        forget_readers(&self.languages);
        forget_readers(&self.posts);
    }

    pub(super) fn clear(self) {
        self.posts.set(HashMap::new());
    }
}

/// A post with the words of its translation in place of its own; the poll's are not in it.
pub fn in_own_words(status: &Status, translation: &Translation) -> Status {
    let mut status = status.clone();
    status.content.clone_from(&translation.content);
    if !status.spoiler_text.trim().is_empty() && !translation.spoiler_text.is_empty() {
        status.spoiler_text.clone_from(&translation.spoiler_text);
    }
    status.language = Some(OWN_LANGUAGE.to_owned());
    for file in &mut status.media_attachments {
        let found = translation.media_attachments.iter().find(|other| other.id == file.id);
        if let Some(other) = found.filter(|other| !other.description.is_empty()) {
            file.description = Some(other.description.clone());
        }
    }
    status
}

/// Whether a language (`en`, `en-GB`; `None` where nobody knows) can be translated into the app's.
fn leads_home(pairs: &LanguagePairs, language: Option<&str>) -> bool {
    let language = language.unwrap_or("und");
    let base = language.split(['-', '_']).next().unwrap_or(language);
    let targets = pairs.get(language).or_else(|| pairs.get(base));
    base != OWN_LANGUAGE
        && targets.is_some_and(|targets| targets.iter().any(|target| target == OWN_LANGUAGE))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn post(value: serde_json::Value) -> Status {
        let mut post = json!({ "id": "7", "account": { "id": "1" }, "visibility": "public" });
        post.as_object_mut().unwrap().extend(value.as_object().unwrap().clone());
        serde_json::from_value(post).unwrap()
    }

    #[test]
    fn what_is_not_german_and_public_can_be_translated() {
        Owner::new().with(|| {
            let translations = Translations::new();
            let english = post(json!({ "content": "Hello", "language": "en-GB" }));
            assert!(!translations.can_translate(&english), "the server says nothing yet");
            let pairs = [("en", "de"), ("de", "en"), ("xx", "en")];
            translations.languages.set(Some(
                pairs.iter().map(|(from, to)| ((*from).into(), vec![(*to).into()])).collect(),
            ));
            assert!(translations.can_translate(&english));
            for other in [
                json!({ "content": "Hallo", "language": "de" }),
                json!({ "content": "x", "language": "xx" }),
                json!({ "content": "?" }),
                json!({ "content": "", "language": "en" }),
                json!({ "content": "Hello", "language": "en", "visibility": "private" }),
            ] {
                assert!(!translations.can_translate(&post(other.clone())), "{other}");
            }
        });
    }

    #[test]
    fn an_edit_makes_a_translation_worthless() {
        Owner::new().with(|| {
            let translations = Translations::new();
            let first = post(json!({ "content": "Hello" }));
            let ready = Translated::Ready {
                translation: Arc::default(),
                shown: true,
                edited_at: first.edited_at.clone(),
            };
            translations.set(&first.id, Some(ready));
            assert!(translations.of(&first).is_some());
            let edited = post(json!({ "edited_at": "2026-01-01T00:00:00Z" }));
            assert_eq!(translations.of(&edited), None);
        });
    }

    #[test]
    fn words_and_descriptions_are_the_translations() {
        let file = json!({ "id": "3", "type": "image", "description": "a shop" });
        let original = post(json!({
            "content": "<p>Hello</p>", "spoiler_text": "Food", "media_attachments": [file]
        }));
        let translation = serde_json::from_value(json!({
            "content": "<p>Hallo</p>", "spoiler_text": "Essen",
            "media_attachments": [{ "id": "3", "description": "ein Laden" }]
        }))
        .unwrap();
        let shown = in_own_words(&original, &translation);
        assert_eq!(
            (shown.content.as_str(), shown.spoiler_text.as_str()),
            ("<p>Hallo</p>", "Essen")
        );
        assert_eq!(shown.media_attachments[0].description.as_deref(), Some("ein Laden"));
        assert_eq!(shown.language.as_deref(), Some("de"));
    }
}
