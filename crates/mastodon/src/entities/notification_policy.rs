//! Which notifications are let through, and those that were held back.

use serde::{Deserialize, Serialize};

use super::{Account, Status};
use crate::{
    NotificationRequestId, Timestamp,
    tolerant::{count, or_default},
};

/// Which notifications are let through.
/// <https://docs.joinmastodon.org/entities/NotificationPolicy/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NotificationPolicy {
    /// Of those one does not follow.
    #[serde(default)]
    pub for_not_following: NotificationFilter,
    /// Of those who do not follow one.
    #[serde(default)]
    pub for_not_followers: NotificationFilter,
    /// Of accounts younger than 30 days.
    #[serde(default)]
    pub for_new_accounts: NotificationFilter,
    /// Private mentions that nobody asked for.
    #[serde(default)]
    pub for_private_mentions: NotificationFilter,
    /// Of accounts that the moderation limited.
    #[serde(default)]
    pub for_limited_accounts: NotificationFilter,
    /// Of accounts that post automatically. Since Mastodon 4.6.
    #[serde(default)]
    pub for_bots: NotificationFilter,
    /// What is held back now.
    #[serde(default, deserialize_with = "or_default")]
    pub summary: NotificationPolicySummary,
}

super::words! {
    /// What happens with notifications of a group of accounts.
    NotificationFilter {
        /// They come in.
        Accept = "accept",
        /// They are held back in a request.
        Filter = "filter",
        /// They are dropped.
        Drop = "drop",
    }
}

/// What is held back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NotificationPolicySummary {
    /// From how many accounts.
    #[serde(default, deserialize_with = "count")]
    pub pending_requests_count: u64,
    /// How many notifications.
    #[serde(default, deserialize_with = "count")]
    pub pending_notifications_count: u64,
}

/// Notifications from one account that were held back.
/// <https://docs.joinmastodon.org/entities/NotificationRequest/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NotificationRequest {
    /// The request's id.
    pub id: NotificationRequestId,
    /// When it was first held back.
    #[serde(default, deserialize_with = "or_default")]
    pub created_at: Timestamp,
    /// When it was last added to.
    #[serde(default, deserialize_with = "or_default")]
    pub updated_at: Timestamp,
    /// From whom.
    pub account: Account,
    /// How many.
    #[serde(default, deserialize_with = "count")]
    pub notifications_count: u64,
    /// The newest post among them.
    #[serde(default, deserialize_with = "or_default")]
    pub last_status: Option<Box<Status>>,
}
