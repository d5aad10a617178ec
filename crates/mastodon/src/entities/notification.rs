//! Notifications, single and grouped.

use serde::{Deserialize, Serialize};

use super::{Account, AccountWarning, RelationshipSeveranceEvent, Report, Status};
use crate::{
    AccountId, NotificationId, StatusId, Timestamp,
    tolerant::{count, flag, list, or_default, text},
};

/// Something that happened to one's own account.
/// <https://docs.joinmastodon.org/entities/Notification/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Notification {
    /// The notification's id.
    pub id: NotificationId,
    /// What happened.
    #[serde(default, rename = "type")]
    pub kind: NotificationKind,
    /// Notifications with the same key belong together; empty on servers that don't group.
    #[serde(default, deserialize_with = "text")]
    pub group_key: String,
    /// When it happened.
    #[serde(default, deserialize_with = "or_default")]
    pub created_at: Timestamp,
    /// Who did it.
    pub account: Account,
    /// The post it is about.
    #[serde(default, deserialize_with = "or_default")]
    pub status: Option<Box<Status>>,
    /// The report it is about.
    #[serde(default, deserialize_with = "or_default")]
    pub report: Option<Report>,
    /// The lost relationships it is about.
    #[serde(default, deserialize_with = "or_default")]
    pub event: Option<RelationshipSeveranceEvent>,
    /// The moderation's decision it is about.
    #[serde(default, deserialize_with = "or_default")]
    pub moderation_warning: Option<AccountWarning>,
    /// What to show where the kind is not known.
    #[serde(default, deserialize_with = "or_default")]
    pub fallback: Option<NotificationFallback>,
}

super::words! {
    /// What a notification is about.
    /// <https://docs.joinmastodon.org/entities/Notification/#type>
    NotificationKind {
        /// Someone mentioned one in a post.
        Mention = "mention",
        /// Someone one wants to hear of posted.
        Status = "status",
        /// Someone boosted one's post.
        Reblog = "reblog",
        /// Someone follows one.
        Follow = "follow",
        /// Someone asks to follow one.
        FollowRequest = "follow_request",
        /// Someone favourited one's post.
        Favourite = "favourite",
        /// A poll one voted in or made has ended.
        Poll = "poll",
        /// A post one boosted was edited.
        Update = "update",
        /// Someone signed up (for operators).
        AdminSignUp = "admin.sign_up",
        /// Someone reported something (for operators).
        AdminReport = "admin.report",
        /// Follows were lost because a server or account was blocked.
        SeveredRelationships = "severed_relationships",
        /// The moderation decided about one's account.
        ModerationWarning = "moderation_warning",
        /// Someone quoted one's post.
        Quote = "quote",
        /// A post one quoted was edited.
        QuotedUpdate = "quoted_update",
        /// One was added to a collection.
        AddedToCollection = "added_to_collection",
        /// A collection one is in was changed.
        CollectionUpdate = "collection_update",
    }
}

/// What to show for a notification of a kind that is not known.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NotificationFallback {
    /// One sentence, plain text.
    #[serde(default, deserialize_with = "text")]
    pub title: String,
    /// A little more.
    pub summary: Option<String>,
    /// All of it.
    pub details: Option<String>,
}

/// Notifications that belong together.
/// <https://docs.joinmastodon.org/entities/NotificationGroup/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NotificationGroup {
    /// Names the group.
    pub group_key: String,
    /// How many notifications are in it.
    #[serde(default, deserialize_with = "count")]
    pub notifications_count: u64,
    /// What happened.
    #[serde(default, rename = "type")]
    pub kind: NotificationKind,
    /// The newest notification in it.
    pub most_recent_notification_id: NotificationId,
    /// The oldest of its notifications on the page.
    #[serde(default, deserialize_with = "or_default")]
    pub page_min_id: Option<NotificationId>,
    /// The newest of its notifications on the page.
    #[serde(default, deserialize_with = "or_default")]
    pub page_max_id: Option<NotificationId>,
    /// When the newest of its notifications on the page happened.
    #[serde(default, deserialize_with = "or_default")]
    pub latest_page_notification_at: Option<Timestamp>,
    /// Some of those who did it, newest first; in [`GroupedNotifications::accounts`].
    #[serde(default, deserialize_with = "list")]
    pub sample_account_ids: Vec<AccountId>,
    /// The post it is about; in [`GroupedNotifications::statuses`].
    #[serde(default, deserialize_with = "or_default")]
    pub status_id: Option<StatusId>,
    /// The report it is about.
    #[serde(default, deserialize_with = "or_default")]
    pub report: Option<Report>,
    /// The lost relationships it is about.
    #[serde(default, deserialize_with = "or_default")]
    pub event: Option<RelationshipSeveranceEvent>,
    /// The moderation's decision it is about.
    #[serde(default, deserialize_with = "or_default")]
    pub moderation_warning: Option<AccountWarning>,
    /// What to show where the kind is not known.
    #[serde(default, deserialize_with = "or_default")]
    pub fallback: Option<NotificationFallback>,
}

/// Grouped notifications with what they speak of.
/// <https://docs.joinmastodon.org/methods/grouped_notifications/#GroupedNotificationsResults>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GroupedNotifications {
    /// Accounts the groups speak of.
    #[serde(default, deserialize_with = "list")]
    pub accounts: Vec<Account>,
    /// Accounts of which only a face is needed; only where asked for.
    #[serde(default, deserialize_with = "list")]
    pub partial_accounts: Vec<PartialAccount>,
    /// Posts the groups speak of.
    #[serde(default, deserialize_with = "list")]
    pub statuses: Vec<Status>,
    /// The groups, newest first.
    #[serde(default, deserialize_with = "list")]
    pub notification_groups: Vec<NotificationGroup>,
}

/// An account of which only a face is needed.
/// <https://docs.joinmastodon.org/methods/grouped_notifications/#PartialAccountWithAvatar>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PartialAccount {
    /// The account's id on this instance.
    pub id: AccountId,
    /// `username` for accounts of this instance, `username@domain` for others.
    #[serde(default, deserialize_with = "text")]
    pub acct: String,
    /// The profile's address on the web.
    #[serde(default, deserialize_with = "text")]
    pub url: String,
    /// The profile picture, possibly animated.
    #[serde(default, deserialize_with = "text")]
    pub avatar: String,
    /// The profile picture standing still.
    #[serde(default, deserialize_with = "text")]
    pub avatar_static: String,
    /// What the profile picture shows.
    #[serde(default, deserialize_with = "text")]
    pub avatar_description: String,
    /// Whether follows need the account's consent.
    #[serde(default, deserialize_with = "flag")]
    pub locked: bool,
    /// Whether the account posts automatically.
    #[serde(default, deserialize_with = "flag")]
    pub bot: bool,
}
