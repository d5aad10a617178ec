//! Accounts one blocks.
//! <https://docs.joinmastodon.org/methods/blocks/>

use crate::{
    ApiError, Cursor, Endpoint, Page, Request, Response, endpoints::paged, entities::Account,
};

/// Accounts one blocks.
/// <https://docs.joinmastodon.org/methods/blocks/#get>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListBlocks {
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 40 by default and 80 at most.
    pub limit: Option<u32>,
}

impl Endpoint for ListBlocks {
    type Answer = Page<Account>;

    fn request(&self) -> Request {
        paged(Request::get("/api/v1/blocks"), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Account>, ApiError> {
        Page::read(response)
    }
}
