//! Prepares a post: as a draft, never more.

use super::keep_drafts;
use crate::store::{DraftKey, Store};

/// Makes a text the draft of a new post. What is being written already stays as it is.
pub fn prepare_post(store: Store, text: &str) {
    keep_drafts::change(store, &DraftKey::New, |draft| {
        if draft.is_empty() {
            draft.text = text.to_owned();
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn what_is_being_written_stays() {
        with_store(|store, fake| {
            prepare_post(store, "Wir sind neu hier.");
            prepare_post(store, "Etwas anderes");
            assert_eq!(store.drafts.peek(&DraftKey::New).text, "Wir sind neu hier.");
            assert!(fake.sent().is_empty());
        });
    }
}
