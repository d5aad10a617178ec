//! Posts by id.

use std::collections::HashMap;

use leptos::prelude::*;
pub use mastodon::endpoints::statuses::Mark;
use mastodon::{
    StatusId,
    entities::{Poll, Status},
};

use super::Accounts;

/// Posts by id. A boost is a post of its own that names the boosted one
/// ([`Posts::boosted`]); both are kept, and cards show and change the boosted one.
#[derive(Clone, Copy)]
pub struct Posts {
    posts: StoredValue<HashMap<StatusId, ArcRwSignal<Status>>>,
    boosted: StoredValue<HashMap<StatusId, StatusId>>,
}

impl Posts {
    pub(super) fn new() -> Self {
        Self { posts: StoredValue::new(HashMap::new()), boosted: StoredValue::new(HashMap::new()) }
    }

    /// Takes in a post, the posts it boosts or quotes, and their authors; returns its id. A post
    /// that is known already changes in place, on every card at once.
    pub(super) fn insert(self, mut status: Status, accounts: &Accounts) -> StatusId {
        let id = status.id.clone();
        accounts.insert(status.account.clone());
        if let Some(boosted) = status.reblog.take() {
            let boosted = self.insert(*boosted, accounts);
            self.boosted.update_value(|map| {
                map.insert(id.clone(), boosted);
            });
        }
        if let Some(quoted) = status.quote.as_mut().and_then(|quote| quote.quoted_status.take()) {
            let quoted = self.insert(*quoted, accounts);
            if let Some(quote) = status.quote.as_mut() {
                quote.quoted_status_id = Some(quoted);
            }
        }
        match self.signal(&id) {
            Some(known) => {
                if known.with_untracked(|known| *known != status) {
                    known.set(status);
                }
            }
            None => self.posts.update_value(|posts| {
                posts.insert(id.clone(), ArcRwSignal::new(status));
            }),
        }
        id
    }

    /// The signal of a post; `None` where it is not known (any more).
    pub fn signal(self, id: &StatusId) -> Option<ArcRwSignal<Status>> {
        self.posts.with_value(|posts| posts.get(id).cloned())
    }

    /// The post as it is now, not tracked.
    pub fn peek(self, id: &StatusId) -> Option<Status> {
        self.signal(id).map(|post| post.get_untracked())
    }

    /// The post that `id` boosts; `None` where it is no boost.
    pub fn boosted(self, id: &StatusId) -> Option<StatusId> {
        self.boosted.with_value(|boosted| boosted.get(id).cloned())
    }

    /// The boosts of a post that are known.
    fn boosts_of(self, id: &StatusId) -> Vec<StatusId> {
        self.boosted.with_value(|boosted| {
            let boosts = boosted.iter().filter(|(_, original)| *original == id);
            boosts.map(|(boost, _)| boost.clone()).collect()
        })
    }

    /// Gives a post that came without one's own marks those that are known of it.
    pub(super) fn keep_marks(self, status: &mut Status) {
        if let Some(boosted) = status.reblog.as_deref_mut() {
            self.keep_marks(boosted);
        }
        let Some(known) = self.peek(&status.id) else { return };
        status.favourited = known.favourited;
        status.reblogged = known.reblogged;
        status.muted = known.muted;
        status.bookmarked = known.bookmarked;
        status.pinned = known.pinned;
        status.quote_approval = known.quote_approval;
        if let (Some(poll), Some(known)) = (status.poll.as_mut(), known.poll) {
            poll.voted = known.voted;
            poll.own_votes = known.own_votes;
        }
        if status.filtered.is_empty() {
            status.filtered = known.filtered;
        }
    }

    /// Changes a post in place; nothing happens where it is not known.
    pub fn change(self, id: &StatusId, change: impl FnOnce(&mut Status)) {
        if let Some(post) = self.signal(id) {
            post.update(change);
        }
    }

    /// Sets or takes back a mark, and counts it.
    pub fn mark(self, id: &StatusId, mark: Mark, on: bool) {
        self.change(id, |status| set_mark(status, mark, on));
    }

    /// Whether a post carries a mark of the one signed in, not tracked.
    pub fn is_marked(self, id: &StatusId, mark: Mark) -> bool {
        self.peek(id).is_some_and(|status| has_mark(&status, mark))
    }

    /// Forgets a post and the boosts of it; returns the ids of all that went.
    pub(super) fn remove(self, id: &StatusId) -> Vec<StatusId> {
        let mut gone = self.boosts_of(id);
        gone.push(id.clone());
        self.posts.update_value(|posts| posts.retain(|id, _| !gone.contains(id)));
        self.boosted.update_value(|boosted| boosted.retain(|id, _| !gone.contains(id)));
        gone
    }

    /// Takes in a poll as it stands now, in every post that has it.
    pub fn set_poll(self, poll: &Poll) {
        let all: Vec<_> = self.posts.with_value(|posts| posts.values().cloned().collect());
        for post in all {
            let has_it = |post: &Status| post.poll.as_ref().is_some_and(|own| own.id == poll.id);
            if post.with_untracked(has_it) {
                post.update(|post| post.poll = Some(poll.clone()));
            }
        }
    }

    pub(super) fn clear(self) {
        self.posts.set_value(HashMap::new());
        self.boosted.set_value(HashMap::new());
    }
}

/// Whether a post carries a mark of the one signed in.
pub fn has_mark(status: &Status, mark: Mark) -> bool {
    match mark {
        Mark::Boost => status.reblogged,
        Mark::Favourite => status.favourited,
        Mark::Bookmark => status.bookmarked,
        Mark::Pin => status.pinned,
        Mark::Mute => status.muted,
    }
}

fn set_mark(status: &mut Status, mark: Mark, on: bool) {
    if has_mark(status, mark) == on {
        return;
    }
    match mark {
        Mark::Boost => {
            status.reblogged = on;
            status.reblogs_count = step(status.reblogs_count, on);
        }
        Mark::Favourite => {
            status.favourited = on;
            status.favourites_count = step(status.favourites_count, on);
        }
        Mark::Bookmark => status.bookmarked = on,
        Mark::Pin => status.pinned = on,
        Mark::Mute => status.muted = on,
    }
}

fn step(count: u64, up: bool) -> u64 {
    if up { count.saturating_add(1) } else { count.saturating_sub(1) }
}
