//! Follows an account, or ends that.

use mastodon::{
    AccountId,
    endpoints::accounts::{RelationshipChange, SetRelationship},
};

use super::tell;
use crate::{store::Store, texts};

/// Follows an account, or ends following or asking for it. Shown at once; undone where the server
/// refuses. Nothing happens while the relationship is not known.
pub async fn toggle_follow(store: Store, id: AccountId) {
    let Some(before) = store.accounts.peek_relationship(&id) else { return };
    let on = !(before.following || before.requested);
    let locked = store.accounts.peek(&id).is_some_and(|account| account.locked);
    // optimistic update
    store.accounts.change_relationship(&id, |relationship| {
        relationship.following = on && !locked;
        relationship.requested = on && locked;
    });
    let belongs = store.session.belonging();
    let kind = if on { RelationshipChange::follow() } else { RelationshipChange::Unfollow };
    match store.session.call(SetRelationship { id: id.clone(), kind }).await {
        _ if !belongs() => {}
        Ok(relationship) => {
            count_follower(store, &id, before.following, relationship.following);
            store.accounts.set_relationships(vec![relationship]);
        }
        Err(error) => {
            store.accounts.set_relationships(vec![before]); // undo optimistic update
            tell::problem(store, texts::profile::follow_failed(on), &error);
        }
    }
}

/// Counts oneself among the followers of an account, or no longer.
pub(super) fn count_follower(store: Store, id: &AccountId, before: bool, now: bool) {
    let Some(account) = store.accounts.peek(id).filter(|_| before != now) else { return };
    let count = account.followers_count;
    let followers_count = if now { count.saturating_add(1) } else { count.saturating_sub(1) };
    store.accounts.insert(mastodon::entities::Account { followers_count, ..account });
}

#[cfg(test)]
mod tests {
    use mastodon::entities::{Account, Relationship};

    use super::*;
    use crate::actions::fake::with_store;

    fn know(store: Store, locked: bool) -> AccountId {
        let id = AccountId::new("3");
        let account = serde_json::json!({ "id": "3", "locked": locked, "followers_count": 4 });
        let account: Account = serde_json::from_value(account).unwrap();
        store.accounts.insert(account);
        let relationship = serde_json::from_value(serde_json::json!({ "id": "3" })).unwrap();
        store.accounts.set_relationships(vec![relationship]);
        id
    }

    fn now(store: Store, id: &AccountId) -> Relationship {
        store.accounts.peek_relationship(id).unwrap()
    }

    #[test]
    fn following_counts_and_can_be_ended() {
        with_store(|store, fake| {
            let id = know(store, false);
            fake.answer("/follow", 200, r#"{"id":"3","following":true}"#);
            fake.run(toggle_follow(store, id.clone()));
            assert!(now(store, &id).following);
            assert_eq!(store.accounts.peek(&id).unwrap().followers_count, 5);
            fake.answer("/unfollow", 200, r#"{"id":"3"}"#);
            fake.run(toggle_follow(store, id.clone()));
            assert!(!now(store, &id).following);
            assert_eq!(store.accounts.peek(&id).unwrap().followers_count, 4);
            assert_eq!(
                fake.sent(),
                ["POST /api/v1/accounts/3/follow", "POST /api/v1/accounts/3/unfollow"]
            );
        });
    }

    #[test]
    fn a_locked_account_is_asked() {
        with_store(|store, fake| {
            let id = know(store, true);
            fake.answer("/follow", 200, r#"{"id":"3","requested":true}"#);
            fake.run(toggle_follow(store, id.clone()));
            let relationship = now(store, &id);
            assert!(relationship.requested && !relationship.following);
            assert_eq!(store.accounts.peek(&id).unwrap().followers_count, 4);
            fake.answer("/unfollow", 200, r#"{"id":"3"}"#);
            fake.run(toggle_follow(store, id.clone()));
            assert!(!now(store, &id).requested);
        });
    }

    #[test]
    fn a_refusal_is_undone_and_told() {
        with_store(|store, fake| {
            let id = know(store, false);
            fake.answer("/follow", 403, r#"{"error":"no"}"#);
            fake.run(toggle_follow(store, id.clone()));
            assert!(!now(store, &id).following);
            assert_eq!(store.toasts.list().len(), 1);
        });
    }
}
