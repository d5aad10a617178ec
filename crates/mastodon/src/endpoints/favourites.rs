//! Posts one favourited.
//! <https://docs.joinmastodon.org/methods/favourites/>

use crate::{
    ApiError, Cursor, Endpoint, Page, Request, Response, endpoints::paged, entities::Status,
};

/// Posts one favourited.
/// <https://docs.joinmastodon.org/methods/favourites/#get>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListFavourites {
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 20 by default and 40 at most.
    pub limit: Option<u32>,
}

impl Endpoint for ListFavourites {
    type Answer = Page<Status>;

    fn request(&self) -> Request {
        paged(Request::get("/api/v1/favourites"), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Status>, ApiError> {
        Page::read(response)
    }
}
