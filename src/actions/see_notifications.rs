//! Notes that the notifications were looked at.

use leptos::prelude::*;
use mastodon::{ApiError, endpoints::markers::SaveMarkers};

use super::{load_notifications, tell};
use crate::{
    browser::task,
    routes::NotificationTab,
    store::{Load, NotificationList, Store},
    texts::notifications as texts,
};

/// Notes that all notifications that are shown were looked at, here and on the server, so that
/// other devices know it too. A failure is not told: the next look notes it again.
pub async fn see_notifications(store: Store) {
    let _ = keep(store).await;
}

/// Notes that all notifications were looked at, whichever are shown, and tells whether that worked.
pub async fn see_all_notifications(store: Store) {
    let belongs = store.session.belonging();
    let (list, all) = (store.notifications.list, NotificationTab::All);
    // The newest of all is what was read last.
    match list.with_untracked(|list| list.load.is_loading()) {
        true => load_notifications::reload(store, all).await,
        false => load_notifications::open(store, all).await,
    }
    list.update(NotificationList::show_pending);
    let outcome = match list.with_untracked(|list| list.load.clone()) {
        Load::Failed(error) => Err(error),
        _ => keep(store).await,
    };
    match outcome {
        _ if !belongs() => {}
        Ok(()) => store.toasts.done(texts::ALL_READ),
        Err(error) => tell::problem_or(store, texts::NOT_ALL_READ, &error, move || {
            task::spawn(see_all_notifications(store));
        }),
    }
}

async fn keep(store: Store) -> Result<(), ApiError> {
    let Some(newest) = store.notifications.look() else { return Ok(()) };
    let belongs = store.session.belonging();
    let notifications = Some(newest.clone());
    store.session.call(SaveMarkers { notifications, ..SaveMarkers::default() }).await?;
    if belongs() {
        store.notifications.keep(newest);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use mastodon::{Body, NotificationId};

    use super::*;
    use crate::actions::fake::with_store;

    /// Two are there, both unread.
    fn have_two(store: Store) {
        let group = |id: &str| {
            serde_json::from_value(serde_json::json!({
                "group_key": id, "most_recent_notification_id": id, "type": "follow"
            }))
            .unwrap()
        };
        store.notifications.unread.set(2);
        let groups = vec![group("12"), group("9")];
        store.notifications.list.update(|list| list.set_first_page(groups, None));
    }

    #[test]
    fn the_newest_is_kept_on_the_server_once() {
        with_store(|store, fake| {
            have_two(store);
            fake.answer("/api/v1/markers", 200, "{}");
            fake.run(see_notifications(store));
            fake.run(see_notifications(store));
            assert_eq!(fake.sent(), ["POST /api/v1/markers"]);
            let Body::Json(sent) = fake.requests().remove(0).body else { panic!("no JSON") };
            assert_eq!(sent["notifications"]["last_read_id"], "12");
            assert_eq!(store.notifications.unread.get_untracked(), 0);
        });
    }

    #[test]
    fn what_could_not_be_kept_is_kept_with_the_next_look() {
        with_store(|store, fake| {
            have_two(store);
            fake.answer("/api/v1/markers", 500, "");
            fake.run(see_notifications(store));
            fake.answer("/api/v1/markers", 200, "{}");
            fake.run(see_notifications(store));
            assert_eq!(fake.sent().len(), 2);
            let last_read = store.notifications.last_read.get_untracked();
            assert_eq!(last_read, Some(NotificationId::new("12")));
        });
    }

    #[test]
    fn all_are_read_only_where_the_server_knows_it() {
        with_store(|store, fake| {
            have_two(store);
            store.notifications.keep(NotificationId::new("9"));
            let page = r#"{"notification_groups":[{"group_key":"13","type":"follow",
                "most_recent_notification_id":"13"},{"group_key":"12","type":"follow",
                "most_recent_notification_id":"12"}]}"#;
            fake.answer("/api/v2/notifications", 200, page);
            fake.run(see_all_notifications(store));
            let told = untrack(|| store.toasts.list());
            assert!(told[0].text.starts_with(texts::NOT_ALL_READ), "{told:?}");
            assert!(told[0].action.is_some(), "it can be tried again");
            fake.answer("/api/v2/notifications", 200, page);
            fake.answer("/unread_count", 200, r#"{"count":1}"#);
            fake.answer("/api/v1/markers", 200, "{}");
            fake.answer("/api/v1/markers", 200, "{}");
            fake.run(see_all_notifications(store));
            assert!(untrack(|| store.toasts.list()).iter().any(|it| it.text == texts::ALL_READ));
            assert_eq!(store.notifications.unread.get_untracked(), 0);
            let last_read = store.notifications.last_read.get_untracked();
            assert_eq!(last_read, Some(NotificationId::new("13")), "also what has just come");
        });
    }
}
