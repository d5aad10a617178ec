//! Counts the notifications that nobody has looked at yet.

use leptos::prelude::*;
use mastodon::{
    ApiError, Cursor,
    endpoints::notifications::{List, UnreadCount, UnreadGroupCount},
};

use super::load_notifications::find_last_read;
use crate::store::Store;

/// The most that is counted where the server does not count.
const PAGE: u32 = 40;

/// Counts what is unread: the server does where it can, else those after the one read last. A
/// failure is not told: the number stays as it is.
pub async fn count_unread(store: Store) {
    find_last_read(store).await;
    let seen = store.notifications.last_read.get_untracked();
    if let Ok(count) = count(store).await
        // What was looked at meanwhile is not unread again.
        && store.notifications.last_read.get_untracked() == seen
    {
        store.notifications.unread.set(count);
    }
}

async fn count(store: Store) -> Result<u64, ApiError> {
    match store.session.call(UnreadGroupCount::default()).await {
        Err(ApiError::NotFound) => {}
        answer => return answer,
    }
    match store.session.call(UnreadCount::default()).await {
        Err(ApiError::NotFound) => {}
        answer => return answer,
    }
    let Some(last_read) = store.notifications.last_read.get_untracked() else { return Ok(0) };
    let at = Some(Cursor::newer_than(last_read));
    let page = store.session.call(List { at, limit: Some(PAGE), ..List::default() }).await?;
    Ok(page.items.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    const MARKER: &str = r#"{"notifications":{"last_read_id":"3"}}"#;

    #[test]
    fn the_server_counts_where_it_can() {
        with_store(|store, fake| {
            fake.answer("/api/v1/markers", 200, MARKER);
            fake.answer("/api/v2/notifications/unread_count", 200, r#"{"count":4}"#);
            fake.run(count_unread(store));
            assert_eq!(store.notifications.unread.get_untracked(), 4);
        });
    }

    #[test]
    fn where_it_cannot_those_after_the_one_read_last_are_counted() {
        with_store(|store, fake| {
            fake.answer("/api/v1/markers", 200, MARKER);
            fake.answer("/api/v2/notifications/unread_count", 404, "");
            fake.answer("/api/v1/notifications/unread_count", 404, "");
            let one = |id| format!(r#"{{"id":"{id}","type":"follow","account":{{"id":"1"}}}}"#);
            fake.answer("since_id=3", 200, &format!("[{},{}]", one(5), one(4)));
            fake.run(count_unread(store));
            assert_eq!(store.notifications.unread.get_untracked(), 2);
        });
    }

    #[test]
    fn a_failure_leaves_the_number_as_it_is() {
        with_store(|store, fake| {
            store.notifications.unread.set(2);
            fake.answer("/unread_count", 500, "");
            fake.run(count_unread(store));
            assert_eq!(store.notifications.unread.get_untracked(), 2);
        });
    }
}
