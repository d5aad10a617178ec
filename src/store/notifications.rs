//! Notifications in groups, and how many are unread.

use leptos::prelude::*;
use mastodon::{
    Cursor, NotificationId, StatusId,
    entities::{NotificationGroup, NotificationKind, NotificationPolicy},
};

use super::{Load, notification_groups::merge};
use crate::routes::NotificationTab;

/// Notifications and how many are unread.
#[derive(Clone, Copy)]
pub struct Notifications {
    /// The groups. Posts and accounts in them stand in the store by their ids.
    pub list: RwSignal<NotificationList>,
    /// The groups of some kinds only: mentions, reactions, follows.
    some: [RwSignal<NotificationList>; 3],
    /// How many came since the last look at them.
    pub unread: RwSignal<u64>,
    /// The newest one looked at.
    pub last_read: RwSignal<Option<NotificationId>>,
    /// The newest one looked at as the server knows it (its marker).
    kept: StoredValue<Option<NotificationId>>,
    /// Which notifications come in; `None` where that is not known, or all of them do.
    pub policy: RwSignal<Option<NotificationPolicy>>,
    /// How often some that were held back were let in.
    pub merges: RwSignal<u32>,
    /// Whether the server was found not to group.
    pub groups_here: StoredValue<bool>,
}

/// Notifications in groups, newest first. Pure data.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NotificationList {
    /// What is shown.
    pub groups: Vec<NotificationGroup>,
    /// Groups that arrived or grew since; they wait until they are asked for, so that they never
    /// move what is being read.
    pub pending: Vec<NotificationGroup>,
    /// Where older ones are; `None` at the end (or before the first page).
    pub next: Option<Cursor>,
    /// How the first page stands.
    pub load: Load,
    /// How the next older page stands.
    pub older: Load,
    /// Whether some may be missing between those shown.
    pub is_outdated: bool,
    /// What waits does not reach what is shown: where the list goes on after it.
    restart: Option<Option<Cursor>>,
}

impl Notifications {
    pub(super) fn new() -> Self {
        Self {
            list: RwSignal::new(NotificationList::default()),
            some: [(); 3].map(|()| RwSignal::new(NotificationList::default())),
            unread: RwSignal::new(0),
            last_read: RwSignal::new(None),
            kept: StoredValue::new(None),
            policy: RwSignal::new(None),
            merges: RwSignal::new(0),
            groups_here: StoredValue::new(false),
        }
    }

    /// Takes in a notification that has just arrived.
    pub fn receive(self, group: NotificationGroup) {
        let last_read = self.last_read.get_untracked();
        let is_counted =
            self.list.with_untracked(|list| list.has_unread(&group, last_read.as_ref()));
        if !is_counted {
            self.unread.update(|unread| *unread += 1);
        }
        for tab in NotificationTab::EACH {
            if kinds(tab).is_empty() || kinds(tab).contains(&group.kind) {
                self.of(tab).update(|list| list.receive(group.clone()));
            }
        }
    }

    /// The groups that a tab shows.
    pub fn of(self, tab: NotificationTab) -> RwSignal<NotificationList> {
        let [mentions, reactions, follows] = self.some;
        match tab {
            NotificationTab::All => self.list,
            NotificationTab::Mentions => mentions,
            NotificationTab::Reactions => reactions,
            NotificationTab::Follows => follows,
        }
    }

    /// Takes out what is about a post, everywhere.
    pub fn remove_post(self, id: &StatusId) {
        for tab in NotificationTab::EACH {
            self.of(tab).update(|list| list.remove_post(id));
        }
    }

    /// Notes that some that were held back were let in: they may stand anywhere in the lists, which
    /// are loaded anew when they are opened next.
    pub fn note_merge(self) {
        for tab in NotificationTab::EACH {
            self.of(tab).update(|list| list.is_outdated = true);
        }
        self.merges.update(|merges| *merges += 1);
    }

    /// Empties all lists: the server has none any more.
    pub fn set_none(self) {
        for tab in NotificationTab::EACH {
            self.of(tab).update(|list| {
                list.pending.clear();
                list.set_first_page(Vec::new(), None);
            });
        }
        self.unread.set(0);
    }

    /// Notes that all that is shown was looked at; returns the newest one if the server does not
    /// know that yet.
    pub fn look(self) -> Option<NotificationId> {
        let newest = self.list.with_untracked(|list| list.newest().cloned())?;
        let waiting = self.list.with_untracked(|list| list.pending.len() as u64);
        self.unread.set(waiting);
        if self.last_read.with_untracked(|known| known.as_ref() < Some(&newest)) {
            self.last_read.set(Some(newest.clone()));
        }
        self.kept.with_value(|kept| kept.as_ref() < Some(&newest)).then_some(newest)
    }

    /// The server knows now that one was looked at, and all before it.
    pub fn keep(self, read: NotificationId) {
        self.kept.update_value(|kept| *kept = kept.take().max(Some(read)));
    }

    pub(super) fn clear(self) {
        for tab in NotificationTab::EACH {
            self.of(tab).set(NotificationList::default());
        }
        self.unread.set(0);
        self.last_read.set(None);
        self.kept.set_value(None);
        self.policy.set(None);
    }
}

/// The kinds that a tab shows; empty = all.
pub fn kinds(tab: NotificationTab) -> &'static [NotificationKind] {
    use NotificationKind as Kind;
    match tab {
        NotificationTab::All => &[],
        NotificationTab::Mentions => &[Kind::Mention, Kind::Quote],
        NotificationTab::Reactions => &[Kind::Favourite, Kind::Reblog],
        NotificationTab::Follows => &[Kind::Follow, Kind::FollowRequest],
    }
}

impl NotificationList {
    /// Whether the oldest one is reached.
    pub fn is_complete(&self) -> bool {
        self.load == Load::Done && self.next.is_none()
    }

    /// The newest notification that is shown.
    pub fn newest(&self) -> Option<&NotificationId> {
        self.groups.iter().map(|group| &group.most_recent_notification_id).max()
    }

    /// Replaces everything by a first page. What has arrived since that was asked for still waits.
    pub fn set_first_page(&mut self, groups: Vec<NotificationGroup>, next: Option<Cursor>) {
        let arrived = std::mem::take(&mut self.pending);
        *self = Self { groups, next, load: Load::Done, ..Self::default() };
        let newest = self.newest().cloned();
        let is_newer =
            |group: &NotificationGroup| Some(&group.most_recent_notification_id) > newest.as_ref();
        arrived.into_iter().rev().filter(is_newer).for_each(|group| self.receive(group));
    }

    /// How many groups wait that can be shown now.
    pub fn waiting(&self) -> usize {
        if self.load.is_loading() { 0 } else { self.pending.len() }
    }

    /// Adds a page of older groups at the end. What is known already of a group grows by it where
    /// this client made the groups (`add_up`); a server's groups are whole from the start.
    pub fn append_page(
        &mut self,
        groups: Vec<NotificationGroup>,
        next: Option<Cursor>,
        add_up: bool,
    ) {
        for group in groups {
            match self.groups.iter_mut().find(|known| known.group_key == group.group_key) {
                Some(known) if add_up => *known = merge(known.clone(), group),
                Some(_) => {}
                None => self.groups.push(group),
            }
        }
        self.next = next;
        self.older = Load::Done;
    }

    /// Takes in a group of what has just arrived, also while the first page is on its way; it waits
    /// until [`Self::show_pending`].
    pub fn receive(&mut self, group: NotificationGroup) {
        if !matches!(self.load, Load::Done | Load::Loading) {
            return;
        }
        let place = self.pending.iter().position(|known| known.group_key == group.group_key);
        let before = match place {
            Some(place) => Some(self.pending.remove(place)),
            None => self.groups.iter().find(|known| known.group_key == group.group_key).cloned(),
        };
        let group = match before {
            Some(before)
                if before.most_recent_notification_id >= group.most_recent_notification_id =>
            {
                before
            }
            Some(before) => merge(group, before),
            None => group,
        };
        self.pending.insert(0, group);
        self.show_if_nothing_is_read();
    }

    /// Takes in the first page anew, after a time without news.
    pub fn catch_up(&mut self, groups: Vec<NotificationGroup>, next: Option<Cursor>) {
        if self.load != Load::Done {
            return;
        }
        let reaches = groups.is_empty() || groups.iter().any(|group| self.shown(group).is_some());
        self.pending = groups
            .into_iter()
            .filter(|group| {
                self.shown(group).is_none_or(|known| {
                    known.most_recent_notification_id < group.most_recent_notification_id
                })
            })
            .collect();
        self.restart = (!reaches && !self.groups.is_empty()).then_some(next.clone());
        if self.groups.is_empty() {
            self.go_on_at(next);
        }
        self.show_if_nothing_is_read();
    }

    /// Shows what waits.
    pub fn show_pending(&mut self) {
        let pending = std::mem::take(&mut self.pending);
        if let Some(next) = self.restart.take() {
            self.groups.clear();
            self.go_on_at(next);
        }
        self.groups.retain(|known| !pending.iter().any(|new| new.group_key == known.group_key));
        self.groups.splice(0..0, pending);
        // What was held back may be older than what is shown.
        self.groups.sort_by(|one, other| {
            other.most_recent_notification_id.cmp(&one.most_recent_notification_id)
        });
    }

    /// Takes out what is about a post.
    pub fn remove_post(&mut self, id: &StatusId) {
        for groups in [&mut self.groups, &mut self.pending] {
            groups.retain(|group| group.status_id.as_ref() != Some(id));
        }
    }

    /// Whether a group is known and has something unread in it, which was counted then.
    fn has_unread(&self, group: &NotificationGroup, last_read: Option<&NotificationId>) -> bool {
        let is_waiting = self.pending.iter().any(|known| known.group_key == group.group_key);
        let is_unread = self
            .shown(group)
            .is_some_and(|known| Some(&known.most_recent_notification_id) > last_read);
        is_waiting || is_unread
    }

    fn shown(&self, group: &NotificationGroup) -> Option<&NotificationGroup> {
        self.groups.iter().find(|known| known.group_key == group.group_key)
    }

    /// Older ones are there from now on; a page that is on its way is none of them.
    fn go_on_at(&mut self, next: Option<Cursor>) {
        self.next = next;
        self.older = Load::Untouched;
    }

    fn show_if_nothing_is_read(&mut self) {
        if self.groups.is_empty() && self.load == Load::Done {
            self.show_pending();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(key: &str, newest: u32, count: u64) -> NotificationGroup {
        serde_json::from_value(serde_json::json!({
            "group_key": key, "most_recent_notification_id": newest.to_string(),
            "notifications_count": count, "type": "favourite",
            "sample_account_ids": [newest.to_string()], "status_id": key,
        }))
        .unwrap()
    }

    fn keys(groups: &[NotificationGroup]) -> Vec<(&str, u64)> {
        groups.iter().map(|group| (group.group_key.as_str(), group.notifications_count)).collect()
    }

    fn loaded() -> NotificationList {
        let mut list = NotificationList::default();
        list.set_first_page(vec![group("b", 12, 1), group("a", 11, 2)], None);
        list
    }

    #[test]
    fn what_arrives_waits_and_then_stands_on_top_once() {
        let mut list = loaded();
        list.receive(group("a", 13, 1));
        list.receive(group("a", 14, 1));
        list.receive(group("a", 14, 1));
        assert_eq!(keys(&list.groups), [("b", 1), ("a", 2)], "what is read does not move");
        list.show_pending();
        assert_eq!(keys(&list.groups), [("a", 4), ("b", 1)]);
    }

    #[test]
    fn what_arrives_while_the_first_page_is_on_its_way_is_kept() {
        let mut list = NotificationList { load: Load::Loading, ..NotificationList::default() };
        for (key, id) in [("b", 12), ("a", 13), ("c", 14)] {
            list.receive(group(key, id, 1));
        }
        assert_eq!((list.groups.len(), list.waiting()), (0, 0));
        list.set_first_page(vec![group("b", 12, 1), group("a", 11, 2)], None);
        assert_eq!(keys(&list.groups), [("b", 1), ("a", 2)]);
        list.show_pending();
        assert_eq!(keys(&list.groups), [("c", 1), ("a", 3), ("b", 1)]);
    }

    #[test]
    fn a_pause_is_made_good_without_moving_what_is_read() {
        let mut list = loaded();
        list.catch_up(vec![group("c", 14, 1), group("a", 13, 5), group("b", 12, 1)], None);
        assert_eq!(keys(&list.pending), [("c", 1), ("a", 5)]);
        list.show_pending();
        assert_eq!(keys(&list.groups), [("c", 1), ("a", 5), ("b", 1)]);
    }

    #[test]
    fn after_a_long_pause_the_list_starts_anew_without_a_hole() {
        let mut list = loaded();
        list.catch_up(vec![group("z", 90, 1)], Some(Cursor::older_than(90)));
        assert_eq!(keys(&list.groups), [("b", 1), ("a", 2)]);
        list.show_pending();
        assert_eq!(keys(&list.groups), [("z", 1)]);
        assert_eq!(list.next, Some(Cursor::older_than(90)));
    }

    #[test]
    fn older_pages_add_up_only_what_the_server_did_not_count() {
        let mut list = loaded();
        list.append_page(vec![group("a", 9, 3), group("c", 8, 1)], None, false);
        assert_eq!(keys(&list.groups), [("b", 1), ("a", 2), ("c", 1)]);
        list.append_page(vec![group("a", 7, 3)], None, true);
        assert_eq!(keys(&list.groups), [("b", 1), ("a", 5), ("c", 1)]);
    }

    #[test]
    fn each_group_counts_once_until_it_is_looked_at() {
        Owner::new().with(|| {
            let notifications = Notifications::new();
            notifications.receive(group("a", 11, 1));
            assert_eq!(notifications.unread.get_untracked(), 1, "also before the list is loaded");
            notifications.list.update(|list| {
                list.set_first_page(vec![group("b", 12, 1), group("a", 11, 2)], None);
            });
            assert_eq!(notifications.look(), Some(NotificationId::new("12")));
            notifications.keep(NotificationId::new("12"));
            assert_eq!(notifications.look(), None, "what was looked at is no news");
            notifications.receive(group("b", 13, 1));
            notifications.receive(group("b", 14, 1));
            notifications.receive(group("c", 15, 1));
            assert_eq!(notifications.unread.get_untracked(), 2);
            notifications.list.update(NotificationList::show_pending);
            assert_eq!(notifications.look(), Some(NotificationId::new("15")));
            assert_eq!(notifications.unread.get_untracked(), 0);
        });
    }

    #[test]
    fn each_tab_gets_what_belongs_to_it() {
        Owner::new().with(|| {
            let notifications = Notifications::new();
            for tab in NotificationTab::EACH {
                let empty = |list: &mut NotificationList| list.set_first_page(Vec::new(), None);
                notifications.of(tab).update(empty);
            }
            notifications.receive(group("a", 11, 1));
            let shown = |tab| notifications.of(tab).with_untracked(|list| list.groups.len());
            assert_eq!(NotificationTab::EACH.map(shown), [1, 0, 1, 0]);
            notifications.remove_post(&StatusId::new("a"));
            assert_eq!(NotificationTab::EACH.map(shown), [0; 4]);
        });
    }

    #[test]
    fn a_deleted_post_takes_its_notifications_along() {
        let mut list = loaded();
        list.receive(group("a", 13, 1));
        list.remove_post(&StatusId::new("a"));
        assert_eq!((keys(&list.groups), list.pending.len()), (vec![("b", 1)], 0));
    }
}
