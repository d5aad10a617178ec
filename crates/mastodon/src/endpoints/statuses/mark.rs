//! Boost, favourite, bookmark, pin, mute.

use crate::{
    ApiError, Endpoint, Request, Response, StatusId, endpoint::one, endpoints::segment,
    entities::Status,
};

/// Sets or removes a mark of one's own account on a post, and answers the post as it is now.
///
/// Setting [`Mark::Boost`] answers the new boost instead: the marked post is its
/// [`reblog`](Status::reblog), see [`Status::original`]. Removing it answers the post itself.
/// <https://docs.joinmastodon.org/methods/statuses/#boost> and the methods around it
#[derive(Clone, Debug, PartialEq)]
pub struct SetMark {
    /// Which post; the boosted one, not a boost of it.
    pub id: StatusId,
    /// Which mark.
    pub mark: Mark,
    /// Whether to set it, or to remove it.
    pub on: bool,
}

/// A mark of one's own account on a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// Shown to one's followers.
    Boost,
    /// Liked; its author is told.
    Favourite,
    /// Kept; nobody is told.
    Bookmark,
    /// Shown first on one's profile; only for one's own posts.
    Pin,
    /// No notifications about its conversation.
    Mute,
}

impl Endpoint for SetMark {
    type Answer = Status;

    fn request(&self) -> Request {
        let verb = match (self.mark, self.on) {
            (Mark::Boost, true) => "reblog",
            (Mark::Boost, false) => "unreblog",
            (Mark::Favourite, true) => "favourite",
            (Mark::Favourite, false) => "unfavourite",
            (Mark::Bookmark, true) => "bookmark",
            (Mark::Bookmark, false) => "unbookmark",
            (Mark::Pin, true) => "pin",
            (Mark::Pin, false) => "unpin",
            (Mark::Mute, true) => "mute",
            (Mark::Mute, false) => "unmute",
        };
        Request::post(format!("/api/v1/statuses/{}/{verb}", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<Status, ApiError> {
        one(response)
    }
}
