//! Loads the emoji to choose from, and keeps on the device which were used.
//! <https://docs.joinmastodon.org/methods/custom_emojis/>

use std::sync::Arc;

use leptos::prelude::*;
use mastodon::endpoints::instance::CustomEmojis;
use serde::{Deserialize, Serialize};

use crate::{
    browser::{own_files, storage},
    store::{Load, Store, read_emoji},
};

/// The list of Unicode's emoji beside the app.
const LIST: &str = "/emoji.txt";
const KEY: &str = "geno.emojis";

/// What is kept.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    recent: Vec<String>,
    tone: usize,
}

/// Loads Unicode's emoji with their German names, once; what failed is tried again.
pub async fn load_unicode(store: Store) {
    let emojis = store.emojis;
    if !matches!(emojis.load.get_untracked(), Load::Untouched | Load::Failed(_)) {
        return;
    }
    emojis.load.set(Load::Loading);
    match own_files::read(LIST).await {
        Ok(list) => {
            emojis.unicode.set(Arc::new(read_emoji(&list)));
            emojis.load.set(Load::Done);
        }
        Err(error) => emojis.load.set(Load::Failed(error)),
    }
}

/// Loads the instance's own emoji, once. A server that has none is nothing to tell.
pub async fn load_custom(store: Store) {
    if store.emojis.custom.with_untracked(Option::is_some) {
        return;
    }
    if let Ok(all) = store.session.call(CustomEmojis).await {
        store.emojis.custom.set(Some(Arc::new(all)));
    }
}

/// Takes from the device which emoji were used.
pub fn restore(store: Store) {
    let kept: Kept = storage::read_json(KEY).unwrap_or_default();
    store.emojis.recent.set(kept.recent);
    store.emojis.tone.set(kept.tone);
}

/// Notes that an emoji was used, as it stands in a text.
pub fn used(store: Store, text: &str) {
    restore(store);
    store.emojis.used(text);
    keep(store);
}

/// Sets the skin tone of hands and people, from 0 (none) to 5 (dark).
pub fn set_tone(store: Store, tone: usize) {
    store.emojis.tone.set(tone);
    keep(store);
}

fn keep(store: Store) {
    let emojis = store.emojis;
    let kept = Kept { recent: emojis.recent.get_untracked(), tone: emojis.tone.get_untracked() };
    // Refused, they are known in this tab alone.
    storage::write_json(KEY, &kept);
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn what_was_used_is_known_after_a_reload() {
        with_store(|store, _| {
            set_tone(store, 2);
            used(store, "🚀");
        });
        with_store(|store, _| {
            restore(store);
            assert_eq!(store.emojis.recent.get_untracked(), ["🚀"]);
            assert_eq!(store.emojis.tone.get_untracked(), 2);
        });
    }

    #[test]
    fn the_instances_own_are_asked_for_until_they_came() {
        with_store(|store, fake| {
            fake.run(load_custom(store));
            assert!(store.emojis.custom.get_untracked().is_none());
            fake.answer(
                "/custom_emojis",
                200,
                r#"[{"shortcode":"geno","visible_in_picker":true}]"#,
            );
            fake.run(load_custom(store));
            fake.run(load_custom(store));
            assert_eq!(fake.sent().len(), 2);
            assert_eq!(store.emojis.custom.get_untracked().unwrap()[0].shortcode, "geno");
        });
    }
}
