//! Posts that will be published later.
//! <https://docs.joinmastodon.org/methods/scheduled_statuses/>

use crate::{
    ApiError, Cursor, Endpoint, Page, Request, Response, ScheduledStatusId, Timestamp,
    endpoint::one,
    endpoints::{object, paged, segment, statuses::CreateStatus},
    entities::{ScheduledStatus, Status},
};

/// Publishes a post later.
/// <https://docs.joinmastodon.org/methods/statuses/#create>
#[derive(Clone, Debug, PartialEq)]
pub struct Schedule {
    /// The post.
    pub status: CreateStatus,
    /// When; less than five minutes ahead publishes at once.
    pub scheduled_at: Timestamp,
}

/// What became of a post that was to be published later.
#[derive(Clone, Debug, PartialEq)]
pub enum Scheduled {
    /// It will be published.
    Later(Box<ScheduledStatus>),
    /// The time was too near, or the server knows no later: it is published.
    AtOnce(Box<Status>),
}

impl Endpoint for Schedule {
    type Answer = Scheduled;

    fn request(&self) -> Request {
        let mut request = self.status.request();
        let mut body = self.status.body();
        body["scheduled_at"] = self.scheduled_at.as_str().into();
        request.body = crate::Body::Json(body);
        request
    }

    fn read(response: &Response) -> Result<Scheduled, ApiError> {
        // Only a published post has an account, which a status cannot be read without.
        match one(response) {
            Ok(status) => Ok(Scheduled::AtOnce(status)),
            Err(_) => one(response).map(Scheduled::Later),
        }
    }
}

/// One's own scheduled posts.
/// <https://docs.joinmastodon.org/methods/scheduled_statuses/#get>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListScheduled {
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 20 by default and 40 at most.
    pub limit: Option<u32>,
}

impl Endpoint for ListScheduled {
    type Answer = Page<ScheduledStatus>;

    fn request(&self) -> Request {
        paged(Request::get("/api/v1/scheduled_statuses"), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<ScheduledStatus>, ApiError> {
        Page::read(response)
    }
}

/// Changes when a scheduled post is published.
/// <https://docs.joinmastodon.org/methods/scheduled_statuses/#update>
#[derive(Clone, Debug, PartialEq)]
pub struct Reschedule {
    /// Which.
    pub id: ScheduledStatusId,
    /// When; at least five minutes ahead.
    pub scheduled_at: Timestamp,
}

impl Endpoint for Reschedule {
    type Answer = ScheduledStatus;

    fn request(&self) -> Request {
        Request::put(format!("/api/v1/scheduled_statuses/{}", segment(&self.id)))
            .json(object([("scheduled_at", Some(self.scheduled_at.as_str().into()))]))
    }

    fn read(response: &Response) -> Result<ScheduledStatus, ApiError> {
        one(response)
    }
}

/// Gives up a scheduled post.
/// <https://docs.joinmastodon.org/methods/scheduled_statuses/#cancel>
#[derive(Clone, Debug, PartialEq)]
pub struct CancelScheduled {
    /// Which.
    pub id: ScheduledStatusId,
}

impl Endpoint for CancelScheduled {
    type Answer = ();

    fn request(&self) -> Request {
        Request::delete(format!("/api/v1/scheduled_statuses/{}", segment(&self.id)))
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}
