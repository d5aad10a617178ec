//! Registering this program with an instance.
//! <https://docs.joinmastodon.org/methods/apps/>

use crate::{
    ApiError, Endpoint, Request, Response,
    endpoint::one,
    endpoints::object,
    entities::{Application, CredentialApplication},
};

/// Registers the program. Ask for every scope that will ever be needed: tokens from a sign-up
/// inherit them. Ten in ten minutes at most.
/// <https://docs.joinmastodon.org/methods/apps/#create>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateApp {
    /// The name people see.
    pub client_name: String,
    /// Where people may be sent back to; the first is where a confirmation mail leads.
    pub redirect_uris: Vec<String>,
    /// Separated by spaces.
    pub scopes: String,
    /// The program's website.
    pub website: Option<String>,
}

impl Endpoint for CreateApp {
    type Answer = CredentialApplication;

    fn request(&self) -> Request {
        // A text with a line each is understood by every version; a list only since 4.3.
        Request::post("/api/v1/apps").json(object([
            ("client_name", Some(self.client_name.as_str().into())),
            ("redirect_uris", Some(self.redirect_uris.join("\n").into())),
            ("scopes", Some(self.scopes.as_str().into())),
            ("website", self.website.as_deref().map(Into::into)),
        ]))
    }

    fn read(response: &Response) -> Result<CredentialApplication, ApiError> {
        one(response)
    }
}

/// The program that a token belongs to: tells whether the token still works.
/// <https://docs.joinmastodon.org/methods/apps/#verify_credentials>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VerifyApp {
    /// Which token, instead of the session's.
    pub token: Option<String>,
}

impl Endpoint for VerifyApp {
    type Answer = Application;

    fn request(&self) -> Request {
        Request::get("/api/v1/apps/verify_credentials").token_opt(self.token.as_deref())
    }

    fn read(response: &Response) -> Result<Application, ApiError> {
        one(response)
    }
}
