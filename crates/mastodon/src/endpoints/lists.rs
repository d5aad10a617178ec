//! Lists of accounts.
//! <https://docs.joinmastodon.org/methods/lists/>

use crate::{
    AccountId, ApiError, Cursor, Endpoint, ListId, Page, Request, Response,
    endpoint::{all, one},
    endpoints::{object, paged, segment},
    entities::{Account, List, RepliesPolicy},
};

/// One's own lists.
/// <https://docs.joinmastodon.org/methods/lists/#get>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Lists;

impl Endpoint for Lists {
    type Answer = Vec<List>;

    fn request(&self) -> Request {
        Request::get("/api/v1/lists")
    }

    fn read(response: &Response) -> Result<Vec<List>, ApiError> {
        all(response)
    }
}

/// A list.
/// <https://docs.joinmastodon.org/methods/lists/#get-one>
#[derive(Clone, Debug, PartialEq)]
pub struct GetList {
    /// Which.
    pub id: ListId,
}

impl Endpoint for GetList {
    type Answer = List;

    fn request(&self) -> Request {
        Request::get(format!("/api/v1/lists/{}", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<List, ApiError> {
        one(response)
    }
}

/// Makes a list, or changes one.
/// <https://docs.joinmastodon.org/methods/lists/#create>
/// <https://docs.joinmastodon.org/methods/lists/#update>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SaveList {
    /// Which to change; `None` makes a new one.
    pub id: Option<ListId>,
    /// Its name.
    pub title: String,
    /// Which replies it shows; `None` means the server's default, or no change.
    pub replies_policy: Option<RepliesPolicy>,
    /// Whether its posts are kept out of the home timeline.
    pub exclusive: bool,
}

impl Endpoint for SaveList {
    type Answer = List;

    fn request(&self) -> Request {
        let request = match &self.id {
            Some(id) => Request::put(format!("/api/v1/lists/{}", segment(id))),
            None => Request::post("/api/v1/lists"),
        };
        request.json(object([
            ("title", Some(self.title.as_str().into())),
            ("replies_policy", self.replies_policy.map(|policy| policy.as_str().into())),
            ("exclusive", Some(self.exclusive.into())),
        ]))
    }

    fn read(response: &Response) -> Result<List, ApiError> {
        one(response)
    }
}

/// Deletes a list.
/// <https://docs.joinmastodon.org/methods/lists/#delete>
#[derive(Clone, Debug, PartialEq)]
pub struct DeleteList {
    /// Which.
    pub id: ListId,
}

impl Endpoint for DeleteList {
    type Answer = ();

    fn request(&self) -> Request {
        Request::delete(format!("/api/v1/lists/{}", segment(&self.id)))
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}

/// The members of a list.
/// <https://docs.joinmastodon.org/methods/lists/#accounts>
#[derive(Clone, Debug, PartialEq)]
pub struct ListAccounts {
    /// Which list.
    pub id: ListId,
    /// Where among them; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 40 by default and 80 at most; 0 means all.
    pub limit: Option<u32>,
}

impl Endpoint for ListAccounts {
    type Answer = Page<Account>;

    fn request(&self) -> Request {
        let path = format!("/api/v1/lists/{}/accounts", segment(&self.id));
        paged(Request::get(path), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Account>, ApiError> {
        Page::read(response)
    }
}

/// Adds accounts to a list, or removes them. Only those one follows can be added.
/// <https://docs.joinmastodon.org/methods/lists/#accounts-add>
/// <https://docs.joinmastodon.org/methods/lists/#accounts-remove>
#[derive(Clone, Debug, PartialEq)]
pub struct SetListAccounts {
    /// Which list.
    pub id: ListId,
    /// Which accounts.
    pub account_ids: Vec<AccountId>,
    /// Whether they are to be in it, or not.
    pub on: bool,
}

impl Endpoint for SetListAccounts {
    type Answer = ();

    fn request(&self) -> Request {
        let path = format!("/api/v1/lists/{}/accounts", segment(&self.id));
        if self.on {
            let account_ids = self.account_ids.clone().into();
            return Request::post(path).json(object([("account_ids", Some(account_ids))]));
        }
        // Not every proxy lets the body of a DELETE through.
        Request::delete(path).query_all("account_ids[]", &self.account_ids)
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}
