//! Servers one blocks as a whole.
//! <https://docs.joinmastodon.org/methods/domain_blocks/>

use crate::{
    ApiError, Cursor, Endpoint, Page, Request, Response,
    endpoints::{object, paged},
};

/// Servers one blocks as a whole, by their names (`example.org`).
/// <https://docs.joinmastodon.org/methods/domain_blocks/#get>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListDomainBlocks {
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 100 by default and 200 at most.
    pub limit: Option<u32>,
}

impl Endpoint for ListDomainBlocks {
    type Answer = Page<String>;

    fn request(&self) -> Request {
        paged(Request::get("/api/v1/domain_blocks"), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<String>, ApiError> {
        Page::read(response)
    }
}

/// Blocks a server as a whole, or no longer. Blocking ends following both ways; unblocking does not
/// bring that back.
/// <https://docs.joinmastodon.org/methods/domain_blocks/#block>
/// <https://docs.joinmastodon.org/methods/domain_blocks/#unblock>
#[derive(Clone, Debug, PartialEq)]
pub struct SetDomainBlock {
    /// The server's name (`example.org`).
    pub domain: String,
    /// Whether to block it, or no longer.
    pub on: bool,
}

impl Endpoint for SetDomainBlock {
    type Answer = ();

    fn request(&self) -> Request {
        if self.on {
            let domain = Some(self.domain.as_str().into());
            return Request::post("/api/v1/domain_blocks").json(object([("domain", domain)]));
        }
        // Not every proxy lets the body of a DELETE through.
        Request::delete("/api/v1/domain_blocks").query("domain", &self.domain)
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}
