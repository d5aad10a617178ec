//! Single accounts.

use crate::{
    AccountId, ApiError, Endpoint, Request, Response, endpoint::one, endpoints::segment,
    entities::Account,
};

/// One's own account, with [`source`](Account::source) and [`role`](Account::role).
///
/// 403 while the e-mail address is not confirmed or the application not approved.
/// <https://docs.joinmastodon.org/methods/accounts/#verify_credentials>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VerifyCredentials {
    /// Whose account to ask for, instead of the session's.
    pub token: Option<String>,
}

impl Endpoint for VerifyCredentials {
    type Answer = Account;

    fn request(&self) -> Request {
        Request::get("/api/v1/accounts/verify_credentials").token_opt(self.token.as_deref())
    }

    fn read(response: &Response) -> Result<Account, ApiError> {
        one(response)
    }
}

/// An account.
/// <https://docs.joinmastodon.org/methods/accounts/#get>
#[derive(Clone, Debug, PartialEq)]
pub struct GetAccount {
    /// Which.
    pub id: AccountId,
}

impl Endpoint for GetAccount {
    type Answer = Account;

    fn request(&self) -> Request {
        Request::get(format!("/api/v1/accounts/{}", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<Account, ApiError> {
        one(response)
    }
}

/// An account by its handle; 404 where this instance has never heard of it.
/// <https://docs.joinmastodon.org/methods/accounts/#lookup>
#[derive(Clone, Debug, PartialEq)]
pub struct LookupAccount {
    /// `username` or `username@domain`.
    pub acct: String,
}

impl Endpoint for LookupAccount {
    type Answer = Account;

    fn request(&self) -> Request {
        Request::get("/api/v1/accounts/lookup").query("acct", &self.acct)
    }

    fn read(response: &Response) -> Result<Account, ApiError> {
        one(response)
    }
}
