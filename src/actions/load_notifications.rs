//! Loads the pages of the notifications, in groups.

use leptos::prelude::*;
use mastodon::{
    ApiError, Cursor, NotificationId,
    endpoints::{
        markers::GetMarkers,
        notifications::{List, ListGrouped},
    },
    entities::NotificationGroup,
};

use super::count_unread;
use crate::{
    routes::NotificationTab,
    store::{Load, NotificationList, Store, group_all, kinds},
};

/// How many groups a page has.
const PAGE: u32 = 30;

/// A page as it came.
struct Fetched {
    groups: Vec<NotificationGroup>,
    next: Option<Cursor>,
    /// Whether this client made the groups, so that the same may go on on the next page.
    made_here: bool,
}

/// Loads the first page where it is not there yet; where it is, shows what waits and looks for what
/// is new.
pub async fn open(store: Store, tab: NotificationTab) {
    let list = store.notifications.of(tab);
    match list.with_untracked(|list| list.load.clone()) {
        Load::Untouched | Load::Failed(_) => reload(store, tab).await,
        Load::Done => {
            list.update(NotificationList::show_pending);
            catch_up(store, tab).await;
        }
        Load::Loading => {}
    }
}

/// Loads the first page in place of what is there.
pub async fn reload(store: Store, tab: NotificationTab) {
    let list = store.notifications.of(tab);
    list.update(|list| list.load = Load::Loading);
    // Known before the page shows, so that it can tell what is new.
    find_last_read(store).await;
    match fetch(store, tab, None).await {
        Ok(page) => list.update(|list| list.set_first_page(page.groups, page.next)),
        Err(error) => list.update(|list| list.load = Load::Failed(error)),
    }
}

/// Loads the next older page. Nothing happens at the end, or while one is on its way.
pub async fn load_older(store: Store, tab: NotificationTab) {
    let list = store.notifications.of(tab);
    let (next, busy) = list.with_untracked(|list| (list.next.clone(), list.older.is_loading()));
    let Some(cursor) = next.filter(|_| !busy) else { return };
    list.update(|list| list.older = Load::Loading);
    match fetch(store, tab, Some(cursor)).await {
        Ok(page) => list.update(|list| list.append_page(page.groups, page.next, page.made_here)),
        Err(error) => list.update(|list| list.older = Load::Failed(error)),
    }
}

/// Looks for what came while nobody listened; it waits above what is being read. A failure is not
/// told: the next look will find it.
pub async fn catch_up(store: Store, tab: NotificationTab) {
    let list = store.notifications.of(tab);
    if list.with_untracked(|list| list.load == Load::Done)
        && let Ok(page) = fetch(store, tab, None).await
    {
        list.update(|list| list.catch_up(page.groups, page.next));
    }
    count_unread::count_unread(store).await;
}

/// Asks the server how far notifications were read, where that is not known yet.
pub(super) async fn find_last_read(store: Store) {
    let last_read = store.notifications.last_read;
    if last_read.get_untracked().is_some() {
        return;
    }
    if let Ok(markers) = store.session.call(GetMarkers).await
        && last_read.get_untracked().is_none()
    {
        // Below all others where nothing was ever read.
        let id = markers.notifications.map_or_else(|| "0".to_owned(), |marker| marker.last_read_id);
        last_read.set(Some(NotificationId::new(id)));
    }
}

/// Fetches a page; where the server does not group, its notifications are grouped here.
async fn fetch(
    store: Store,
    tab: NotificationTab,
    at: Option<Cursor>,
) -> Result<Fetched, ApiError> {
    let types = kinds(tab).to_vec();
    if !store.notifications.groups_here.get_value() {
        let (at, types) = (at.clone(), types.clone());
        let grouped = ListGrouped { at, limit: Some(PAGE), types, ..Default::default() };
        match store.session.call(grouped).await {
            Ok(page) => {
                page.results.accounts.into_iter().for_each(|one| store.accounts.insert(one));
                page.results.statuses.into_iter().for_each(|one| {
                    store.take_in(one);
                });
                let groups = page.results.notification_groups;
                return Ok(Fetched { groups, next: page.next, made_here: false });
            }
            Err(ApiError::NotFound) => store.notifications.groups_here.set_value(true),
            Err(error) => return Err(error),
        }
    }
    let page =
        store.session.call(List { at, limit: Some(PAGE), types, ..Default::default() }).await?;
    let groups = group_all(&page.items);
    for notification in page.items {
        store.accounts.insert(notification.account);
        if let Some(status) = notification.status {
            store.take_in(*status);
        }
    }
    Ok(Fetched { groups, next: page.next, made_here: true })
}

#[cfg(test)]
mod tests {
    use mastodon::{AccountId, StatusId};

    use super::*;
    use crate::actions::fake::with_store;

    const ACCOUNT: &str = r#"{"id":"5","acct":"laden","display_name":"Laden"}"#;

    fn single(id: u32, kind: &str) -> String {
        format!(
            r#"{{"id":"{id}","type":"{kind}","account":{ACCOUNT},
                "status":{{"id":"1","account":{ACCOUNT},"content":"<p>Hallo</p>"}}}}"#
        )
    }

    fn told(store: Store) -> Vec<(String, u64)> {
        store.notifications.list.with_untracked(|list| {
            let groups = list.groups.iter();
            groups.map(|group| (group.group_key.clone(), group.notifications_count)).collect()
        })
    }

    #[test]
    fn the_servers_groups_are_shown_with_what_they_speak_of() {
        with_store(|store, fake| {
            fake.answer("/api/v1/markers", 200, r#"{"notifications":{"last_read_id":"3"}}"#);
            let status = format!(r#"{{"id":"1","account":{ACCOUNT}}}"#);
            let group = r#"{"group_key":"favourite-1","notifications_count":7,"type":"favourite",
                "most_recent_notification_id":9,"sample_account_ids":["5"],"status_id":"1"}"#;
            let page = format!(
                r#"{{"accounts":[{ACCOUNT}],"statuses":[{status}],"notification_groups":[{group}]}}"#
            );
            fake.answer("/api/v2/notifications", 200, &page);
            fake.run(open(store, NotificationTab::All));
            assert_eq!(told(store), [("favourite-1".into(), 7)]);
            assert!(store.posts.peek(&StatusId::new("1")).is_some());
            assert!(store.accounts.peek(&AccountId::new("5")).is_some());
            let last_read = store.notifications.last_read.get_untracked();
            assert_eq!(last_read, Some(NotificationId::new("3")));
        });
    }

    #[test]
    fn where_the_server_does_not_group_it_is_done_here_over_all_pages() {
        with_store(|store, fake| {
            fake.answer("/api/v2/notifications", 404, "{}");
            let first = format!("[{},{}]", single(9, "favourite"), single(8, "mention"));
            let link = r#"<https://geno.example/api/v1/notifications?max_id=8>; rel="next""#;
            fake.answer_with("/api/v1/notifications", &[("link", link)], &first);
            fake.answer("max_id=8", 200, &format!("[{}]", single(7, "favourite")));
            fake.run(open(store, NotificationTab::All));
            fake.run(load_older(store, NotificationTab::All));
            assert_eq!(told(store), [("favourite-1".into(), 2), ("ungrouped-8".into(), 1)]);
            assert!(store.notifications.list.with_untracked(NotificationList::is_complete));
            let grouped = fake.sent().iter().filter(|sent| sent.contains("/api/v2/")).count();
            assert_eq!(grouped, 1, "what is not there is asked for once");
        });
    }

    #[test]
    fn a_tab_asks_for_its_kinds_only() {
        with_store(|store, fake| {
            fake.answer("/api/v2/notifications", 200, r#"{"notification_groups":[]}"#);
            fake.run(open(store, NotificationTab::Follows));
            let asked = fake.sent().pop().unwrap_or_default();
            assert!(asked.contains("types%5B%5D=follow&types%5B%5D=follow_request"), "{asked}");
            let all = store.notifications.list.with_untracked(|list| list.load.clone());
            assert_eq!(all, Load::Untouched);
        });
    }

    #[test]
    fn a_failure_is_kept_and_may_be_tried_again() {
        with_store(|store, fake| {
            fake.answer("/api/v2/notifications", 500, "");
            fake.run(open(store, NotificationTab::All));
            let failed = store.notifications.list.with_untracked(|list| list.load.clone());
            assert!(matches!(failed, Load::Failed(ApiError::Server { .. })));
            fake.answer("/api/v2/notifications", 200, r#"{"notification_groups":[]}"#);
            fake.run(open(store, NotificationTab::All));
            assert!(store.notifications.list.with_untracked(NotificationList::is_complete));
        });
    }
}
