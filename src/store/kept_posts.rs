//! How posts are kept: those that are looked at as signals, the others in less and less room.

use std::{collections::HashMap, ops::Deref, sync::Arc};

use leptos::prelude::*;
use mastodon::{
    StatusId,
    entities::{Account, Status},
};

use super::bundle::Bundle;

/// How many posts that nobody looks at stay as they are, so that they are there at once.
const AT_HAND: usize = 90;
/// How many of them go into a bundle.
const TOGETHER: usize = 24;
/// How many stay as they are where nobody finds a quiet moment to put them together.
const MOST: usize = 360;

/// A post that is looked at: a signal of which is known whether anybody still has it.
#[derive(Clone)]
pub struct PostSignal(Arc<ArcRwSignal<Status>>);

impl Deref for PostSignal {
    type Target = ArcRwSignal<Status>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl PostSignal {
    /// A signal of its own.
    pub fn new(status: Status) -> Self {
        Self(Arc::new(ArcRwSignal::new(status)))
    }
}

/// Posts by id.
#[derive(Default)]
pub(super) struct KeptPosts {
    all: HashMap<StatusId, Kept>,
    /// Those that are looked at, or were until lately.
    awake: Vec<StatusId>,
    /// Those that wait to go into a bundle, the ones that wait longest first.
    at_hand: Vec<StatusId>,
}

enum Kept {
    Awake(PostSignal),
    AtHand(Box<Status>),
    /// Its place in a bundle.
    Bundled(Arc<Bundle>, u8),
}

impl KeptPosts {
    /// The signal of a post; there is one from now on.
    pub(super) fn wake(&mut self, id: &StatusId) -> Option<PostSignal> {
        let status = match self.all.get(id)? {
            Kept::Awake(post) => return Some(post.clone()),
            Kept::AtHand(status) => Status::clone(status),
            Kept::Bundled(bundle, place) => bundle.post(*place)?,
        };
        self.at_hand.retain(|other| other != id);
        self.awake.push(id.clone());
        let post = PostSignal::new(status);
        self.all.insert(id.clone(), Kept::Awake(post.clone()));
        Some(post)
    }

    /// The signal of a post that is looked at.
    pub(super) fn awake(&self, id: &StatusId) -> Option<PostSignal> {
        match self.all.get(id)? {
            Kept::Awake(post) => Some(post.clone()),
            Kept::AtHand(_) | Kept::Bundled(..) => None,
        }
    }

    /// A post as it is now.
    pub(super) fn peek(&self, id: &StatusId) -> Option<Status> {
        match self.all.get(id)? {
            Kept::Awake(post) => Some(post.get_untracked()),
            Kept::AtHand(status) => Some(Status::clone(status)),
            Kept::Bundled(bundle, place) => bundle.post(*place),
        }
    }

    /// Who wrote a post.
    pub(super) fn author(&self, id: &StatusId) -> Option<Arc<Account>> {
        match self.all.get(id)? {
            Kept::Awake(post) => Some(post.with_untracked(|post| post.account.clone())),
            Kept::AtHand(status) => Some(status.account.clone()),
            Kept::Bundled(bundle, place) => bundle.author(*place).cloned(),
        }
    }

    /// Whether a post is known.
    pub(super) fn knows(&self, id: &StatusId) -> bool {
        self.all.contains_key(id)
    }

    /// The posts with a poll, which never go into a bundle.
    pub(super) fn with_polls(&self) -> Vec<StatusId> {
        let has_poll = |kept: &Kept| match kept {
            Kept::Awake(post) => post.with_untracked(|post| post.poll.is_some()),
            Kept::AtHand(status) => status.poll.is_some(),
            Kept::Bundled(..) => false,
        };
        self.all.iter().filter(|(_, kept)| has_poll(kept)).map(|(id, _)| id.clone()).collect()
    }

    /// Keeps a post that nobody looks at, in place of what was known of it.
    pub(super) fn put(&mut self, status: Status) {
        let id = status.id.clone();
        self.at_hand.retain(|other| *other != id);
        if status.poll.is_none() {
            self.at_hand.push(id.clone());
        }
        self.all.insert(id, Kept::AtHand(Box::new(status)));
        if self.at_hand.len() >= MOST {
            self.bundle();
        }
    }

    /// Puts some of those that nobody has looked at longest into a bundle; tells whether there were
    /// so many.
    pub(super) fn squeeze(&mut self) -> bool {
        let are_many = self.at_hand.len() >= AT_HAND + TOGETHER;
        if are_many {
            self.bundle();
        }
        are_many
    }

    /// Lets go of the signals that nobody has any more, and returns them.
    pub(super) fn rest(&mut self) -> Vec<PostSignal> {
        let is_unused = |post: &PostSignal| Arc::strong_count(&post.0) == 1;
        let awake = std::mem::take(&mut self.awake);
        let mut unused = Vec::new();
        for id in awake {
            match self.all.get(&id) {
                Some(Kept::Awake(post)) if is_unused(post) => unused.push(post.clone()),
                Some(_) => self.awake.push(id),
                None => {}
            }
        }
        for post in &unused {
            self.put(post.get_untracked());
        }
        unused
    }

    /// Forgets posts.
    pub(super) fn remove(&mut self, gone: &[StatusId]) {
        for id in gone {
            self.all.remove(id);
        }
        self.awake.retain(|id| !gone.contains(id));
        self.at_hand.retain(|id| !gone.contains(id));
    }

    fn bundle(&mut self) {
        let ids: Vec<_> = self.at_hand.drain(..TOGETHER).collect();
        let posts = ids.iter().filter_map(|id| match self.all.get(id) {
            Some(Kept::AtHand(status)) => Some(&**status),
            _ => None,
        });
        let posts: Vec<_> = posts.collect();
        let Some(bundle) = Bundle::of(posts.iter().copied()) else { return };
        let bundle = Arc::new(bundle);
        let ids: Vec<_> = posts.iter().map(|post| post.id.clone()).collect();
        for (place, id) in (0..).zip(ids) {
            self.all.insert(id, Kept::Bundled(bundle.clone(), place));
        }
    }
}
