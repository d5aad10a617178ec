//! Lists of accounts, and what belongs to an account.

use crate::{
    AccountId, ApiError, Cursor, Endpoint, Page, Request, Response,
    endpoint::all,
    endpoints::{paged, segment},
    entities::{Account, FamiliarFollowers, FeaturedTag, List, Status},
};

/// An account's posts, newest first.
/// <https://docs.joinmastodon.org/methods/accounts/#statuses>
#[derive(Clone, Debug, PartialEq)]
pub struct AccountStatuses {
    /// Whose.
    pub id: AccountId,
    /// Where in the list; may be made from a post's id (not for pinned posts, which are all
    /// answered at once).
    pub at: Option<Cursor>,
    /// How many, 20 by default and 40 at most.
    pub limit: Option<u32>,
    /// Only posts with attached files.
    pub only_media: bool,
    /// No replies to others.
    pub exclude_replies: bool,
    /// No boosts.
    pub exclude_reblogs: bool,
    /// Only pinned posts.
    pub pinned: bool,
    /// Only posts with this hashtag, named without `#`.
    pub tagged: Option<String>,
}

impl AccountStatuses {
    /// All posts of an account, from the newest.
    pub fn of(id: AccountId) -> Self {
        Self {
            id,
            at: None,
            limit: None,
            only_media: false,
            exclude_replies: false,
            exclude_reblogs: false,
            pinned: false,
            tagged: None,
        }
    }
}

impl Endpoint for AccountStatuses {
    type Answer = Page<Status>;

    fn request(&self) -> Request {
        let path = format!("/api/v1/accounts/{}/statuses", segment(&self.id));
        paged(Request::get(path), &self.at, self.limit)
            .query_flag("only_media", self.only_media)
            .query_flag("exclude_replies", self.exclude_replies)
            .query_flag("exclude_reblogs", self.exclude_reblogs)
            .query_flag("pinned", self.pinned)
            .query_opt("tagged", self.tagged.as_deref())
    }

    fn read(response: &Response) -> Result<Page<Status>, ApiError> {
        Page::read(response)
    }
}

/// Those who follow an account.
/// <https://docs.joinmastodon.org/methods/accounts/#followers>
#[derive(Clone, Debug, PartialEq)]
pub struct Followers {
    /// Whom they follow.
    pub id: AccountId,
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 40 by default and 80 at most.
    pub limit: Option<u32>,
}

impl Endpoint for Followers {
    type Answer = Page<Account>;

    fn request(&self) -> Request {
        let path = format!("/api/v1/accounts/{}/followers", segment(&self.id));
        paged(Request::get(path), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Account>, ApiError> {
        Page::read(response)
    }
}

/// Those whom an account follows.
/// <https://docs.joinmastodon.org/methods/accounts/#following>
#[derive(Clone, Debug, PartialEq)]
pub struct Following {
    /// Who follows them.
    pub id: AccountId,
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 40 by default and 80 at most.
    pub limit: Option<u32>,
}

impl Endpoint for Following {
    type Answer = Page<Account>;

    fn request(&self) -> Request {
        let path = format!("/api/v1/accounts/{}/following", segment(&self.id));
        paged(Request::get(path), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Account>, ApiError> {
        Page::read(response)
    }
}

/// Accounts that an account features on its profile.
/// <https://docs.joinmastodon.org/methods/accounts/#endorsements>
#[derive(Clone, Debug, PartialEq)]
pub struct AccountEndorsements {
    /// Whose profile.
    pub id: AccountId,
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 40 by default and 80 at most.
    pub limit: Option<u32>,
}

impl Endpoint for AccountEndorsements {
    type Answer = Page<Account>;

    fn request(&self) -> Request {
        let path = format!("/api/v1/accounts/{}/endorsements", segment(&self.id));
        paged(Request::get(path), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Account>, ApiError> {
        Page::read(response)
    }
}

/// Accounts that one features on one's own profile.
/// <https://docs.joinmastodon.org/methods/endorsements/#get>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Endorsements {
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 40 by default and 80 at most.
    pub limit: Option<u32>,
}

impl Endpoint for Endorsements {
    type Answer = Page<Account>;

    fn request(&self) -> Request {
        paged(Request::get("/api/v1/endorsements"), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Account>, ApiError> {
        Page::read(response)
    }
}

/// Hashtags that an account features on its profile.
/// <https://docs.joinmastodon.org/methods/accounts/#featured_tags>
#[derive(Clone, Debug, PartialEq)]
pub struct AccountFeaturedTags {
    /// Whose profile.
    pub id: AccountId,
}

impl Endpoint for AccountFeaturedTags {
    type Answer = Vec<FeaturedTag>;

    fn request(&self) -> Request {
        Request::get(format!("/api/v1/accounts/{}/featured_tags", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<Vec<FeaturedTag>, ApiError> {
        all(response)
    }
}

/// One's own lists that an account is in.
/// <https://docs.joinmastodon.org/methods/accounts/#lists>
#[derive(Clone, Debug, PartialEq)]
pub struct AccountLists {
    /// Which account.
    pub id: AccountId,
}

impl Endpoint for AccountLists {
    type Answer = Vec<List>;

    fn request(&self) -> Request {
        Request::get(format!("/api/v1/accounts/{}/lists", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<Vec<List>, ApiError> {
        all(response)
    }
}

/// Those one follows who follow these accounts.
/// <https://docs.joinmastodon.org/methods/accounts/#familiar_followers>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetFamiliarFollowers {
    /// Which accounts.
    pub ids: Vec<AccountId>,
}

impl Endpoint for GetFamiliarFollowers {
    type Answer = Vec<FamiliarFollowers>;

    fn request(&self) -> Request {
        Request::get("/api/v1/accounts/familiar_followers").query_all("id[]", &self.ids)
    }

    fn read(response: &Response) -> Result<Vec<FamiliarFollowers>, ApiError> {
        all(response)
    }
}

/// Accounts that fit a text, for completing mentions.
/// <https://docs.joinmastodon.org/methods/accounts/#search>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchAccounts {
    /// Part of a name or handle.
    pub q: String,
    /// How many, 40 by default and 80 at most.
    pub limit: Option<u32>,
    /// Ask other servers for an exact handle.
    pub resolve: bool,
    /// Only those one follows.
    pub following: bool,
}

impl Endpoint for SearchAccounts {
    type Answer = Vec<Account>;

    fn request(&self) -> Request {
        Request::get("/api/v1/accounts/search")
            .query("q", &self.q)
            .query_opt("limit", self.limit)
            .query_flag("resolve", self.resolve)
            .query_flag("following", self.following)
    }

    fn read(response: &Response) -> Result<Vec<Account>, ApiError> {
        all(response)
    }
}
