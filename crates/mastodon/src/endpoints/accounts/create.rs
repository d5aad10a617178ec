//! Signing up.

use crate::{
    ApiError, Endpoint, Request, Response, endpoint::one, endpoints::object, entities::Token,
};

/// Applies for an account. The token that comes back is of no use before the e-mail address is
/// confirmed and, where the instance wants it, the application approved; until then
/// [`VerifyCredentials`](super::VerifyCredentials) answers 403.
///
/// Errors worth a word: 403 (closed, or the address is blocked), 422 with
/// [`details`](ApiError::Invalid) by field, 429 (five in half an hour).
/// <https://docs.joinmastodon.org/methods/accounts/#create>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateAccount {
    /// The app's own token, from [`ObtainToken`](crate::endpoints::oauth::ObtainToken) with client
    /// credentials.
    pub app_token: String,
    /// The name without domain: letters, digits and underscores, up to 30.
    pub username: String,
    /// The address the confirmation is sent to.
    pub email: String,
    /// 8 to 72 characters.
    pub password: String,
    /// Whether the rules and terms were accepted.
    pub agreement: bool,
    /// The language of mails, like `de`.
    pub locale: String,
    /// Why an account is wanted, up to 420 characters.
    pub reason: Option<String>,
    /// The IANA time zone, like `Europe/Berlin`.
    pub time_zone: Option<String>,
    /// An invitation's code; a valid one spares the approval.
    pub invite_code: Option<String>,
    /// Like `1990-12-31`; where the instance has a least age.
    pub date_of_birth: Option<String>,
}

impl Endpoint for CreateAccount {
    type Answer = Token;

    fn request(&self) -> Request {
        Request::post("/api/v1/accounts").token(&self.app_token).json(object([
            ("username", Some(self.username.as_str().into())),
            ("email", Some(self.email.as_str().into())),
            ("password", Some(self.password.as_str().into())),
            ("agreement", Some(self.agreement.into())),
            ("locale", Some(self.locale.as_str().into())),
            ("reason", self.reason.as_deref().map(Into::into)),
            ("time_zone", self.time_zone.as_deref().map(Into::into)),
            ("invite_code", self.invite_code.as_deref().map(Into::into)),
            ("date_of_birth", self.date_of_birth.as_deref().map(Into::into)),
        ]))
    }

    fn read(response: &Response) -> Result<Token, ApiError> {
        one(response)
    }
}
