//! The pictures of one's own profile.
//! <https://docs.joinmastodon.org/methods/profile/>

use crate::{ApiError, Endpoint, Request, Response, endpoint::one, entities::Account};

/// Removes a picture from one's own profile. To set one, see
/// [`UPDATE_PATH`](crate::endpoints::accounts::UPDATE_PATH).
/// <https://docs.joinmastodon.org/methods/profile/#delete-profile-avatar>
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RemovePicture {
    /// Which.
    pub picture: ProfilePicture,
}

/// A picture of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProfilePicture {
    /// The profile picture.
    Avatar,
    /// The banner.
    Header,
}

impl Endpoint for RemovePicture {
    type Answer = Account;

    fn request(&self) -> Request {
        Request::delete(match self.picture {
            ProfilePicture::Avatar => "/api/v1/profile/avatar",
            ProfilePicture::Header => "/api/v1/profile/header",
        })
    }

    fn read(response: &Response) -> Result<Account, ApiError> {
        one(response)
    }
}
