//! How far one has read.

use serde::{Deserialize, Serialize};

use crate::{
    Timestamp,
    tolerant::{count, or_default, text},
};

/// How far one has read, by timeline.
/// <https://docs.joinmastodon.org/methods/markers/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Markers {
    /// The home timeline.
    #[serde(default, deserialize_with = "or_default")]
    pub home: Option<Marker>,
    /// The notifications.
    #[serde(default, deserialize_with = "or_default")]
    pub notifications: Option<Marker>,
}

/// How far one has read in a timeline.
/// <https://docs.joinmastodon.org/entities/Marker/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Marker {
    /// The newest entry read: a post's id, or a notification's.
    #[serde(default, deserialize_with = "text")]
    pub last_read_id: String,
    /// Grows with every change.
    #[serde(default, deserialize_with = "count")]
    pub version: u64,
    /// When it was set.
    #[serde(default, deserialize_with = "or_default")]
    pub updated_at: Timestamp,
}
