//! Lists of accounts.

use serde::{Deserialize, Serialize};

use crate::{
    ListId,
    tolerant::{flag, text},
};

/// A list of accounts with a timeline of its own.
/// <https://docs.joinmastodon.org/entities/List/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct List {
    /// The list's id.
    pub id: ListId,
    /// Its name.
    #[serde(default, deserialize_with = "text")]
    pub title: String,
    /// Which replies it shows.
    #[serde(default)]
    pub replies_policy: RepliesPolicy,
    /// Whether its posts are kept out of the home timeline.
    #[serde(default, deserialize_with = "flag")]
    pub exclusive: bool,
}

super::words! {
    /// Which replies a list shows.
    RepliesPolicy {
        /// Those to anyone one follows.
        Followed = "followed",
        /// Those to members of the list.
        List = "list",
        /// None.
        None = "none",
    }
}
