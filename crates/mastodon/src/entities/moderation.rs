//! Reports, and what the moderation decided.

use serde::{Deserialize, Serialize};

use super::Account;
use crate::{
    AccountWarningId, ReportId, RuleId, SeveranceEventId, StatusId, Timestamp,
    tolerant::{count, flag, list, or_default, text},
};

/// A report to the moderation.
/// <https://docs.joinmastodon.org/entities/Report/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The report's id.
    pub id: ReportId,
    /// Whether the moderation has dealt with it.
    #[serde(default, deserialize_with = "flag")]
    pub action_taken: bool,
    /// When it did.
    #[serde(default, deserialize_with = "or_default")]
    pub action_taken_at: Option<Timestamp>,
    /// What it is about.
    #[serde(default)]
    pub category: ReportCategory,
    /// What was written.
    #[serde(default, deserialize_with = "text")]
    pub comment: String,
    /// Whether it was sent on to the account's own server.
    #[serde(default, deserialize_with = "flag")]
    pub forwarded: bool,
    /// When it was made.
    #[serde(default, deserialize_with = "or_default")]
    pub created_at: Timestamp,
    /// The posts it names.
    #[serde(default, deserialize_with = "list")]
    pub status_ids: Vec<StatusId>,
    /// The rules it names.
    #[serde(default, deserialize_with = "list")]
    pub rule_ids: Vec<RuleId>,
    /// Whom it is about.
    #[serde(default, deserialize_with = "or_default")]
    pub target_account: Option<Box<Account>>,
}

super::words! {
    /// What a report is about.
    ReportCategory {
        /// Unwanted or repetitive.
        Spam = "spam",
        /// Against the law.
        Legal = "legal",
        /// Against the rules.
        Violation = "violation",
        /// Anything else.
        Other = "other",
    }

    /// What the moderation did.
    WarningAction {
        /// Only told.
        None = "none",
        /// Closed the login.
        Disable = "disable",
        /// Hid media of posts behind a warning.
        MarkStatusesAsSensitive = "mark_statuses_as_sensitive",
        /// Deleted posts.
        DeleteStatuses = "delete_statuses",
        /// Hides media of all posts behind a warning.
        Sensitive = "sensitive",
        /// Limited the account.
        Silence = "silence",
        /// Suspended the account.
        Suspend = "suspend",
    }

    /// Where an objection stands.
    AppealState {
        /// Granted.
        Approved = "approved",
        /// Refused.
        Rejected = "rejected",
        /// Not yet decided.
        Pending = "pending",
    }

    /// Why relationships were lost.
    SeveranceKind {
        /// The operators blocked a server.
        DomainBlock = "domain_block",
        /// One blocked a server.
        UserDomainBlock = "user_domain_block",
        /// The operators suspended an account.
        AccountSuspension = "account_suspension",
    }
}

/// What the moderation decided about one's own account.
/// <https://docs.joinmastodon.org/entities/AccountWarning/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccountWarning {
    /// The decision's id.
    pub id: AccountWarningId,
    /// What was done.
    #[serde(default)]
    pub action: WarningAction,
    /// Why, plain text; may be empty.
    #[serde(default, deserialize_with = "text")]
    pub text: String,
    /// The posts it is about.
    #[serde(default, deserialize_with = "list")]
    pub status_ids: Vec<StatusId>,
    /// Whom it is about.
    #[serde(default, deserialize_with = "or_default")]
    pub target_account: Option<Box<Account>>,
    /// One's objection.
    #[serde(default, deserialize_with = "or_default")]
    pub appeal: Option<Appeal>,
    /// When it was decided.
    #[serde(default, deserialize_with = "or_default")]
    pub created_at: Timestamp,
}

/// An objection to a decision.
/// <https://docs.joinmastodon.org/entities/Appeal/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Appeal {
    /// What was written.
    #[serde(default, deserialize_with = "text")]
    pub text: String,
    /// Where it stands.
    #[serde(default)]
    pub state: AppealState,
}

/// Relationships that were lost at once.
/// <https://docs.joinmastodon.org/entities/RelationshipSeveranceEvent/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RelationshipSeveranceEvent {
    /// The event's id.
    pub id: SeveranceEventId,
    /// Why.
    #[serde(default, rename = "type")]
    pub kind: SeveranceKind,
    /// Whether the list of lost relationships is gone.
    #[serde(default, deserialize_with = "flag")]
    pub purged: bool,
    /// The server or account that was blocked.
    #[serde(default, deserialize_with = "text")]
    pub target_name: String,
    /// How many followers were lost.
    #[serde(default, deserialize_with = "count")]
    pub followers_count: u64,
    /// How many follows were lost.
    #[serde(default, deserialize_with = "count")]
    pub following_count: u64,
    /// When.
    #[serde(default, deserialize_with = "or_default")]
    pub created_at: Timestamp,
}
