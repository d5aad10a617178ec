//! What is being written. A draft outlives its composer, a reload and an expired login;
//! `actions::keep_drafts` changes it and writes each change to the device.

use std::collections::HashMap;

use leptos::prelude::*;
use mastodon::{ApiError, MediaId, StatusId, entities::Visibility};
use serde::{Deserialize, Serialize};

/// Which draft: there is one new post, and one reply to and one quote of each post.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DraftKey {
    /// A new post.
    New,
    /// A reply to a post.
    Reply(StatusId),
    /// A post that quotes a post.
    Quote(StatusId),
}

impl DraftKey {
    /// Its name on the device.
    pub fn name(&self) -> String {
        match self {
            Self::New => "new".into(),
            Self::Reply(id) => format!("reply.{id}"),
            Self::Quote(id) => format!("quote.{id}"),
        }
    }

    /// Reads a name on the device; `None` where a later version of the app wrote it.
    pub fn from_name(name: &str) -> Option<Self> {
        match name.split_once('.') {
            None if name == "new" => Some(Self::New),
            Some(("reply", id)) if !id.is_empty() => Some(Self::Reply(StatusId::new(id))),
            Some(("quote", id)) if !id.is_empty() => Some(Self::Quote(StatusId::new(id))),
            _ => None,
        }
    }

    /// The post that is answered.
    pub fn parent(&self) -> Option<&StatusId> {
        match self {
            Self::New | Self::Quote(_) => None,
            Self::Reply(id) => Some(id),
        }
    }

    /// The post that is quoted.
    pub fn quoted(&self) -> Option<&StatusId> {
        match self {
            Self::New | Self::Reply(_) => None,
            Self::Quote(id) => Some(id),
        }
    }
}

/// What is being written.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The text.
    pub text: String,
    /// The content warning; `None` where it is switched off.
    pub warning: Option<String>,
    /// Who may see it; `None` = the account's default (for a reply: no more than the post's own).
    pub visibility: Option<Visibility>,
    /// The language (ISO 639-1); `None` = the account's default.
    pub language: Option<String>,
    /// Pictures and other media, in order.
    pub attachments: Vec<Attachment>,
    /// What it began with, before anybody wrote: mentions and warning of a reply.
    pub beginning: Beginning,
    /// That publishing it was tried.
    pub attempt: Option<Attempt>,
}

/// What a draft began with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Beginning {
    /// The text.
    pub text: String,
    /// The content warning.
    pub warning: Option<String>,
}

/// That publishing a draft was tried: kept until it changes or the server has confirmed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attempt {
    /// Makes repeating harmless where the server knows it: the same in every try.
    pub key: String,
    /// When it was first tried, in milliseconds since 1970.
    pub since: f64,
    /// The account's newest post before, where it was asked for.
    pub newest_before: Option<StatusId>,
    /// Whether the server may have stored it although no answer told so.
    pub unclear: bool,
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
    /// What the server knows of that.
    #[serde(default)]
    pub described: String,
    /// How the upload stands.
    pub upload: Upload,
    /// The chosen file, as long as this tab holds it.
    #[serde(skip)]
    pub file: Option<u32>,
    /// The address of a picture of the chosen file, as long as this tab holds it.
    #[serde(skip)]
    pub local_preview: Option<String>,
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
        let begun = &self.beginning;
        let is_worthless = |text: &str, begun: &str| {
            let text = text.trim();
            text.is_empty() || text == begun.trim()
        };
        let warning = self.warning.as_deref().unwrap_or_default();
        is_worthless(&self.text, &begun.text)
            && is_worthless(warning, begun.warning.as_deref().unwrap_or_default())
            && self.attachments.is_empty()
    }

    /// Whether another draft would become the same post.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.text == other.text
            && self.warning == other.warning
            && self.visibility == other.visibility
            && self.language == other.language
            && self.media().eq(other.media())
    }

    /// An attachment by its key.
    pub fn attachment(&self, key: u32) -> Option<&Attachment> {
        self.attachments.iter().find(|attachment| attachment.key == key)
    }

    /// An attachment by its key, to change it.
    pub fn attachment_mut(&mut self, key: u32) -> Option<&mut Attachment> {
        self.attachments.iter_mut().find(|attachment| attachment.key == key)
    }

    /// The ids of what is on the server, in order.
    pub fn media(&self) -> impl Iterator<Item = &MediaId> {
        self.attachments.iter().filter_map(|attachment| match &attachment.upload {
            Upload::Ready { id, .. } => Some(id),
            _ => None,
        })
    }
}

/// How the publishing of a draft stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Publishing {
    /// Not asked for, or done.
    #[default]
    Idle,
    /// On its way.
    Busy,
    /// Did not work; the draft is all there.
    Failed(ApiError),
}

/// All drafts of the account that is signed in.
#[derive(Clone, Copy)]
pub struct Drafts {
    drafts: StoredValue<HashMap<DraftKey, ArcRwSignal<Draft>>>,
    publishing: StoredValue<HashMap<DraftKey, ArcRwSignal<Publishing>>>,
    /// Whether the device keeps drafts; `false` once it has refused.
    pub are_kept: RwSignal<bool>,
}

impl Drafts {
    pub(super) fn new() -> Self {
        Self {
            drafts: StoredValue::new(HashMap::new()),
            publishing: StoredValue::new(HashMap::new()),
            are_kept: RwSignal::new(true),
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
        for draft in self.drafts.with_value(|known| known.values().cloned().collect::<Vec<_>>()) {
            draft.set(Draft::default());
        }
        let all = self.publishing.with_value(|known| known.values().cloned().collect::<Vec<_>>());
        for publishing in all {
            publishing.set(Publishing::Idle);
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_is_empty_until_somebody_writes() {
        let beginning = Beginning { text: "@anna ".into(), warning: Some("Essen".into()) };
        let mut draft = Draft {
            text: "@anna ".into(),
            warning: Some("Essen".into()),
            beginning,
            ..Draft::default()
        };
        assert!(draft.is_empty());
        draft.text.push_str("Danke!");
        assert!(!draft.is_empty());
        draft.text.clear();
        assert!(draft.is_empty());
    }

    #[test]
    fn names_on_the_device_are_read_back() {
        let id = || StatusId::new("01HX");
        for key in [DraftKey::New, DraftKey::Reply(id()), DraftKey::Quote(id())] {
            assert_eq!(DraftKey::from_name(&key.name()), Some(key));
        }
        assert_eq!(DraftKey::from_name("edit.5"), None);
        assert_eq!(DraftKey::from_name("reply."), None);
    }
}
