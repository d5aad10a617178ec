//! Removes all notifications.

use mastodon::endpoints::notifications::Clear;

use super::tell;
use crate::{store::Store, texts::notifications as texts};

/// Removes all notifications of the account in use, on the server too, and tells so.
pub async fn clear_notifications(store: Store) {
    let belongs = store.session.belonging();
    match store.session.call(Clear).await {
        // Those of another account that is in use meanwhile are still there.
        _ if !belongs() => {}
        Ok(()) => {
            store.notifications.set_none();
            store.toasts.done(texts::CLEARED);
        }
        Err(error) => tell::problem(store, texts::CLEAR_FAILED, &error),
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn what_is_removed_is_gone_at_once_and_a_failure_is_told() {
        with_store(|store, fake| {
            let group = serde_json::json!({
                "group_key": "a", "most_recent_notification_id": "9", "type": "follow"
            });
            let group = serde_json::from_value(group).unwrap();
            store.notifications.list.update(|list| list.set_first_page(vec![group], None));
            store.notifications.unread.set(1);
            let shown = || store.notifications.list.with_untracked(|list| list.groups.len());
            fake.answer("/api/v1/notifications/clear", 500, "");
            fake.run(clear_notifications(store));
            assert_eq!((shown(), store.notifications.unread.get_untracked()), (1, 1));
            fake.answer("/api/v1/notifications/clear", 200, "{}");
            fake.run(clear_notifications(store));
            assert_eq!((shown(), store.notifications.unread.get_untracked()), (0, 0));
            assert_eq!(fake.sent().len(), 2);
        });
    }
}
