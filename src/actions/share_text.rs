//! Takes over a text that another program shares.

use super::keep_drafts;
use crate::store::{DraftKey, Store};

/// Adds a shared text to the draft of a new post. What stands there stays; the same text is not
/// added twice.
pub fn share_text(store: Store, text: &str) {
    let text = text.trim();
    keep_drafts::change(store, &DraftKey::New, |draft| {
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
            share_text(store, "https://b.example");
            let text = store.drafts.peek(&DraftKey::New).text;
            assert_eq!(text, "https://a.example\n\nhttps://b.example");
        });
    }
}
