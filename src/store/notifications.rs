//! Notifications in groups, and how many are unread.

use leptos::prelude::*;
use mastodon::{Cursor, NotificationId, entities::NotificationGroup};

use super::Load;

/// Notifications in groups, newest first, and how many are unread.
#[derive(Clone, Copy)]
pub struct Notifications {
    /// The groups that are shown. Posts and accounts in them stand in the store by their ids.
    pub groups: RwSignal<Vec<NotificationGroup>>,
    /// How many notifications came since the last look at them.
    pub unread: RwSignal<u64>,
    /// Where older ones are.
    pub next: RwSignal<Option<Cursor>>,
    /// How the first page stands.
    pub load: RwSignal<Load>,
    /// How the next older page stands.
    pub older: RwSignal<Load>,
    /// The newest one looked at, as kept on the server (its marker).
    pub last_read: RwSignal<Option<NotificationId>>,
}

impl Notifications {
    pub(super) fn new() -> Self {
        Self {
            groups: RwSignal::new(Vec::new()),
            unread: RwSignal::new(0),
            next: RwSignal::new(None),
            load: RwSignal::new(Load::Untouched),
            older: RwSignal::new(Load::Untouched),
            last_read: RwSignal::new(None),
        }
    }

    pub(super) fn clear(self) {
        self.groups.set(Vec::new());
        self.unread.set(0);
        self.next.set(None);
        self.load.set(Load::Untouched);
        self.older.set(Load::Untouched);
        self.last_read.set(None);
    }
}
