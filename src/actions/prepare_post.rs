//! Prepares a post: as a draft, never more.

use super::keep_drafts;
use crate::store::Store;

/// Makes a text the draft of a new post. What is being written already stays as it is.
pub fn prepare_post(store: Store, text: &str) {
    if store.drafts.newest().is_none() {
        keep_drafts::change(store, &keep_drafts::fresh(store), |draft| {
            draft.text = text.to_owned()
        });
    }
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
            let key = store.drafts.newest().unwrap();
            assert_eq!(store.drafts.peek(&key).text, "Wir sind neu hier.");
            assert_eq!(store.drafts.all().len(), 1);
            assert!(fake.sent().is_empty());
        });
    }
}
