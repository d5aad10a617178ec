//! Hashtags.
//! <https://docs.joinmastodon.org/methods/tags/>

use crate::{
    ApiError, Cursor, Endpoint, Page, Request, Response,
    endpoint::one,
    endpoints::{paged, segment},
    entities::Tag,
};

/// A hashtag.
/// <https://docs.joinmastodon.org/methods/tags/#get>
#[derive(Clone, Debug, PartialEq)]
pub struct GetTag {
    /// The name without `#`.
    pub name: String,
}

impl Endpoint for GetTag {
    type Answer = Tag;

    fn request(&self) -> Request {
        Request::get(format!("/api/v1/tags/{}", segment(&self.name)))
    }

    fn read(response: &Response) -> Result<Tag, ApiError> {
        one(response)
    }
}

/// Sets or removes a mark of one's own account on a hashtag.
/// <https://docs.joinmastodon.org/methods/tags/#follow> and the methods after it
#[derive(Clone, Debug, PartialEq)]
pub struct SetTag {
    /// The name without `#`.
    pub name: String,
    /// Which mark.
    pub mark: TagMark,
    /// Whether to set it, or to remove it.
    pub on: bool,
}

/// A mark of one's own account on a hashtag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TagMark {
    /// Posts with it come into the home timeline.
    Follow,
    /// It is featured on one's profile. Since Mastodon 4.4.
    Feature,
}

impl Endpoint for SetTag {
    type Answer = Tag;

    fn request(&self) -> Request {
        let verb = match (self.mark, self.on) {
            (TagMark::Follow, true) => "follow",
            (TagMark::Follow, false) => "unfollow",
            (TagMark::Feature, true) => "feature",
            (TagMark::Feature, false) => "unfeature",
        };
        Request::post(format!("/api/v1/tags/{}/{verb}", segment(&self.name)))
    }

    fn read(response: &Response) -> Result<Tag, ApiError> {
        one(response)
    }
}

/// Hashtags one follows.
/// <https://docs.joinmastodon.org/methods/followed_tags/#get>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FollowedTags {
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 100 by default and 200 at most.
    pub limit: Option<u32>,
}

impl Endpoint for FollowedTags {
    type Answer = Page<Tag>;

    fn request(&self) -> Request {
        paged(Request::get("/api/v1/followed_tags"), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Tag>, ApiError> {
        Page::read(response)
    }
}
