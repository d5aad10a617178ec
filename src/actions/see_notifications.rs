//! Notes that the notifications were looked at.

use mastodon::endpoints::markers::SaveMarkers;

use crate::store::Store;

/// Notes that all notifications that are shown were looked at, here and on the server, so that
/// other devices know it too. A failure is not told: the next look notes it again.
pub async fn see_notifications(store: Store) {
    let Some(newest) = store.notifications.look() else { return };
    let _ = store
        .session
        .call(SaveMarkers { notifications: Some(newest), ..SaveMarkers::default() })
        .await;
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;
    use mastodon::Body;

    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn the_newest_is_kept_on_the_server_once() {
        with_store(|store, fake| {
            let group = |id: &str| {
                serde_json::from_value(serde_json::json!({
                    "group_key": id, "most_recent_notification_id": id, "type": "follow"
                }))
                .unwrap()
            };
            store.notifications.unread.set(2);
            let groups = vec![group("12"), group("9")];
            store.notifications.list.update(|list| list.set_first_page(groups, None));
            fake.answer("/api/v1/markers", 200, "{}");
            fake.run(see_notifications(store));
            fake.run(see_notifications(store));
            assert_eq!(fake.sent(), ["POST /api/v1/markers"]);
            let Body::Json(sent) = fake.requests().remove(0).body else { panic!("no JSON") };
            assert_eq!(sent["notifications"]["last_read_id"], "12");
            assert_eq!(store.notifications.unread.get_untracked(), 0);
        });
    }
}
