//! Reading posts.

use crate::{
    ApiError, Cursor, Endpoint, Page, RefreshHint, Request, Response, StatusId,
    endpoint::{all, one},
    endpoints::{object, paged, segment},
    entities::{Account, Context, Status, StatusEdit, StatusSource, Translation},
};

/// A post.
/// <https://docs.joinmastodon.org/methods/statuses/#get>
#[derive(Clone, Debug, PartialEq)]
pub struct GetStatus {
    /// Which.
    pub id: StatusId,
}

impl Endpoint for GetStatus {
    type Answer = Status;

    fn request(&self) -> Request {
        Request::get(format!("/api/v1/statuses/{}", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<Status, ApiError> {
        one(response)
    }
}

/// Several posts; those that cannot be seen are left out. Since Mastodon 4.3.
/// <https://docs.joinmastodon.org/methods/statuses/#index>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetStatuses {
    /// Which, 20 at most.
    pub ids: Vec<StatusId>,
}

impl Endpoint for GetStatuses {
    type Answer = Vec<Status>;

    fn request(&self) -> Request {
        Request::get("/api/v1/statuses").query_all("id[]", &self.ids)
    }

    fn read(response: &Response) -> Result<Vec<Status>, ApiError> {
        all(response)
    }
}

/// The conversation around a post. Visitors get less of a long one.
/// <https://docs.joinmastodon.org/methods/statuses/#context>
#[derive(Clone, Debug, PartialEq)]
pub struct GetContext {
    /// Which post.
    pub id: StatusId,
}

impl Endpoint for GetContext {
    type Answer = Context;

    fn request(&self) -> Request {
        Request::get(format!("/api/v1/statuses/{}/context", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<Context, ApiError> {
        let refresh = response.header("mastodon-async-refresh").and_then(RefreshHint::from_header);
        Ok(Context { refresh, ..one(response)? })
    }
}

/// All versions of a post, oldest first.
/// <https://docs.joinmastodon.org/methods/statuses/#history>
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    /// Which post.
    pub id: StatusId,
}

impl Endpoint for History {
    type Answer = Vec<StatusEdit>;

    fn request(&self) -> Request {
        Request::get(format!("/api/v1/statuses/{}/history", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<Vec<StatusEdit>, ApiError> {
        all(response)
    }
}

/// The texts of one's own post as they were typed, for editing.
/// <https://docs.joinmastodon.org/methods/statuses/#source>
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Which post.
    pub id: StatusId,
}

impl Endpoint for Source {
    type Answer = StatusSource;

    fn request(&self) -> Request {
        Request::get(format!("/api/v1/statuses/{}/source", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<StatusSource, ApiError> {
        one(response)
    }
}

/// Who boosted a post.
/// <https://docs.joinmastodon.org/methods/statuses/#reblogged_by>
#[derive(Clone, Debug, PartialEq)]
pub struct RebloggedBy {
    /// Which post.
    pub id: StatusId,
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 40 by default and 80 at most.
    pub limit: Option<u32>,
}

impl Endpoint for RebloggedBy {
    type Answer = Page<Account>;

    fn request(&self) -> Request {
        let path = format!("/api/v1/statuses/{}/reblogged_by", segment(&self.id));
        paged(Request::get(path), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Account>, ApiError> {
        Page::read(response)
    }
}

/// Who favourited a post.
/// <https://docs.joinmastodon.org/methods/statuses/#favourited_by>
#[derive(Clone, Debug, PartialEq)]
pub struct FavouritedBy {
    /// Which post.
    pub id: StatusId,
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 40 by default and 80 at most.
    pub limit: Option<u32>,
}

impl Endpoint for FavouritedBy {
    type Answer = Page<Account>;

    fn request(&self) -> Request {
        let path = format!("/api/v1/statuses/{}/favourited_by", segment(&self.id));
        paged(Request::get(path), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Account>, ApiError> {
        Page::read(response)
    }
}

/// A post in another language, where the instance
/// [translates](crate::entities::TranslationSupport).
/// <https://docs.joinmastodon.org/methods/statuses/#translate>
#[derive(Clone, Debug, PartialEq)]
pub struct Translate {
    /// Which post; only public and unlisted ones.
    pub id: StatusId,
    /// The language wanted; `None` means the account's own.
    pub lang: Option<String>,
}

impl Endpoint for Translate {
    type Answer = Translation;

    fn request(&self) -> Request {
        Request::post(format!("/api/v1/statuses/{}/translate", segment(&self.id)))
            .json(object([("lang", self.lang.as_deref().map(Into::into))]))
    }

    fn read(response: &Response) -> Result<Translation, ApiError> {
        one(response)
    }
}
