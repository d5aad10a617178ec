//! Notifications that belong together, where the server does not group them itself.

use mastodon::{
    AccountId,
    entities::{Notification, NotificationGroup, NotificationKind},
};

/// How many accounts of a group are remembered.
const SAMPLES: usize = 8;

/// A group of one notification. The post and the account in it must be taken in by themselves.
pub fn group_of(notification: &Notification) -> NotificationGroup {
    let status_id = notification.status.as_ref().map(|status| status.id.clone());
    NotificationGroup {
        group_key: key_of(notification),
        notifications_count: 1,
        kind: notification.kind,
        most_recent_notification_id: notification.id.clone(),
        page_min_id: Some(notification.id.clone()),
        page_max_id: Some(notification.id.clone()),
        latest_page_notification_at: Some(notification.created_at.clone()),
        sample_account_ids: vec![notification.account.id.clone()],
        status_id,
        report: notification.report.clone(),
        event: notification.event.clone(),
        moderation_warning: notification.moderation_warning.clone(),
        fallback: notification.fallback.clone(),
    }
}

/// Groups notifications (newest first) as Mastodon does: boosts and favourites of a post together,
/// and the follows of a day.
pub fn group_all(notifications: &[Notification]) -> Vec<NotificationGroup> {
    let mut groups: Vec<NotificationGroup> = Vec::new();
    for notification in notifications {
        let group = group_of(notification);
        match groups.iter_mut().find(|known| known.group_key == group.group_key) {
            Some(known) => *known = merge(known.clone(), group),
            None => groups.push(group),
        }
    }
    groups
}

/// The group without those accounts that are silent; `None` where nobody is left.
pub fn without(
    group: &NotificationGroup,
    is_silent: impl Fn(&AccountId) -> bool,
) -> Option<NotificationGroup> {
    let mut rest = group.clone();
    rest.sample_account_ids.retain(|id| !is_silent(id));
    let gone = group.sample_account_ids.len() - rest.sample_account_ids.len();
    rest.notifications_count = rest.notifications_count.saturating_sub(gone as u64);
    (gone == 0 || !rest.sample_account_ids.is_empty()).then_some(rest)
}

/// One group of two with the same key.
pub fn merge(newer: NotificationGroup, older: NotificationGroup) -> NotificationGroup {
    let mut accounts = newer.sample_account_ids.clone();
    let added = older.sample_account_ids.into_iter().filter(|id| !accounts.contains(id));
    let added: Vec<_> = added.collect();
    accounts.extend(added);
    accounts.truncate(SAMPLES);
    NotificationGroup {
        notifications_count: newer.notifications_count.saturating_add(older.notifications_count),
        sample_account_ids: accounts,
        page_min_id: older.page_min_id.or(newer.page_min_id),
        ..newer
    }
}

fn key_of(notification: &Notification) -> String {
    if !notification.group_key.is_empty() {
        return notification.group_key.clone();
    }
    let kind = notification.kind;
    match (kind, &notification.status) {
        (NotificationKind::Favourite | NotificationKind::Reblog, Some(status)) => {
            format!("{}-{}", kind.as_str(), status.id)
        }
        (NotificationKind::Follow, _) => {
            let day = notification.created_at.as_str().split('T').next().unwrap_or_default();
            format!("{}-{day}", kind.as_str())
        }
        _ => format!("ungrouped-{}", notification.id),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn notification(id: &str, kind: &str, account: &str, status: Option<&str>) -> Notification {
        let status = status.map(|id| json!({ "id": id, "account": { "id": "1" } }));
        serde_json::from_value(json!({
            "id": id, "type": kind, "created_at": "2026-08-01T10:00:00.000Z",
            "account": { "id": account }, "status": status,
        }))
        .unwrap()
    }

    #[test]
    fn boosts_and_favourites_of_a_post_and_the_follows_of_a_day_belong_together() {
        let groups = group_all(&[
            notification("9", "favourite", "a", Some("1")),
            notification("8", "mention", "a", Some("5")),
            notification("7", "reblog", "b", Some("1")),
            notification("6", "favourite", "b", Some("1")),
            notification("5", "favourite", "a", Some("1")),
            notification("4", "favourite", "a", Some("2")),
            notification("3", "follow", "a", None),
            notification("2", "mention", "b", Some("6")),
            notification("1", "follow", "b", None),
        ]);
        let told: Vec<_> = groups
            .iter()
            .map(|group| {
                let who: Vec<_> = group.sample_account_ids.iter().map(|id| id.as_str()).collect();
                let newest = group.most_recent_notification_id.as_str();
                (group.group_key.as_str(), newest, group.notifications_count, who.join(" "))
            })
            .collect();
        let expected = [
            ("favourite-1", "9", 3, "a b"),
            ("ungrouped-8", "8", 1, "a"),
            ("reblog-1", "7", 1, "b"),
            ("favourite-2", "4", 1, "a"),
            ("follow-2026-08-01", "3", 2, "a b"),
            ("ungrouped-2", "2", 1, "b"),
        ];
        assert_eq!(told, expected.map(|(key, id, count, who)| (key, id, count, who.to_owned())));
    }

    #[test]
    fn the_servers_own_groups_are_kept() {
        let mut one = notification("9", "favourite", "a", Some("1"));
        one.group_key = "favourite-1-480000".into();
        assert_eq!(group_of(&one).group_key, "favourite-1-480000");
    }

    #[test]
    fn whoever_is_silent_leaves_a_group_and_the_last_takes_it_along() {
        let group: NotificationGroup = serde_json::from_value(serde_json::json!({
            "group_key": "a", "most_recent_notification_id": "9", "notifications_count": 5,
            "type": "favourite", "sample_account_ids": ["1", "2"],
        }))
        .unwrap();
        let rest = without(&group, |id| id.as_str() == "1").unwrap();
        assert_eq!((rest.sample_account_ids.len(), rest.notifications_count), (1, 4));
        assert_eq!(without(&group, |_| true), None);
        let of_nobody = NotificationGroup { sample_account_ids: Vec::new(), ..group };
        assert!(without(&of_nobody, |_| true).is_some(), "the moderation is nobody");
    }
}
