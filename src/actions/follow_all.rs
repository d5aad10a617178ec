//! Follows several accounts, one after the other.

use leptos::prelude::{RwSignal, Set};
use mastodon::AccountId;

use super::follow_account::toggle_follow;
use crate::store::Store;

/// Follows all of these accounts that are not followed yet, one after the other; `done` is told how
/// many of them are through. What goes wrong is told as with a single one.
pub async fn follow_all(store: Store, ids: Vec<AccountId>, done: RwSignal<Option<usize>>) {
    let is_open = |id: &AccountId| {
        store
            .accounts
            .peek_relationship(id)
            .is_some_and(|one| !one.following && !one.requested && !one.blocking)
    };
    let belongs = store.session.belonging();
    for (number, id) in ids.into_iter().filter(is_open).enumerate() {
        if !belongs() {
            break;
        }
        // The page may be gone by now, and its signal with it.
        let _ = done.try_set(Some(number));
        toggle_follow(store, id).await;
    }
    let _ = done.try_set(None);
}

#[cfg(test)]
mod tests {
    use leptos::prelude::GetUntracked;

    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn whoever_is_followed_already_stays_followed() {
        with_store(|store, fake| {
            let known = |id: &str, following: bool| {
                serde_json::from_value(serde_json::json!({ "id": id, "following": following }))
                    .unwrap()
            };
            store.accounts.set_relationships(vec![
                known("1", false),
                known("2", true),
                known("3", false),
            ]);
            for id in ["1", "3"] {
                let body = format!(r#"{{"id":"{id}","following":true}}"#);
                fake.answer(&format!("/{id}/follow"), 200, &body);
            }
            let done = RwSignal::new(Some(0));
            let ids = ["1", "2", "3", "4"].map(AccountId::new).to_vec();
            fake.run(follow_all(store, ids, done));
            assert_eq!(
                fake.sent(),
                ["POST /api/v1/accounts/1/follow", "POST /api/v1/accounts/3/follow"]
            );
            assert_eq!(done.get_untracked(), None);
        });
    }
}
