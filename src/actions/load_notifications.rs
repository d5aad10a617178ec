//! Loads the pages of the notifications, in groups.

use leptos::prelude::*;
use mastodon::{
    ApiError, Cursor, NotificationId, StatusId,
    endpoints::{
        markers::GetMarkers,
        notifications::{List, ListGrouped},
    },
    entities::NotificationGroup,
};

use super::{count_unread, tell};
use crate::{
    browser::task,
    routes::NotificationTab,
    store::{Load, NotificationList, Store, group_all, kinds},
    texts,
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
    let (load, is_outdated) = list.with_untracked(|list| (list.load.clone(), list.is_outdated));
    match load {
        Load::Done if is_outdated => reload(store, tab).await,
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
    let belongs = store.session.belonging();
    list.update(|list| list.load = Load::Loading);
    // Known before the page shows, so that it can tell what is new.
    find_last_read(store).await;
    match fetch(store, tab, None).await {
        // The lists are the next account's.
        Err(_) if !belongs() => {}
        Ok(page) => list.update(|list| list.set_first_page(page.groups, page.next)),
        Err(error) if list.with_untracked(|list| list.groups.is_empty()) => {
            list.update(|list| list.load = Load::Failed(error));
        }
        Err(error) => {
            // What is there can still be read.
            list.update(|list| list.load = Load::Done);
            tell::problem_or(store, texts::timeline::NOT_RELOADED, &error, move || {
                task::spawn(reload(store, tab));
            });
        }
    }
}

/// Loads the next older page. Nothing happens at the end, or while one is on its way.
pub async fn load_older(store: Store, tab: NotificationTab) {
    let list = store.notifications.of(tab);
    let (next, busy) = list.with_untracked(|list| (list.next.clone(), list.older.is_loading()));
    let Some(cursor) = next.filter(|_| !busy) else { return };
    list.update(|list| list.older = Load::Loading);
    let answer = fetch(store, tab, Some(cursor.clone())).await;
    // The list was replaced meanwhile: what was asked for does not follow on what is shown now.
    if list.with_untracked(|list| list.next.as_ref() != Some(&cursor)) {
        return;
    }
    match answer {
        Ok(page) => list.update(|list| list.append_page(page.groups, page.next, page.made_here)),
        Err(error) => list.update(|list| list.older = Load::Failed(error)),
    }
}

/// Looks for what came while nobody listened; it waits above what is being read. `false` where the
/// server was asked in vain, which is not told: the next look will find it.
pub async fn catch_up(store: Store, tab: NotificationTab) -> bool {
    let list = store.notifications.of(tab);
    let mut is_good = true;
    if list.with_untracked(|list| list.load == Load::Done) {
        match fetch(store, tab, None).await {
            Ok(page) => list.update(|list| list.catch_up(page.groups, page.next)),
            Err(_) => is_good = false,
        }
    }
    count_unread::count_unread(store).await;
    is_good
}

/// Asks the server how far notifications were read, where that is not known yet.
pub(super) async fn find_last_read(store: Store) {
    if store.notifications.last_read.with_untracked(Option::is_none) {
        load_markers(store).await;
    }
}

/// Asks the server how far the notifications and the home timeline were read.
pub(super) async fn load_markers(store: Store) {
    let Ok(markers) = store.session.call(GetMarkers).await else { return };
    let home = markers.home.map(|marker| StatusId::new(marker.last_read_id));
    store.reading.progress.update(|progress| progress.learn(home));
    // Below all others where nothing was ever read.
    let id = markers.notifications.map_or_else(|| "0".to_owned(), |marker| marker.last_read_id);
    let id = NotificationId::new(id);
    store.notifications.keep(id.clone());
    let last_read = store.notifications.last_read;
    if last_read.with_untracked(Option::is_none) {
        last_read.set(Some(id));
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
    use std::pin::pin;

    use mastodon::AccountId;

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
    fn an_older_page_on_its_way_is_not_put_below_another_list() {
        const LIST: &str = "/api/v1/notifications";
        let page = |id: u32| format!("[{}]", single(id, "mention"));
        let link = |id: u32| format!(r#"<https://geno.example{LIST}?max_id={id}>; rel="next""#);
        with_store(|store, fake| {
            store.notifications.groups_here.set_value(true);
            let tab = NotificationTab::All;
            fake.answer_with(LIST, &[("link", &link(10))], &page(10));
            fake.run(reload(store, tab));
            fake.hold(true);
            let mut older = pin!(load_older(store, tab));
            assert!(fake.step(older.as_mut()).is_pending());
            fake.hold(false);
            // After a long pause it starts anew.
            fake.answer_with("limit=30", &[("link", &link(90))], &page(90));
            fake.run(catch_up(store, tab));
            store.notifications.list.update(NotificationList::show_pending);
            fake.answer("max_id=10", 200, &page(9));
            fake.run(older);
            assert_eq!(told(store), [("ungrouped-90".into(), 1)]);
            let older = store.notifications.list.with_untracked(|list| list.older.clone());
            assert_eq!(older, Load::Untouched, "the next page can be asked for");
        });
    }

    #[test]
    fn what_is_shown_stays_when_it_cannot_be_loaded_anew_and_that_is_told() {
        with_store(|store, fake| {
            fake.answer("/api/v2/notifications", 404, "");
            fake.answer("/api/v1/notifications", 200, &format!("[{}]", single(9, "mention")));
            fake.run(reload(store, NotificationTab::All));
            fake.answer("/api/v1/notifications", 500, "");
            fake.run(reload(store, NotificationTab::All));
            let load = store.notifications.list.with_untracked(|list| list.load.clone());
            assert_eq!((load, told(store).len()), (Load::Done, 1));
            let toasts = untrack(|| store.toasts.list());
            assert!(toasts[0].action.is_some(), "it can be tried again");
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
