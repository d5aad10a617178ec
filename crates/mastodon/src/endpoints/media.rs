//! Files for posts.
//! <https://docs.joinmastodon.org/methods/media/>

use crate::{
    ApiError, Endpoint, MediaId, Request, Response,
    endpoint::one,
    endpoints::{object, segment},
    entities::{Focus, MediaAttachment},
    read_answer,
};

/// Where a form with a `file` (and `description`, `focus` as [`Focus`] writes itself) goes
/// (`POST`, `multipart/form-data`). The browser carries it, because only it can tell how far it
/// got; [`read_upload`] reads the answer.
/// <https://docs.joinmastodon.org/methods/media/#v2>
pub const UPLOAD_PATH: &str = "/api/v2/media";

/// An uploaded file.
#[derive(Clone, Debug, PartialEq)]
pub enum Upload {
    /// The server still processes it (202, 206): it has an id and no
    /// [`url`](MediaAttachment::url) yet. Ask again with [`GetMedia`] before it is posted.
    Processing(MediaAttachment),
    /// It can be posted.
    Ready(MediaAttachment),
}

impl Upload {
    /// The file, ready or not.
    pub fn attachment(&self) -> &MediaAttachment {
        match self {
            Self::Processing(attachment) | Self::Ready(attachment) => attachment,
        }
    }
}

/// Reads the answer to an upload.
///
/// # Errors
/// Whatever the server told: 422 for a kind of file it does not take, or one that is broken or
/// too large; a proxy's 413 comes as [`ApiError::Unexpected`].
pub fn read_upload(response: &Response) -> Result<Upload, ApiError> {
    read_answer::<GetMedia>(response)
}

/// How far an uploaded file is; 422 where it could not be processed.
/// <https://docs.joinmastodon.org/methods/media/#get>
#[derive(Clone, Debug, PartialEq)]
pub struct GetMedia {
    /// Which file.
    pub id: MediaId,
}

impl Endpoint for GetMedia {
    type Answer = Upload;

    fn request(&self) -> Request {
        Request::get(format!("/api/v1/media/{}", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<Upload, ApiError> {
        let attachment = one(response)?;
        Ok(match response.status {
            202 | 206 => Upload::Processing(attachment),
            _ => Upload::Ready(attachment),
        })
    }
}

/// Describes an uploaded file that is not yet posted. For a posted one, see
/// [`MediaAttributes`](crate::endpoints::statuses::MediaAttributes).
/// <https://docs.joinmastodon.org/methods/media/#update>
#[derive(Clone, Debug, PartialEq)]
pub struct UpdateMedia {
    /// Which file.
    pub id: MediaId,
    /// What it shows; `None` leaves it as it is.
    pub description: Option<String>,
    /// The point that cropping must keep; `None` leaves it as it is.
    pub focus: Option<Focus>,
}

impl Endpoint for UpdateMedia {
    type Answer = MediaAttachment;

    fn request(&self) -> Request {
        Request::put(format!("/api/v1/media/{}", segment(&self.id))).json(object([
            ("description", self.description.as_deref().map(Into::into)),
            ("focus", self.focus.map(|focus| focus.to_string().into())),
        ]))
    }

    fn read(response: &Response) -> Result<MediaAttachment, ApiError> {
        one(response)
    }
}

/// Deletes an uploaded file that is in no post. Since Mastodon 4.4.
/// <https://docs.joinmastodon.org/methods/media/#delete>
#[derive(Clone, Debug, PartialEq)]
pub struct DeleteMedia {
    /// Which file.
    pub id: MediaId,
}

impl Endpoint for DeleteMedia {
    type Answer = ();

    fn request(&self) -> Request {
        Request::delete(format!("/api/v1/media/{}", segment(&self.id)))
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}
