//! The profile directory.
//! <https://docs.joinmastodon.org/methods/directory/>

use crate::{ApiError, Endpoint, Request, Response, endpoint::all, entities::Account};

/// Accounts that want to be found.
/// <https://docs.joinmastodon.org/methods/directory/#get>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListDirectory {
    /// Only accounts of this instance.
    pub local: bool,
    /// In which order.
    pub order: DirectoryOrder,
    /// How many to skip.
    pub offset: Option<u32>,
    /// How many, 40 by default and 80 at most.
    pub limit: Option<u32>,
}

/// The order of the directory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DirectoryOrder {
    /// Who posted last comes first.
    #[default]
    Active,
    /// Who came last comes first.
    New,
}

impl Endpoint for ListDirectory {
    type Answer = Vec<Account>;

    fn request(&self) -> Request {
        let order = match self.order {
            DirectoryOrder::Active => "active",
            DirectoryOrder::New => "new",
        };
        Request::get("/api/v1/directory")
            .query("order", order)
            .query_flag("local", self.local)
            .query_opt("offset", self.offset)
            .query_opt("limit", self.limit)
    }

    fn read(response: &Response) -> Result<Vec<Account>, ApiError> {
        all(response)
    }
}
