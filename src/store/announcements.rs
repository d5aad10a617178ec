//! Announcements of the operators.

use leptos::prelude::*;
use mastodon::{AnnouncementId, entities::Announcement};

/// The announcements that hold now.
#[derive(Clone, Copy)]
pub struct Announcements {
    announcements: RwSignal<Vec<Announcement>>,
}

impl Announcements {
    pub(super) fn new() -> Self {
        Self { announcements: RwSignal::new(Vec::new()) }
    }

    /// Those one has not dismissed, newest first, tracked.
    pub fn unread(self) -> Vec<Announcement> {
        let mut unread = self.announcements.get();
        unread.retain(|announcement| !announcement.read);
        unread.sort_by(|a, b| b.published_at.cmp(&a.published_at));
        unread
    }

    /// Replaces all.
    pub fn set(self, announcements: Vec<Announcement>) {
        self.announcements.set(announcements);
    }

    /// Takes in one that was published or changed.
    pub fn insert(self, announcement: Announcement) {
        self.announcements.update(|known| {
            known.retain(|other| other.id != announcement.id);
            known.push(announcement);
        });
    }

    /// Notes that one was dismissed, or takes that back.
    pub fn mark_read(self, id: &AnnouncementId, read: bool) {
        self.announcements.update(|known| {
            known.iter_mut().filter(|one| one.id == *id).for_each(|one| one.read = read);
        });
    }

    /// Takes one out.
    pub fn remove(self, id: &AnnouncementId) {
        self.announcements.update(|known| known.retain(|one| one.id != *id));
    }

    pub(super) fn clear(self) {
        self.announcements.set(Vec::new());
    }
}
