//! Takes over a text that another program shares.

use super::keep_drafts;
use crate::store::{DraftKey, Store};

/// Adds a shared text to the new post that was written at last, and returns which that is. What
/// stands there stays; the same text is not added twice.
pub fn share_text(store: Store, text: &str) -> DraftKey {
    let key = keep_drafts::newest_or_fresh(store);
    add_text(store, &key, text);
    key
}

/// Adds a shared text to a draft, unless it stands there already.
pub(super) fn add_text(store: Store, key: &DraftKey, text: &str) {
    let text = text.trim();
    keep_drafts::change(store, key, |draft| {
        if draft.text.trim().is_empty() {
            draft.text = text.to_owned();
        } else if !draft.text.contains(text) {
            draft.text = format!("{}\n\n{text}", draft.text.trim_end());
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn what_is_being_written_stays() {
        with_store(|store, _| {
            share_text(store, "https://a.example ");
            share_text(store, "https://a.example");
            let key = share_text(store, "https://b.example");
            let text = store.drafts.peek(&key).text;
            assert_eq!(text, "https://a.example\n\nhttps://b.example");
        });
    }
}
