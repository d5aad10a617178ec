//! Which notifications are let through.

use serde::Deserialize;

use crate::{
    ApiError, Cursor, Endpoint, NotificationRequestId, Page, Request, Response,
    endpoint::one,
    endpoints::{object, paged, segment},
    entities::{NotificationFilter, NotificationPolicy, NotificationRequest},
    tolerant::flag,
};

/// Which notifications are let through. Since Mastodon 4.3.
/// <https://docs.joinmastodon.org/methods/notifications/#get-policy>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GetPolicy;

impl Endpoint for GetPolicy {
    type Answer = NotificationPolicy;

    fn request(&self) -> Request {
        Request::get("/api/v2/notifications/policy")
    }

    fn read(response: &Response) -> Result<NotificationPolicy, ApiError> {
        one(response)
    }
}

/// Changes which notifications are let through. What is `None` stays as it is.
/// <https://docs.joinmastodon.org/methods/notifications/#update-the-filtering-policy-for-notifications>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct UpdatePolicy {
    /// Of those one does not follow.
    pub for_not_following: Option<NotificationFilter>,
    /// Of those who do not follow one.
    pub for_not_followers: Option<NotificationFilter>,
    /// Of accounts younger than 30 days.
    pub for_new_accounts: Option<NotificationFilter>,
    /// Private mentions that nobody asked for.
    pub for_private_mentions: Option<NotificationFilter>,
    /// Of accounts that the moderation limited.
    pub for_limited_accounts: Option<NotificationFilter>,
    /// Of accounts that post automatically. Since Mastodon 4.6.
    pub for_bots: Option<NotificationFilter>,
}

impl Endpoint for UpdatePolicy {
    type Answer = NotificationPolicy;

    fn request(&self) -> Request {
        let word = |filter: Option<NotificationFilter>| filter.map(|it| it.as_str().into());
        Request::patch("/api/v2/notifications/policy").json(object([
            ("for_not_following", word(self.for_not_following)),
            ("for_not_followers", word(self.for_not_followers)),
            ("for_new_accounts", word(self.for_new_accounts)),
            ("for_private_mentions", word(self.for_private_mentions)),
            ("for_limited_accounts", word(self.for_limited_accounts)),
            ("for_bots", word(self.for_bots)),
        ]))
    }

    fn read(response: &Response) -> Result<NotificationPolicy, ApiError> {
        one(response)
    }
}

/// Accounts whose notifications are held back.
/// <https://docs.joinmastodon.org/methods/notifications/#get-requests>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListRequests {
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 40 by default and 80 at most.
    pub limit: Option<u32>,
}

impl Endpoint for ListRequests {
    type Answer = Page<NotificationRequest>;

    fn request(&self) -> Request {
        paged(Request::get("/api/v1/notifications/requests"), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<NotificationRequest>, ApiError> {
        Page::read(response)
    }
}

/// One account whose notifications are held back.
/// <https://docs.joinmastodon.org/methods/notifications/#get-one-request>
#[derive(Clone, Debug, PartialEq)]
pub struct GetRequest {
    /// Which request.
    pub id: NotificationRequestId,
}

impl Endpoint for GetRequest {
    type Answer = NotificationRequest;

    fn request(&self) -> Request {
        Request::get(format!("/api/v1/notifications/requests/{}", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<NotificationRequest, ApiError> {
        one(response)
    }
}

/// Lets an account's notifications in from now on, or removes what was held back. What was held
/// back is merged a little later: see [`RequestsMerged`].
/// <https://docs.joinmastodon.org/methods/notifications/#accept-request>
/// <https://docs.joinmastodon.org/methods/notifications/#dismiss-request>
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerRequest {
    /// Which request.
    pub id: NotificationRequestId,
    /// Whether to let them in, or to remove them.
    pub accept: bool,
}

impl Endpoint for AnswerRequest {
    type Answer = ();

    fn request(&self) -> Request {
        let verb = if self.accept { "accept" } else { "dismiss" };
        Request::post(format!("/api/v1/notifications/requests/{}/{verb}", segment(&self.id)))
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}

/// Lets the notifications of several accounts in, or removes what was held back of them; as
/// [`AnswerRequest`]. Since Mastodon 4.3.
/// <https://docs.joinmastodon.org/methods/notifications/#accept-multiple-requests>
/// <https://docs.joinmastodon.org/methods/notifications/#dismiss-multiple-requests>
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerRequests {
    /// Which requests.
    pub ids: Vec<NotificationRequestId>,
    /// Whether to let them in, or to remove them.
    pub accept: bool,
}

impl Endpoint for AnswerRequests {
    type Answer = ();

    fn request(&self) -> Request {
        let verb = if self.accept { "accept" } else { "dismiss" };
        let ids = self.ids.iter().map(|id| id.as_str().into()).collect();
        Request::post(format!("/api/v1/notifications/requests/{verb}"))
            .json(object([("id", Some(serde_json::Value::Array(ids)))]))
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}

/// Whether all accepted notifications are among the others by now.
/// <https://docs.joinmastodon.org/methods/notifications/#requests-merged>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RequestsMerged;

#[derive(Deserialize)]
struct Merged {
    #[serde(default, deserialize_with = "flag")]
    merged: bool,
}

impl Endpoint for RequestsMerged {
    type Answer = bool;

    fn request(&self) -> Request {
        Request::get("/api/v1/notifications/requests/merged")
    }

    fn read(response: &Response) -> Result<bool, ApiError> {
        one::<Merged>(response).map(|answer| answer.merged)
    }
}
