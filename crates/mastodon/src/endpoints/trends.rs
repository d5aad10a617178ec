//! What many people speak of.
//! <https://docs.joinmastodon.org/methods/trends/>

use crate::{
    ApiError, Endpoint, Request, Response,
    endpoint::all,
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

/// Posts in trend.
/// <https://docs.joinmastodon.org/methods/trends/#statuses>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendingStatuses {
    /// How many to skip.
    pub offset: Option<u32>,
    /// How many, 20 by default and 40 at most.
    pub limit: Option<u32>,
}

impl Endpoint for TrendingStatuses {
    type Answer = Vec<Status>;

    fn request(&self) -> Request {
        Request::get("/api/v1/trends/statuses")
            .query_opt("offset", self.offset)
            .query_opt("limit", self.limit)
    }

    fn read(response: &Response) -> Result<Vec<Status>, ApiError> {
        all(response)
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
