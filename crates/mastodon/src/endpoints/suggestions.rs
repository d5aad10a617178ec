//! Accounts worth following.
//! <https://docs.joinmastodon.org/methods/suggestions/>

use crate::{
    AccountId, ApiError, Endpoint, Request, Response, endpoint::all, endpoints::segment,
    entities::Suggestion,
};

/// Accounts worth following.
/// <https://docs.joinmastodon.org/methods/suggestions/#v2>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListSuggestions {
    /// How many, 40 by default and 80 at most.
    pub limit: Option<u32>,
}

impl Endpoint for ListSuggestions {
    type Answer = Vec<Suggestion>;

    fn request(&self) -> Request {
        Request::get("/api/v2/suggestions").query_opt("limit", self.limit)
    }

    fn read(response: &Response) -> Result<Vec<Suggestion>, ApiError> {
        all(response)
    }
}

/// Has an account no longer suggested.
/// <https://docs.joinmastodon.org/methods/suggestions/#remove>
#[derive(Clone, Debug, PartialEq)]
pub struct RemoveSuggestion {
    /// Which account.
    pub account_id: AccountId,
}

impl Endpoint for RemoveSuggestion {
    type Answer = ();

    fn request(&self) -> Request {
        Request::delete(format!("/api/v1/suggestions/{}", segment(&self.account_id)))
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}
