//! Accounts that ask to follow one.
//! <https://docs.joinmastodon.org/methods/follow_requests/>

use crate::{
    AccountId, ApiError, Cursor, Endpoint, Page, Request, Response,
    endpoint::one,
    endpoints::{paged, segment},
    entities::{Account, Relationship},
};

/// Accounts that ask to follow one.
/// <https://docs.joinmastodon.org/methods/follow_requests/#get>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListFollowRequests {
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 40 by default and 80 at most.
    pub limit: Option<u32>,
}

impl Endpoint for ListFollowRequests {
    type Answer = Page<Account>;

    fn request(&self) -> Request {
        paged(Request::get("/api/v1/follow_requests"), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Account>, ApiError> {
        Page::read(response)
    }
}

/// Lets an account follow one, or not.
/// <https://docs.joinmastodon.org/methods/follow_requests/#accept>
/// <https://docs.joinmastodon.org/methods/follow_requests/#reject>
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerFollowRequest {
    /// Who asks.
    pub account_id: AccountId,
    /// Whether to let it.
    pub accept: bool,
}

impl Endpoint for AnswerFollowRequest {
    type Answer = Relationship;

    fn request(&self) -> Request {
        let verb = if self.accept { "authorize" } else { "reject" };
        Request::post(format!("/api/v1/follow_requests/{}/{verb}", segment(&self.account_id)))
    }

    fn read(response: &Response) -> Result<Relationship, ApiError> {
        one(response)
    }
}
