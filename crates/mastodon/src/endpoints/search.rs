//! Searching.
//! <https://docs.joinmastodon.org/methods/search/>

use crate::{
    AccountId, ApiError, Endpoint, Request, Response, endpoint::one, entities::SearchResults,
};

/// Searches accounts, posts and hashtags, or finds what an address or handle names.
/// <https://docs.joinmastodon.org/methods/search/#v2>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Search {
    /// Words, a handle, or an address.
    pub q: String,
    /// Only one kind of result; skipping needs that.
    pub kind: Option<SearchKind>,
    /// Ask other servers for an address or handle; needs a login.
    pub resolve: bool,
    /// Only accounts one follows.
    pub following: bool,
    /// Only posts of this account.
    pub account_id: Option<AccountId>,
    /// Without hashtags that the moderation has not looked at.
    pub exclude_unreviewed: bool,
    /// How many of each kind, 20 by default and 40 at most.
    pub limit: Option<u32>,
    /// How many to skip; needs a login.
    pub offset: Option<u32>,
}

/// A kind of search result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SearchKind {
    /// Accounts.
    Accounts,
    /// Hashtags.
    Hashtags,
    /// Posts.
    Statuses,
}

impl SearchKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Accounts => "accounts",
            Self::Hashtags => "hashtags",
            Self::Statuses => "statuses",
        }
    }
}

impl Endpoint for Search {
    type Answer = SearchResults;

    fn request(&self) -> Request {
        Request::get("/api/v2/search")
            .query("q", &self.q)
            .query_opt("type", self.kind.map(SearchKind::as_str))
            .query_flag("resolve", self.resolve)
            .query_flag("following", self.following)
            .query_opt("account_id", self.account_id.as_ref())
            .query_flag("exclude_unreviewed", self.exclude_unreviewed)
            .query_opt("limit", self.limit)
            .query_opt("offset", self.offset)
    }

    fn read(response: &Response) -> Result<SearchResults, ApiError> {
        one(response)
    }
}
