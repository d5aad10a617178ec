//! How one's own account stands to another.

use serde::{Deserialize, Serialize};

use crate::{
    AccountId, Timestamp,
    tolerant::{flag, list, or_default, text},
};

/// How one's own account stands to another.
/// <https://docs.joinmastodon.org/entities/Relationship/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relationship {
    /// The other account.
    pub id: AccountId,
    /// One follows it.
    #[serde(default, deserialize_with = "flag")]
    pub following: bool,
    /// Its boosts are shown in the home timeline.
    #[serde(default, deserialize_with = "flag")]
    pub showing_reblogs: bool,
    /// Its new posts are notified.
    #[serde(default, deserialize_with = "flag")]
    pub notifying: bool,
    /// Only its posts in these languages are shown; empty means all.
    #[serde(default, deserialize_with = "list")]
    pub languages: Vec<String>,
    /// It follows back.
    #[serde(default, deserialize_with = "flag")]
    pub followed_by: bool,
    /// One blocks it.
    #[serde(default, deserialize_with = "flag")]
    pub blocking: bool,
    /// It blocks one.
    #[serde(default, deserialize_with = "flag")]
    pub blocked_by: bool,
    /// One mutes it.
    #[serde(default, deserialize_with = "flag")]
    pub muting: bool,
    /// One mutes its notifications too.
    #[serde(default, deserialize_with = "flag")]
    pub muting_notifications: bool,
    /// When the mute ends; `None` where it does not.
    #[serde(default, deserialize_with = "or_default")]
    pub muting_expires_at: Option<Timestamp>,
    /// One's follow waits for its consent.
    #[serde(default, deserialize_with = "flag")]
    pub requested: bool,
    /// It asked to follow one.
    #[serde(default, deserialize_with = "flag")]
    pub requested_by: bool,
    /// One blocks its whole server.
    #[serde(default, deserialize_with = "flag")]
    pub domain_blocking: bool,
    /// One features it on one's own profile.
    #[serde(default, deserialize_with = "flag")]
    pub endorsed: bool,
    /// One's private note about it.
    #[serde(default, deserialize_with = "text")]
    pub note: String,
}
