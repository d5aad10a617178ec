//! Announcements of the operators.

use serde::{Deserialize, Serialize};

use super::{CustomEmoji, Mention, StatusTag};
use crate::{
    AnnouncementId, StatusId, Timestamp,
    tolerant::{count, flag, list, or_default, text},
};

/// An announcement of the operators.
/// <https://docs.joinmastodon.org/entities/Announcement/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Announcement {
    /// The announcement's id.
    pub id: AnnouncementId,
    /// The text, HTML.
    #[serde(default, deserialize_with = "text")]
    pub content: String,
    /// When what it announces begins.
    #[serde(default, deserialize_with = "or_default")]
    pub starts_at: Option<Timestamp>,
    /// When what it announces ends.
    #[serde(default, deserialize_with = "or_default")]
    pub ends_at: Option<Timestamp>,
    /// Whether only the days matter, not the hours.
    #[serde(default, deserialize_with = "flag")]
    pub all_day: bool,
    /// When it was published.
    #[serde(default, deserialize_with = "or_default")]
    pub published_at: Timestamp,
    /// When it was last changed.
    #[serde(default, deserialize_with = "or_default")]
    pub updated_at: Timestamp,
    /// Whether one has dismissed it.
    #[serde(default, deserialize_with = "flag")]
    pub read: bool,
    /// Accounts it mentions.
    #[serde(default, deserialize_with = "list")]
    pub mentions: Vec<Mention>,
    /// Posts it links to.
    #[serde(default, deserialize_with = "list")]
    pub statuses: Vec<AnnouncementStatus>,
    /// Hashtags it has.
    #[serde(default, deserialize_with = "list")]
    pub tags: Vec<StatusTag>,
    /// Emojis it uses.
    #[serde(default, deserialize_with = "list")]
    pub emojis: Vec<CustomEmoji>,
    /// What people answered with.
    #[serde(default, deserialize_with = "list")]
    pub reactions: Vec<Reaction>,
}

/// A post that an announcement links to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnnouncementStatus {
    /// The post.
    pub id: StatusId,
    /// Its address on the web.
    #[serde(default, deserialize_with = "text")]
    pub url: String,
}

/// An emoji that people answered an announcement with.
/// <https://docs.joinmastodon.org/entities/Reaction/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reaction {
    /// A Unicode emoji, or the shortcode of a custom one.
    pub name: String,
    /// How many did.
    #[serde(default, deserialize_with = "count")]
    pub count: u64,
    /// Whether one did oneself.
    #[serde(default, deserialize_with = "flag")]
    pub me: bool,
    /// The custom emoji's picture.
    pub url: Option<String>,
    /// The custom emoji's picture standing still.
    pub static_url: Option<String>,
}
