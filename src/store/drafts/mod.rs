//! What is being written. A draft outlives its composer, a reload and an expired login;
//! `actions::keep_drafts` changes it and writes each change to the device.

mod attachment;
mod draft;
mod key;
mod parts;

pub use self::{
    attachment::{Attachment, AttachmentKind, Upload},
    draft::Draft,
    key::DraftKey,
    parts::{Attempt, Beginning, DraftPart, PollDraft, ThreadSettings},
};

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;
use mastodon::{ApiError, StatusId};

/// How the publishing of a draft stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Publishing {
    /// Not asked for, or done.
    #[default]
    Idle,
    /// Its files are being uploaded; it can still be stopped.
    Uploading,
    /// On its way.
    Busy,
    /// Did not work by now, and is tried again by itself.
    Waiting(ApiError),
    /// Did not work; the draft is all there.
    Failed(ApiError),
    /// Did not work because of a file, beside which stands why; the draft is all there.
    FileMissing,
    /// The published post has a newer version than the one that this began with: it is replaced when
    /// publishing is asked for once more.
    Outdated,
    /// An earlier version of it turned out to be this published post; the draft is all there.
    Arrived(StatusId),
}

impl Publishing {
    /// Whether somebody is at it.
    pub fn is_underway(&self) -> bool {
        matches!(self, Self::Uploading | Self::Busy)
    }
}

/// All drafts of the account that is signed in.
#[derive(Clone, Copy)]
pub struct Drafts {
    drafts: StoredValue<HashMap<DraftKey, ArcRwSignal<Draft>>>,
    publishing: StoredValue<HashMap<DraftKey, ArcRwSignal<Publishing>>>,
    kept: StoredValue<HashSet<DraftKey>>,
    listed: RwSignal<()>,
    /// Whether those that the device keeps are there.
    pub are_there: RwSignal<bool>,
    /// Whether the device keeps drafts; `false` once it has refused.
    pub are_kept: RwSignal<bool>,
    /// Told when the outbox has something to do: at once, or after a pause. Changed by
    /// `actions::outbox`.
    pub wake: RwSignal<bool>,
}

impl Drafts {
    pub(super) fn new() -> Self {
        Self {
            drafts: StoredValue::new(HashMap::new()),
            publishing: StoredValue::new(HashMap::new()),
            kept: StoredValue::new(HashSet::new()),
            listed: RwSignal::new(()),
            are_there: RwSignal::new(false),
            are_kept: RwSignal::new(true),
            wake: RwSignal::new(false),
        }
    }

    /// The draft's signal; an empty one where nothing was written yet.
    pub fn signal(self, key: &DraftKey) -> ArcRwSignal<Draft> {
        known_or_fresh(self.drafts, key)
    }

    /// How its publishing stands.
    pub fn publishing(self, key: &DraftKey) -> ArcRwSignal<Publishing> {
        known_or_fresh(self.publishing, key)
    }

    /// The draft as it is now, not tracked.
    pub fn peek(self, key: &DraftKey) -> Draft {
        self.signal(key).get_untracked()
    }

    /// Takes a draft in.
    pub fn set(self, key: &DraftKey, draft: Draft) {
        let signal = self.signal(key);
        let place = |draft: &Draft| (draft.is_empty(), draft.queued);
        let is_moved = signal.with_untracked(place) != place(&draft);
        signal.set(draft);
        if is_moved {
            self.listed.notify();
        }
    }

    /// Which drafts hold something, tracked; those changed last come first.
    pub fn list(self) -> Vec<DraftKey> {
        self.listed.track();
        self.all().into_iter().map(|(key, _)| key).collect()
    }

    /// The outbox, not tracked: what waits longest comes first.
    pub fn queue(self) -> Vec<DraftKey> {
        let mut queue = self.all();
        queue.retain(|(_, draft)| draft.queued.is_some());
        queue.sort_by(|(_, a), (_, b)| {
            a.queued.unwrap_or_default().total_cmp(&b.queued.unwrap_or_default())
        });
        queue.into_iter().map(|(key, _)| key).collect()
    }

    /// Notes that the device keeps something for a draft.
    pub fn note_kept(self, key: &DraftKey) {
        self.kept.update_value(|kept| {
            kept.insert(key.clone());
        });
    }

    /// Whether the device keeps, or kept, something for a draft.
    pub fn was_kept(self, key: &DraftKey) -> bool {
        self.kept.with_value(|kept| kept.contains(key))
    }

    /// All drafts that hold something, not tracked; those changed last come first.
    pub fn all(self) -> Vec<(DraftKey, Draft)> {
        let mut all: Vec<_> = self.drafts.with_value(|known| {
            known.iter().map(|(key, draft)| (key.clone(), draft.get_untracked())).collect()
        });
        all.retain(|(_, draft)| !draft.is_empty());
        all.sort_by(|(a, one), (b, other)| {
            other.changed.total_cmp(&one.changed).then_with(|| a.cmp(b))
        });
        all
    }

    /// The new post that was written at last and is not in the outbox; `None` where none holds
    /// anything. Not tracked.
    pub fn newest(self) -> Option<DraftKey> {
        let mut all = self.all().into_iter();
        all.find(|(key, draft)| key.is_new() && draft.queued.is_none()).map(|(key, _)| key)
    }

    /// Whether there is anything under a key, or was since the app was started; not tracked.
    pub fn knows(self, key: &DraftKey) -> bool {
        self.drafts.with_value(|known| known.contains_key(key))
    }

    /// Empties all drafts.
    pub fn forget(self) {
        for draft in self.drafts.with_value(|known| known.values().cloned().collect::<Vec<_>>()) {
            draft.set(Draft::default());
        }
        let all = self.publishing.with_value(|known| known.values().cloned().collect::<Vec<_>>());
        for publishing in all {
            publishing.set(Publishing::Idle);
        }
        self.kept.update_value(HashSet::clear);
        self.listed.notify();
    }
}

fn known_or_fresh<T: Default + Send + Sync + 'static>(
    all: StoredValue<HashMap<DraftKey, ArcRwSignal<T>>>,
    key: &DraftKey,
) -> ArcRwSignal<T> {
    if let Some(known) = all.with_value(|known| known.get(key).cloned()) {
        return known;
    }
    let fresh = ArcRwSignal::new(T::default());
    all.update_value(|known| {
        known.insert(key.clone(), fresh.clone());
    });
    fresh
}
