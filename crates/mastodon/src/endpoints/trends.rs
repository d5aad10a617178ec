//! What many people speak of.
//! <https://docs.joinmastodon.org/methods/trends/>

use crate::{
    ApiError, Cursor, Endpoint, Page, Request, Response,
    endpoint::all,
    endpoints::paged,
    entities::{PreviewCard, Status, Tag},
};

/// Hashtags in trend.
/// <https://docs.joinmastodon.org/methods/trends/#tags>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendingTags {
    /// How many to skip.
    pub offset: Option<u32>,
    /// How many, 10 by default and 20 at most.
    pub limit: Option<u32>,
}

impl Endpoint for TrendingTags {
    type Answer = Vec<Tag>;

    fn request(&self) -> Request {
        Request::get("/api/v1/trends/tags")
            .query_opt("offset", self.offset)
            .query_opt("limit", self.limit)
    }

    fn read(response: &Response) -> Result<Vec<Tag>, ApiError> {
        all(response)
    }
}

/// Posts in trend. The `Link` header tells the next page by what it skips.
/// <https://docs.joinmastodon.org/methods/trends/#statuses>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendingStatuses {
    /// Where in the list.
    pub at: Option<Cursor>,
    /// How many, 20 by default and 40 at most.
    pub limit: Option<u32>,
}

impl Endpoint for TrendingStatuses {
    type Answer = Page<Status>;

    fn request(&self) -> Request {
        paged(Request::get("/api/v1/trends/statuses"), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Status>, ApiError> {
        Page::read(response)
    }
}

/// Links in trend, with their [`history`](PreviewCard::history).
/// <https://docs.joinmastodon.org/methods/trends/#links>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendingLinks {
    /// How many to skip.
    pub offset: Option<u32>,
    /// How many, 10 by default and 20 at most.
    pub limit: Option<u32>,
}

impl Endpoint for TrendingLinks {
    type Answer = Vec<PreviewCard>;

    fn request(&self) -> Request {
        Request::get("/api/v1/trends/links")
            .query_opt("offset", self.offset)
            .query_opt("limit", self.limit)
    }

    fn read(response: &Response) -> Result<Vec<PreviewCard>, ApiError> {
        all(response)
    }
}
