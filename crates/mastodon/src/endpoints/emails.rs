//! Confirming the e-mail address of a new account.
//! <https://docs.joinmastodon.org/methods/emails/>

use crate::{ApiError, Endpoint, Request, Response, endpoint::one, endpoints::object};

/// Whether the e-mail address is confirmed. Only for the program that made the account.
/// <https://docs.joinmastodon.org/methods/emails/#check_confirmation>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CheckConfirmation {
    /// Whose, instead of the session's.
    pub token: Option<String>,
}

impl Endpoint for CheckConfirmation {
    type Answer = bool;

    fn request(&self) -> Request {
        Request::get("/api/v1/emails/check_confirmation").token_opt(self.token.as_deref())
    }

    fn read(response: &Response) -> Result<bool, ApiError> {
        one(response)
    }
}

/// Sends the confirmation again. Only for the program that made the account, and only until it
/// is confirmed (403 then).
/// <https://docs.joinmastodon.org/methods/emails/#confirmation>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResendConfirmation {
    /// Whose, instead of the session's.
    pub token: Option<String>,
    /// Another address to send it to, which then replaces the first.
    pub email: Option<String>,
}

impl Endpoint for ResendConfirmation {
    type Answer = ();

    fn request(&self) -> Request {
        let request =
            Request::post("/api/v1/emails/confirmations").token_opt(self.token.as_deref());
        match &self.email {
            Some(email) => request.json(object([("email", Some(email.as_str().into()))])),
            None => request,
        }
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}
