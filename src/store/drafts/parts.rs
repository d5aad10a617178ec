//! What a draft consists of, beside its own text.

use mastodon::{MediaId, StatusId};
use serde::{Deserialize, Serialize};

use super::{Attachment, Draft};

/// A poll that is being written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PollDraft {
    /// What can be chosen, empty ones too.
    pub options: Vec<String>,
    /// Whether more than one option may be chosen.
    pub multiple: bool,
    /// Whether counts are hidden until the end.
    pub hide_totals: bool,
    /// How long it lasts, in seconds.
    pub expires_in: u32,
}

impl Default for PollDraft {
    /// Two empty options, for a day.
    fn default() -> Self {
        Self {
            options: vec![String::new(); 2],
            multiple: false,
            hide_totals: false,
            expires_in: 24 * 60 * 60,
        }
    }
}

/// A further post of a thread.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftPart {
    /// The text.
    pub text: String,
    /// Pictures and other media, in order.
    pub attachments: Vec<Attachment>,
}

/// How the posts of a thread differ from each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ThreadSettings {
    /// Whether each says which it is (1/4).
    pub numbered: bool,
    /// Whether a public post's further ones keep out of public timelines.
    pub quiet_replies: bool,
}

/// What a draft began with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Beginning {
    /// The text: mentions of a reply.
    pub text: String,
    /// The content warning.
    pub warning: Option<String>,
    /// The published post of which this is to be a new version.
    pub post: Option<Box<Draft>>,
    /// The version of that post: when it was last edited, as the server wrote it.
    pub version: Option<String>,
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

impl PollDraft {
    /// Whether no option has words.
    pub fn is_empty(&self) -> bool {
        self.options.iter().all(|option| option.trim().is_empty())
    }
}

impl DraftPart {
    /// Whether there is nothing in it that could be lost.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.attachments.is_empty()
    }

    /// Whether another part would become the same post.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.text == other.text && self.media().eq(other.media())
    }

    /// The ids of what is on the server, in order.
    pub fn media(&self) -> impl Iterator<Item = &MediaId> {
        self.attachments.iter().filter_map(Attachment::media)
    }
}
