//! Changes how one stands to an account: mutes, blocks, notes, and how one follows it.

use mastodon::{
    AccountId,
    endpoints::accounts::{RelationshipChange, SetRelationship},
    entities::Relationship,
};

use super::{follow_account::count_follower, tell};
use crate::{browser::task, store::Store, texts::people as texts};

/// Changes how one stands to an account; tells whether the server knows it now. Shown at once;
/// undone where the server refuses. What takes posts out of sight can be undone by the message that
/// tells of it.
pub async fn relate(store: Store, id: AccountId, change: RelationshipChange) -> bool {
    let before = store.accounts.peek_relationship(&id);
    let belongs = store.session.belonging();
    // optimistic update
    store.accounts.change_relationship(&id, |relationship| apply(relationship, &change));
    let set = SetRelationship { id: id.clone(), kind: change.clone() };
    match store.session.call(set).await {
        answer if !belongs() => answer.is_ok(),
        Ok(now) => {
            let followed = before.is_some_and(|before| before.following);
            count_follower(store, &id, followed, now.following);
            store.accounts.set_relationships(vec![now]);
            tell_done(store, id, &change);
            true
        }
        Err(error) => {
            // undo optimistic update
            store.accounts.set_relationships(before.into_iter().collect());
            tell::problem(store, texts::failed(&change), &error);
            false
        }
    }
}

/// What a change does to a relationship, as far as that is known before the server has answered.
fn apply(relationship: &mut Relationship, change: &RelationshipChange) {
    use RelationshipChange as Change;
    match change {
        Change::Follow { reblogs, notify, languages } => {
            relationship.showing_reblogs = reblogs.unwrap_or(relationship.showing_reblogs);
            relationship.notifying = notify.unwrap_or(relationship.notifying);
            if let Some(languages) = languages {
                relationship.languages.clone_from(languages);
            }
        }
        Change::Unfollow => {
            relationship.following = false;
            relationship.requested = false;
            relationship.endorsed = false;
        }
        Change::Block => {
            relationship.blocking = true;
            relationship.following = false;
            relationship.followed_by = false;
            relationship.requested = false;
        }
        Change::Unblock => relationship.blocking = false,
        Change::Mute { notifications, .. } => {
            relationship.muting = true;
            relationship.muting_notifications = *notifications;
        }
        Change::Unmute => {
            relationship.muting = false;
            relationship.muting_notifications = false;
        }
        Change::RemoveFromFollowers => relationship.followed_by = false,
        Change::Endorse => relationship.endorsed = true,
        Change::Unendorse => relationship.endorsed = false,
        Change::Note(note) => relationship.note.clone_from(note),
    }
}

fn tell_done(store: Store, id: AccountId, change: &RelationshipChange) {
    let name = store.accounts.peek(&id).map(|account| account.name().to_owned());
    let Some(told) = texts::done(change, &name.unwrap_or_default()) else { return };
    let back = match change {
        RelationshipChange::Mute { .. } => RelationshipChange::Unmute,
        RelationshipChange::Block => RelationshipChange::Unblock,
        _ => return store.toasts.done(told),
    };
    store.toasts.done_or(told, texts::UNDO, move || {
        let (id, back) = (id.clone(), back.clone());
        task::spawn(async move {
            relate(store, id, back).await;
        });
    });
}

#[cfg(test)]
mod tests {
    use mastodon::entities::Account;
    use serde_json::json;

    use super::*;
    use crate::actions::fake::with_store;

    fn know(store: Store) -> AccountId {
        let account = json!({ "id": "3", "display_name": "Laden", "followers_count": 4 });
        let account: Account = serde_json::from_value(account).unwrap();
        store.accounts.insert(account);
        let relationship = json!({ "id": "3", "following": true });
        store.accounts.set_relationships(vec![serde_json::from_value(relationship).unwrap()]);
        AccountId::new("3")
    }

    fn mute() -> RelationshipChange {
        RelationshipChange::Mute { notifications: true, duration: None }
    }

    #[test]
    fn a_mute_can_be_undone_by_the_message_that_tells_of_it() {
        with_store(|store, fake| {
            let id = know(store);
            fake.answer("/mute", 200, r#"{"id":"3","following":true,"muting":true}"#);
            assert!(fake.run(relate(store, id.clone(), mute())));
            assert!(store.accounts.peek_relationship(&id).unwrap().muting);
            let toasts = leptos::prelude::untrack(|| store.toasts.list());
            assert_eq!(toasts.len(), 1);
            assert!(toasts[0].text.contains("Laden"));
            assert_eq!(toasts[0].action.as_ref().unwrap().label, texts::UNDO);
        });
    }

    #[test]
    fn another_account_is_neither_shown_nor_offered_what_one_has_done() {
        with_store(|store, fake| {
            let accounts = || store.accounts.peek_relationship(&AccountId::new("3"));
            let sign_in = |id| crate::actions::fake::sign_in(store, id);
            let muted = r#"{"id":"3","following":true,"muting":true}"#;
            sign_in("5");
            let id = know(store);
            fake.answer("/mute", 200, muted);
            fake.run(relate(store, id, mute()));
            sign_in("6");
            assert!(leptos::prelude::untrack(|| store.toasts.list()).is_empty());
            for status in [200, 500] {
                sign_in("5");
                let id = know(store);
                fake.hold(true);
                let mut verb = std::pin::pin!(relate(store, id, mute()));
                assert!(fake.step(verb.as_mut()).is_pending());
                sign_in("6");
                fake.hold(false);
                fake.answer("/mute", status, muted);
                assert_eq!(fake.run(verb), status == 200);
                assert_eq!(accounts(), None);
                assert!(leptos::prelude::untrack(|| store.toasts.list()).is_empty());
            }
        });
    }

    #[test]
    fn whom_one_blocks_one_follows_no_longer() {
        with_store(|store, fake| {
            let id = know(store);
            fake.answer("/block", 200, r#"{"id":"3","blocking":true}"#);
            fake.run(relate(store, id.clone(), RelationshipChange::Block));
            assert_eq!(store.accounts.peek(&id).unwrap().followers_count, 3);
            assert_eq!(fake.sent(), ["POST /api/v1/accounts/3/block"]);
        });
    }

    #[test]
    fn a_refusal_is_undone_and_told() {
        with_store(|store, fake| {
            let id = know(store);
            fake.answer("/mute", 500, "");
            assert!(!fake.run(relate(store, id.clone(), mute())));
            let now = store.accounts.peek_relationship(&id).unwrap();
            assert!(!now.muting && now.following);
            assert_eq!(leptos::prelude::untrack(|| store.toasts.list()).len(), 1);
        });
    }
}
