//! One's own posts that wait for their time on the server.

use leptos::prelude::*;
use mastodon::{ScheduledStatusId, entities::ScheduledStatus};

use super::Load;

/// How many posts may wait on a Mastodon server, as its source has it; no server tells.
pub const MOST_SCHEDULED: usize = 300;
/// How many of them on one day.
pub const MOST_SCHEDULED_A_DAY: usize = 25;
/// How far ahead a post must lie for the server to wait, in milliseconds: what is nearer is
/// published at once.
pub const SOONEST: f64 = 5.0 * 60.0 * 1000.0;

/// One's own posts that wait for their time on the server. `actions::plan_posts` loads and changes
/// them.
#[derive(Clone, Copy)]
pub struct Scheduled {
    /// The posts, the next one first.
    pub all: RwSignal<Vec<ScheduledStatus>>,
    /// How they stand.
    pub load: RwSignal<Load>,
    /// Whether the server keeps posts for later; `None` until that is known.
    pub is_offered: RwSignal<Option<bool>>,
}

impl Scheduled {
    pub(super) fn new() -> Self {
        Self {
            all: RwSignal::new(Vec::new()),
            load: RwSignal::new(Load::Untouched),
            is_offered: RwSignal::new(None),
        }
    }

    /// Takes in a post, new or changed.
    pub fn insert(self, post: ScheduledStatus) {
        self.all.update(|all| {
            all.retain(|known| known.id != post.id);
            all.push(post);
            // Servers write all their times in one form, which sorts.
            all.sort_by(|a, b| a.scheduled_at.cmp(&b.scheduled_at));
        });
    }

    /// Takes out a post.
    pub fn remove(self, id: &ScheduledStatusId) {
        self.all.update(|all| all.retain(|post| post.id != *id));
    }

    pub(super) fn clear(self) {
        self.all.set(Vec::new());
        self.load.set(Load::Untouched);
    }
}
