//! Begins or goes on with a reply.

use leptos::prelude::*;
use mastodon::StatusId;

use super::keep_drafts;
use crate::store::{Draft, DraftKey, Store, beginning_of_reply};

/// Opens the dialog in which a post is answered; of a boost, the boosted post.
pub fn reply_to(store: Store, id: StatusId) {
    let id = store.posts.boosted(&id).unwrap_or(id);
    begin(store, &id);
    store.replying.set(Some(id));
}

/// Prepares the draft of a reply: mentions and warning stand in it, unless something was written
/// already.
fn begin(store: Store, id: &StatusId) {
    let key = DraftKey::Reply(id.clone());
    let Some(parent) = store.posts.peek(id) else { return };
    if !store.drafts.peek(&key).is_empty() {
        return;
    }
    let me = untrack(|| store.session.account_id());
    let beginning = beginning_of_reply(&parent, me.as_ref());
    let (text, warning) = (beginning.text.clone(), beginning.warning.clone());
    keep_drafts::begin(store, &key, Draft { text, warning, beginning, ..Draft::default() });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::{
        fake::{login, status, with_store},
        keep_login,
    };

    #[test]
    fn a_reply_mentions_whom_it_answers_and_keeps_what_was_written() {
        with_store(|store, _| {
            keep_login::set(store, Some(login("5")));
            let id = store.take_in(status("7"));
            let key = DraftKey::Reply(id.clone());
            reply_to(store, id.clone());
            assert_eq!(store.replying.get_untracked(), Some(id.clone()));
            assert_eq!(store.drafts.peek(&key).text, "@a ");
            assert!(!store.drafts.was_kept(&key), "nobody wrote anything yet");
            keep_drafts::change(store, &key, |draft| draft.text = "@a Danke".into());
            reply_to(store, id);
            assert_eq!(store.drafts.peek(&key).text, "@a Danke");
        });
    }

    #[test]
    fn a_boosts_own_post_is_answered() {
        with_store(|store, _| {
            let boost: mastodon::entities::Status = serde_json::from_value(serde_json::json!({
                "id": "8", "account": { "id": "2", "acct": "b" }, "reblog": status("7")
            }))
            .unwrap();
            reply_to(store, store.take_in(boost));
            assert_eq!(store.replying.get_untracked(), Some(StatusId::new("7")));
        });
    }
}
