//! Filters that hide or warn about posts.

use serde::{Deserialize, Serialize};

use crate::{
    FilterId, FilterKeywordId, FilterStatusId, StatusId, Timestamp,
    tolerant::{flag, list, or_default, text},
};

/// A filter of one's own account.
/// <https://docs.joinmastodon.org/entities/Filter/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Filter {
    /// The filter's id.
    pub id: FilterId,
    /// Its name.
    #[serde(default, deserialize_with = "text")]
    pub title: String,
    /// Where it works.
    #[serde(default, deserialize_with = "list")]
    pub context: Vec<FilterContext>,
    /// When it ends; `None` where it does not.
    #[serde(default, deserialize_with = "or_default")]
    pub expires_at: Option<Timestamp>,
    /// What to do with a post that matches.
    #[serde(default)]
    pub filter_action: FilterAction,
    /// Words it looks for.
    #[serde(default, deserialize_with = "list")]
    pub keywords: Vec<FilterKeyword>,
    /// Single posts it matches.
    #[serde(default, deserialize_with = "list")]
    pub statuses: Vec<FilterStatus>,
}

/// A word that a filter looks for.
/// <https://docs.joinmastodon.org/entities/FilterKeyword/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FilterKeyword {
    /// The keyword's id.
    pub id: FilterKeywordId,
    /// The word or phrase.
    #[serde(default, deserialize_with = "text")]
    pub keyword: String,
    /// Whether only whole words match.
    #[serde(default, deserialize_with = "flag")]
    pub whole_word: bool,
}

/// A single post that a filter matches.
/// <https://docs.joinmastodon.org/entities/FilterStatus/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FilterStatus {
    /// The entry's id.
    pub id: FilterStatusId,
    /// The post.
    pub status_id: StatusId,
}

/// A filter that a post matches.
/// <https://docs.joinmastodon.org/entities/FilterResult/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FilterResult {
    /// The filter.
    pub filter: Filter,
    /// The words that matched.
    #[serde(default, deserialize_with = "list")]
    pub keyword_matches: Vec<String>,
    /// The posts that matched.
    #[serde(default, deserialize_with = "list")]
    pub status_matches: Vec<StatusId>,
}

super::words! {
    /// Where a filter works.
    FilterContext {
        /// Home timeline and lists.
        Home = "home",
        /// Notifications.
        Notifications = "notifications",
        /// Public timelines.
        Public = "public",
        /// Conversations.
        Thread = "thread",
        /// Profiles.
        Account = "account",
    }

    /// What a filter does with a post. What is not known is to be treated like `Warn`.
    FilterAction {
        /// Show the filter's title and a way to see the post.
        Warn = "warn",
        /// Do not show it.
        Hide = "hide",
        /// Show it with media hidden.
        Blur = "blur",
    }
}
