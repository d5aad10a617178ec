//! Timelines: posts, newest first. Places may be made from a post's id.
//! <https://docs.joinmastodon.org/methods/timelines/>

use crate::{
    ApiError, Cursor, Endpoint, ListId, Page, Request, Response,
    endpoints::{paged, segment},
    entities::Status,
};

/// Posts of those one follows. Empty for a while after a long absence: the server then has to
/// gather them first (206).
/// <https://docs.joinmastodon.org/methods/timelines/#home>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Home {
    /// Where in the timeline.
    pub at: Option<Cursor>,
    /// How many, 20 by default and 40 at most.
    pub limit: Option<u32>,
}

impl Endpoint for Home {
    type Answer = Page<Status>;

    fn request(&self) -> Request {
        paged(Request::get("/api/v1/timelines/home"), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Status>, ApiError> {
        Page::read(response)
    }
}

/// Public posts. 401 or 422 where the instance keeps them from visitors: see
/// [`TimelinesAccess`](crate::entities::TimelinesAccess).
/// <https://docs.joinmastodon.org/methods/timelines/#public>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Public {
    /// Only posts of this instance.
    pub local: bool,
    /// Only posts of others.
    pub remote: bool,
    /// Only posts with attached files.
    pub only_media: bool,
    /// Where in the timeline.
    pub at: Option<Cursor>,
    /// How many, 20 by default and 40 at most.
    pub limit: Option<u32>,
}

impl Endpoint for Public {
    type Answer = Page<Status>;

    fn request(&self) -> Request {
        paged(Request::get("/api/v1/timelines/public"), &self.at, self.limit)
            .query_flag("local", self.local)
            .query_flag("remote", self.remote)
            .query_flag("only_media", self.only_media)
    }

    fn read(response: &Response) -> Result<Page<Status>, ApiError> {
        Page::read(response)
    }
}

/// Public posts with a hashtag.
/// <https://docs.joinmastodon.org/methods/timelines/#tag>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tag {
    /// The hashtag, named without `#`.
    pub hashtag: String,
    /// Posts with one of these hashtags too.
    pub any: Vec<String>,
    /// Only posts that have all of these hashtags too.
    pub all: Vec<String>,
    /// Only posts that have none of these hashtags.
    pub none: Vec<String>,
    /// Only posts of this instance.
    pub local: bool,
    /// Only posts of others.
    pub remote: bool,
    /// Only posts with attached files.
    pub only_media: bool,
    /// Where in the timeline.
    pub at: Option<Cursor>,
    /// How many, 20 by default and 40 at most.
    pub limit: Option<u32>,
}

impl Endpoint for Tag {
    type Answer = Page<Status>;

    fn request(&self) -> Request {
        let path = format!("/api/v1/timelines/tag/{}", segment(&self.hashtag));
        paged(Request::get(path), &self.at, self.limit)
            .query_all("any[]", &self.any)
            .query_all("all[]", &self.all)
            .query_all("none[]", &self.none)
            .query_flag("local", self.local)
            .query_flag("remote", self.remote)
            .query_flag("only_media", self.only_media)
    }

    fn read(response: &Response) -> Result<Page<Status>, ApiError> {
        Page::read(response)
    }
}

/// Posts of a list's members.
/// <https://docs.joinmastodon.org/methods/timelines/#list>
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// Which list.
    pub id: ListId,
    /// Where in the timeline.
    pub at: Option<Cursor>,
    /// How many, 20 by default and 40 at most.
    pub limit: Option<u32>,
}

impl Endpoint for List {
    type Answer = Page<Status>;

    fn request(&self) -> Request {
        let path = format!("/api/v1/timelines/list/{}", segment(&self.id));
        paged(Request::get(path), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Status>, ApiError> {
        Page::read(response)
    }
}

/// Public posts that link to a page in trend; 404 where it is in no trend.
/// <https://docs.joinmastodon.org/methods/timelines/#link>
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The page, exactly as in [`PreviewCard::url`](crate::entities::PreviewCard::url).
    pub url: String,
    /// Where in the timeline.
    pub at: Option<Cursor>,
    /// How many, 20 by default and 40 at most.
    pub limit: Option<u32>,
}

impl Endpoint for Link {
    type Answer = Page<Status>;

    fn request(&self) -> Request {
        paged(Request::get("/api/v1/timelines/link"), &self.at, self.limit).query("url", &self.url)
    }

    fn read(response: &Response) -> Result<Page<Status>, ApiError> {
        Page::read(response)
    }
}
