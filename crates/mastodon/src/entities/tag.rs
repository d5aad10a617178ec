//! Hashtags.

use serde::{Deserialize, Serialize};

use crate::{
    FeaturedTagId, TagId, Timestamp,
    tolerant::{count, flag, list, or_default, text},
};

/// A hashtag.
/// <https://docs.joinmastodon.org/entities/Tag/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tag {
    /// The tag's id; `None` on servers that send none.
    #[serde(default, deserialize_with = "or_default")]
    pub id: Option<TagId>,
    /// The name without `#`.
    pub name: String,
    /// Its page on the instance.
    #[serde(default, deserialize_with = "text")]
    pub url: String,
    /// How often it was used on the last days, newest first.
    #[serde(default, deserialize_with = "list")]
    pub history: Vec<TagHistory>,
    /// Whether one follows it.
    #[serde(default, deserialize_with = "flag")]
    pub following: bool,
    /// Whether one features it on one's own profile.
    #[serde(default, deserialize_with = "flag")]
    pub featuring: bool,
}

/// How often a hashtag or a link was used on one day.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagHistory {
    /// Midnight at the day's beginning, in seconds since 1970.
    #[serde(default, deserialize_with = "count")]
    pub day: u64,
    /// In how many posts.
    #[serde(default, deserialize_with = "count")]
    pub uses: u64,
    /// By how many accounts.
    #[serde(default, deserialize_with = "count")]
    pub accounts: u64,
}

/// A hashtag that an account features on its profile.
/// <https://docs.joinmastodon.org/entities/FeaturedTag/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FeaturedTag {
    /// The entry's id.
    pub id: FeaturedTagId,
    /// The name without `#`.
    #[serde(default, deserialize_with = "text")]
    pub name: String,
    /// The account's posts with it, on the web.
    #[serde(default, deserialize_with = "text")]
    pub url: String,
    /// How many posts of the account have it.
    #[serde(default, deserialize_with = "count")]
    pub statuses_count: u64,
    /// The day of the newest of them.
    #[serde(default, deserialize_with = "or_default")]
    pub last_status_at: Option<Timestamp>,
}
