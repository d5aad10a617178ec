//! Settings that clients share.
//! <https://docs.joinmastodon.org/methods/preferences/>

use crate::{ApiError, Endpoint, Request, Response, endpoint::one, entities::Preferences};

/// Settings of one's own account that other clients share. They can only be read here.
/// <https://docs.joinmastodon.org/methods/preferences/#get>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GetPreferences;

impl Endpoint for GetPreferences {
    type Answer = Preferences;

    fn request(&self) -> Request {
        Request::get("/api/v1/preferences")
    }

    fn read(response: &Response) -> Result<Preferences, ApiError> {
        one(response)
    }
}
