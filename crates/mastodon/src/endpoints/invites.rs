//! Invitations.

use serde::Deserialize;

use crate::{
    ApiError, Endpoint, Request, Response, endpoint::one, endpoints::segment, tolerant::text,
};

/// An invitation that may be used. 404 where there is none with this code, 401 where it may not be
/// used any more. Cross-origin calls are refused: only `/api/` is open to other origins.
///
/// Not in the documentation; for Mastodon's own apps.
/// <https://github.com/mastodon/mastodon/blob/main/app/controllers/api/v1/invites_controller.rb>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetInvite {
    /// The code, as it stands in the invitation's address.
    pub code: String,
}

/// An invitation that may be used.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Invite {
    /// Its code, for [`CreateAccount`](super::accounts::CreateAccount).
    #[serde(default, deserialize_with = "text")]
    pub invite_code: String,
}

impl Endpoint for GetInvite {
    type Answer = Invite;

    fn request(&self) -> Request {
        Request::get(format!("/invite/{}", segment(&self.code)))
    }

    fn read(response: &Response) -> Result<Invite, ApiError> {
        one(response)
    }
}
