//! Announcements of the operators.
//! <https://docs.joinmastodon.org/methods/announcements/>

use crate::{
    AnnouncementId, ApiError, Endpoint, Request, Response, endpoint::all, endpoints::segment,
    entities::Announcement,
};

/// The announcements that hold now.
/// <https://docs.joinmastodon.org/methods/announcements/#get>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct List;

impl Endpoint for List {
    type Answer = Vec<Announcement>;

    fn request(&self) -> Request {
        Request::get("/api/v1/announcements")
    }

    fn read(response: &Response) -> Result<Vec<Announcement>, ApiError> {
        all(response)
    }
}

/// Marks an announcement as read.
/// <https://docs.joinmastodon.org/methods/announcements/#dismiss>
#[derive(Clone, Debug, PartialEq)]
pub struct Dismiss {
    /// Which.
    pub id: AnnouncementId,
}

impl Endpoint for Dismiss {
    type Answer = ();

    fn request(&self) -> Request {
        Request::post(format!("/api/v1/announcements/{}/dismiss", segment(&self.id)))
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}

/// Answers an announcement with an emoji, or takes that back.
/// <https://docs.joinmastodon.org/methods/announcements/#put-reactions>
/// <https://docs.joinmastodon.org/methods/announcements/#delete-reactions>
#[derive(Clone, Debug, PartialEq)]
pub struct SetReaction {
    /// Which announcement.
    pub id: AnnouncementId,
    /// A Unicode emoji, or the shortcode of a custom one.
    pub name: String,
    /// Whether to set it, or to take it back.
    pub on: bool,
}

impl Endpoint for SetReaction {
    type Answer = ();

    fn request(&self) -> Request {
        let (id, name) = (segment(&self.id), segment(&self.name));
        let path = format!("/api/v1/announcements/{id}/reactions/{name}");
        if self.on { Request::put(path) } else { Request::delete(path) }
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}
