//! Accounts one mutes.
//! <https://docs.joinmastodon.org/methods/mutes/>

use crate::{
    ApiError, Cursor, Endpoint, Page, Request, Response, endpoints::paged, entities::Account,
};

/// Accounts one mutes, with [`mute_expires_at`](Account::mute_expires_at).
/// <https://docs.joinmastodon.org/methods/mutes/#get>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListMutes {
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 40 by default and 80 at most.
    pub limit: Option<u32>,
}

impl Endpoint for ListMutes {
    type Answer = Page<Account>;

    fn request(&self) -> Request {
        paged(Request::get("/api/v1/mutes"), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Account>, ApiError> {
        Page::read(response)
    }
}
