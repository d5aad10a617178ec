//! Single notifications.

use super::Count;
use crate::{
    AccountId, ApiError, Cursor, Endpoint, NotificationId, Page, Request, Response,
    endpoint::one,
    endpoints::{paged, segment},
    entities::{Notification, NotificationKind},
};

/// Notifications, newest first. Places may be made from a notification's id.
/// <https://docs.joinmastodon.org/methods/notifications/#get>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// Where in the list.
    pub at: Option<Cursor>,
    /// How many, 40 by default and 80 at most.
    pub limit: Option<u32>,
    /// Only these kinds; empty means all.
    pub types: Vec<NotificationKind>,
    /// Without these kinds.
    pub exclude_types: Vec<NotificationKind>,
    /// Only of this account.
    pub account_id: Option<AccountId>,
    /// Those too that the [policy](super::GetPolicy) holds back.
    pub include_filtered: bool,
}

impl Endpoint for List {
    type Answer = Page<Notification>;

    fn request(&self) -> Request {
        paged(Request::get("/api/v1/notifications"), &self.at, self.limit)
            .query_all("types[]", self.types.iter().map(|kind| kind.as_str()))
            .query_all("exclude_types[]", self.exclude_types.iter().map(|kind| kind.as_str()))
            .query_opt("account_id", self.account_id.as_ref())
            .query_flag("include_filtered", self.include_filtered)
    }

    fn read(response: &Response) -> Result<Page<Notification>, ApiError> {
        Page::read(response)
    }
}

/// A notification.
/// <https://docs.joinmastodon.org/methods/notifications/#get-one>
#[derive(Clone, Debug, PartialEq)]
pub struct GetNotification {
    /// Which.
    pub id: NotificationId,
}

impl Endpoint for GetNotification {
    type Answer = Notification;

    fn request(&self) -> Request {
        Request::get(format!("/api/v1/notifications/{}", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<Notification, ApiError> {
        one(response)
    }
}

/// How many notifications are newer than the [marker](crate::entities::Markers), up to a limit.
/// Since Mastodon 4.3.
/// <https://docs.joinmastodon.org/methods/notifications/#unread-count>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnreadCount {
    /// Where to stop counting, 100 by default and 1000 at most.
    pub limit: Option<u32>,
}

impl Endpoint for UnreadCount {
    type Answer = u64;

    fn request(&self) -> Request {
        Request::get("/api/v1/notifications/unread_count").query_opt("limit", self.limit)
    }

    fn read(response: &Response) -> Result<u64, ApiError> {
        one::<Count>(response).map(|answer| answer.count)
    }
}

/// Removes a notification.
/// <https://docs.joinmastodon.org/methods/notifications/#dismiss>
#[derive(Clone, Debug, PartialEq)]
pub struct Dismiss {
    /// Which.
    pub id: NotificationId,
}

impl Endpoint for Dismiss {
    type Answer = ();

    fn request(&self) -> Request {
        Request::post(format!("/api/v1/notifications/{}/dismiss", segment(&self.id)))
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}

/// Removes all notifications.
/// <https://docs.joinmastodon.org/methods/notifications/#clear>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Clear;

impl Endpoint for Clear {
    type Answer = ();

    fn request(&self) -> Request {
        Request::post("/api/v1/notifications/clear")
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}
