//! Notifications in groups.

use super::Count;
use crate::{
    AccountId, ApiError, Cursor, Endpoint, Request, Response,
    endpoint::{all, one},
    endpoints::{paged, segment},
    entities::{Account, GroupedNotifications, NotificationKind},
    page::neighbours,
};

/// Notifications in groups, newest first. Since Mastodon 4.3; where it answers 404, use
/// [`List`](super::List).
/// <https://docs.joinmastodon.org/methods/grouped_notifications/#get-grouped>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListGrouped {
    /// Where in the list.
    pub at: Option<Cursor>,
    /// How many groups, 40 by default and 80 at most.
    pub limit: Option<u32>,
    /// Only these kinds; empty means all.
    pub types: Vec<NotificationKind>,
    /// Without these kinds.
    pub exclude_types: Vec<NotificationKind>,
    /// Which kinds to group; empty means all that can be.
    pub grouped_types: Vec<NotificationKind>,
    /// Only of this account.
    pub account_id: Option<AccountId>,
    /// Those too that the [policy](super::GetPolicy) holds back.
    pub include_filtered: bool,
    /// Answer only faces of accounts that are not the first of a group.
    pub partial_avatars: bool,
}

/// One page of grouped notifications.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupedPage {
    /// The groups and what they speak of.
    pub results: GroupedNotifications,
    /// Where older groups are; `None` at the end.
    pub next: Option<Cursor>,
    /// Where newer groups are.
    pub previous: Option<Cursor>,
}

impl Endpoint for ListGrouped {
    type Answer = GroupedPage;

    fn request(&self) -> Request {
        let expand_accounts = self.partial_avatars.then_some("partial_avatars");
        paged(Request::get("/api/v2/notifications"), &self.at, self.limit)
            .query_all("types[]", self.types.iter().map(|kind| kind.as_str()))
            .query_all("exclude_types[]", self.exclude_types.iter().map(|kind| kind.as_str()))
            .query_all("grouped_types[]", self.grouped_types.iter().map(|kind| kind.as_str()))
            .query_opt("account_id", self.account_id.as_ref())
            .query_flag("include_filtered", self.include_filtered)
            .query_opt("expand_accounts", expand_accounts)
    }

    fn read(response: &Response) -> Result<GroupedPage, ApiError> {
        let (next, previous) = neighbours(response);
        Ok(GroupedPage { results: one(response)?, next, previous })
    }
}

/// One group.
/// <https://docs.joinmastodon.org/methods/grouped_notifications/#get-notification-group>
#[derive(Clone, Debug, PartialEq)]
pub struct GetGroup {
    /// Which.
    pub group_key: String,
}

impl Endpoint for GetGroup {
    type Answer = GroupedNotifications;

    fn request(&self) -> Request {
        Request::get(format!("/api/v2/notifications/{}", segment(&self.group_key)))
    }

    fn read(response: &Response) -> Result<GroupedNotifications, ApiError> {
        one(response)
    }
}

/// All accounts of a group.
/// <https://docs.joinmastodon.org/methods/grouped_notifications/#get-group-accounts>
#[derive(Clone, Debug, PartialEq)]
pub struct GroupAccounts {
    /// Which group.
    pub group_key: String,
}

impl Endpoint for GroupAccounts {
    type Answer = Vec<Account>;

    fn request(&self) -> Request {
        Request::get(format!("/api/v2/notifications/{}/accounts", segment(&self.group_key)))
    }

    fn read(response: &Response) -> Result<Vec<Account>, ApiError> {
        all(response)
    }
}

/// Removes a group.
/// <https://docs.joinmastodon.org/methods/grouped_notifications/#dismiss-group>
#[derive(Clone, Debug, PartialEq)]
pub struct DismissGroup {
    /// Which.
    pub group_key: String,
}

impl Endpoint for DismissGroup {
    type Answer = ();

    fn request(&self) -> Request {
        Request::post(format!("/api/v2/notifications/{}/dismiss", segment(&self.group_key)))
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}

/// How many groups are newer than the [marker](crate::entities::Markers), up to a limit.
/// <https://docs.joinmastodon.org/methods/grouped_notifications/#unread-group-count>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnreadGroupCount {
    /// Where to stop counting, 100 by default and 1000 at most.
    pub limit: Option<u32>,
}

impl Endpoint for UnreadGroupCount {
    type Answer = u64;

    fn request(&self) -> Request {
        Request::get("/api/v2/notifications/unread_count").query_opt("limit", self.limit)
    }

    fn read(response: &Response) -> Result<u64, ApiError> {
        one::<Count>(response).map(|answer| answer.count)
    }
}
