//! Quoting posts.

use crate::{
    ApiError, Cursor, Endpoint, Page, Request, Response, StatusId,
    endpoint::one,
    endpoints::{object, paged, segment},
    entities::{QuotePolicy, Status},
};

/// Posts that quote a post.
/// <https://docs.joinmastodon.org/methods/statuses/#quotes>
#[derive(Clone, Debug, PartialEq)]
pub struct Quotes {
    /// Which post.
    pub id: StatusId,
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 20 by default and 40 at most.
    pub limit: Option<u32>,
}

impl Endpoint for Quotes {
    type Answer = Page<Status>;

    fn request(&self) -> Request {
        let path = format!("/api/v1/statuses/{}/quotes", segment(&self.id));
        paged(Request::get(path), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Status>, ApiError> {
        Page::read(response)
    }
}

/// Takes one's own post out of another that quotes it; answers that other post.
/// <https://docs.joinmastodon.org/methods/statuses/#revoke_quote>
#[derive(Clone, Debug, PartialEq)]
pub struct RevokeQuote {
    /// One's own post.
    pub id: StatusId,
    /// The post that quotes it.
    pub quoting_status_id: StatusId,
}

impl Endpoint for RevokeQuote {
    type Answer = Status;

    fn request(&self) -> Request {
        let (quoted, quoting) = (segment(&self.id), segment(&self.quoting_status_id));
        Request::post(format!("/api/v1/statuses/{quoted}/quotes/{quoting}/revoke"))
    }

    fn read(response: &Response) -> Result<Status, ApiError> {
        one(response)
    }
}

/// Changes who may quote one's own post.
/// <https://docs.joinmastodon.org/methods/statuses/#edit_interaction_policy>
#[derive(Clone, Debug, PartialEq)]
pub struct SetQuotePolicy {
    /// Which post.
    pub id: StatusId,
    /// Who may.
    pub policy: QuotePolicy,
}

impl Endpoint for SetQuotePolicy {
    type Answer = Status;

    fn request(&self) -> Request {
        Request::put(format!("/api/v1/statuses/{}/interaction_policy", segment(&self.id)))
            .json(object([("quote_approval_policy", Some(self.policy.as_str().into()))]))
    }

    fn read(response: &Response) -> Result<Status, ApiError> {
        one(response)
    }
}
