//! What a search found.

use serde::{Deserialize, Serialize};

use super::{Account, Status, Tag};
use crate::tolerant::list;

/// What a search found.
/// <https://docs.joinmastodon.org/entities/Search/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SearchResults {
    /// Accounts.
    #[serde(default, deserialize_with = "list")]
    pub accounts: Vec<Account>,
    /// Posts.
    #[serde(default, deserialize_with = "list")]
    pub statuses: Vec<Status>,
    /// Hashtags.
    #[serde(default, deserialize_with = "list")]
    pub hashtags: Vec<Tag>,
}
