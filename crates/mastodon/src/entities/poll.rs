//! Polls in posts.

use serde::{Deserialize, Serialize};

use super::CustomEmoji;
use crate::{
    PollId, Timestamp,
    tolerant::{count, flag, list, or_default, text},
};

/// A poll in a post.
/// <https://docs.joinmastodon.org/entities/Poll/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Poll {
    /// The poll's id.
    pub id: PollId,
    /// When it ends or ended; `None` where it does not.
    #[serde(default, deserialize_with = "or_default")]
    pub expires_at: Option<Timestamp>,
    /// Whether it has ended.
    #[serde(default, deserialize_with = "flag")]
    pub expired: bool,
    /// Whether more than one option may be chosen.
    #[serde(default, deserialize_with = "flag")]
    pub multiple: bool,
    /// How many votes were cast.
    #[serde(default, deserialize_with = "count")]
    pub votes_count: u64,
    /// How many accounts voted; `None` where the server does not know.
    #[serde(default, deserialize_with = "or_default")]
    pub voters_count: Option<u64>,
    /// Whether one's own account voted.
    #[serde(default, deserialize_with = "flag")]
    pub voted: bool,
    /// The indexes of the options one's own account chose.
    #[serde(default, deserialize_with = "list")]
    pub own_votes: Vec<usize>,
    /// What can be chosen.
    #[serde(default, deserialize_with = "list")]
    pub options: Vec<PollOption>,
    /// Emojis used in the options.
    #[serde(default, deserialize_with = "list")]
    pub emojis: Vec<CustomEmoji>,
}

/// What can be chosen in a poll.
/// <https://docs.joinmastodon.org/entities/Poll/#Option>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PollOption {
    /// Plain text with `:shortcodes:`.
    #[serde(default, deserialize_with = "text")]
    pub title: String,
    /// How many votes it got; `None` while results are hidden.
    #[serde(default, deserialize_with = "or_default")]
    pub votes_count: Option<u64>,
}
