//! What is being written. A draft outlives its composer, a reload and an expired login;
//! `actions::keep_drafts` writes each change to the device.

use std::collections::HashMap;

use leptos::prelude::*;
use mastodon::{MediaId, StatusId, entities::Visibility};
use serde::{Deserialize, Serialize};

/// Which draft: there is one new post, and one reply to each post.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DraftKey {
    /// A new post.
    New,
    /// A reply to a post.
    Reply(StatusId),
}

/// What is being written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The text.
    pub text: String,
    /// The content warning; `None` where it is switched off.
    pub warning: Option<String>,
    /// Who may see it; `None` = the account's default (for a reply: the post's own).
    pub visibility: Option<Visibility>,
    /// The language (ISO 639-1); `None` = the account's default.
    pub language: Option<String>,
    /// Pictures and other media, in order.
    pub attachments: Vec<Attachment>,
    /// Makes publishing harmless to repeat: made when publishing is first tried, kept until the
    /// text changes or the server has confirmed.
    pub idempotency_key: Option<String>,
}

/// A picture (or other file) of a draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attachment {
    /// Tells the attachments of a draft apart.
    pub key: u32,
    /// The file's name, to speak of it.
    pub name: String,
    /// What can be seen on it, for those who cannot see it.
    pub description: String,
    /// How the upload stands.
    pub upload: Upload,
}

/// How an upload stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Upload {
    /// On its way: percent, 0 to 100.
    Sending(u8),
    /// Sent, and being prepared by the server.
    Processing(MediaId),
    /// On the server.
    Ready {
        /// Its id.
        id: MediaId,
        /// A small picture of it.
        preview: Option<String>,
    },
    /// Did not work: why, in words for a person.
    Failed(String),
}

impl Draft {
    /// Whether there is nothing in it that could be lost.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
            && self.warning.as_deref().unwrap_or_default().trim().is_empty()
            && self.attachments.is_empty()
    }
}

/// All drafts of the account that is signed in.
#[derive(Clone, Copy)]
pub struct Drafts {
    drafts: StoredValue<HashMap<DraftKey, ArcRwSignal<Draft>>>,
}

impl Drafts {
    pub(super) fn new() -> Self {
        Self { drafts: StoredValue::new(HashMap::new()) }
    }

    /// The draft's signal; an empty one where nothing was written yet.
    pub fn signal(self, key: &DraftKey) -> ArcRwSignal<Draft> {
        if let Some(known) = self.drafts.with_value(|known| known.get(key).cloned()) {
            return known;
        }
        let fresh = ArcRwSignal::new(Draft::default());
        self.drafts.update_value(|known| {
            known.insert(key.clone(), fresh.clone());
        });
        fresh
    }

    /// All drafts that hold something, not tracked.
    pub fn all(self) -> Vec<(DraftKey, Draft)> {
        let mut all: Vec<_> = self.drafts.with_value(|known| {
            known.iter().map(|(key, draft)| (key.clone(), draft.get_untracked())).collect()
        });
        all.retain(|(_, draft)| !draft.is_empty());
        all.sort_by(|(a, _), (b, _)| a.cmp(b));
        all
    }

    /// Empties all drafts.
    pub fn forget(self) {
        let all: Vec<_> = self.drafts.with_value(|known| known.values().cloned().collect());
        for draft in all {
            draft.set(Draft::default());
        }
    }

    /// Replaces all drafts by those kept on the device.
    pub fn restore(self, drafts: Vec<(DraftKey, Draft)>) {
        for (key, draft) in drafts {
            self.signal(&key).set(draft);
        }
    }
}
