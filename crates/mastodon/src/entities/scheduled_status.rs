//! Posts that will be published later.

use serde::{Deserialize, Serialize};

use super::{MediaAttachment, QuotePolicy, Visibility};
use crate::{
    MediaId, ScheduledStatusId, StatusId, Timestamp,
    tolerant::{count, flag, list, or_default, text},
};

/// A post that will be published later.
/// <https://docs.joinmastodon.org/entities/ScheduledStatus/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScheduledStatus {
    /// The scheduled post's id; the post itself gets another.
    pub id: ScheduledStatusId,
    /// When it will be published.
    #[serde(default, deserialize_with = "or_default")]
    pub scheduled_at: Timestamp,
    /// What was written.
    #[serde(default, deserialize_with = "or_default")]
    pub params: ScheduledParams,
    /// Attached files.
    #[serde(default, deserialize_with = "list")]
    pub media_attachments: Vec<MediaAttachment>,
}

/// What was written for a scheduled post.
/// <https://docs.joinmastodon.org/entities/ScheduledStatus/#params>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ScheduledParams {
    /// The text as typed.
    #[serde(default, deserialize_with = "text")]
    pub text: String,
    /// The content warning.
    #[serde(default, deserialize_with = "text")]
    pub spoiler_text: String,
    /// Who will see it.
    #[serde(default)]
    pub visibility: Visibility,
    /// Whether media are hidden at first.
    #[serde(default, deserialize_with = "flag")]
    pub sensitive: bool,
    /// The language.
    pub language: Option<String>,
    /// The post it answers.
    #[serde(default, deserialize_with = "or_default")]
    pub in_reply_to_id: Option<StatusId>,
    /// The post it quotes.
    #[serde(default, deserialize_with = "or_default")]
    pub quoted_status_id: Option<StatusId>,
    /// Who may quote it.
    #[serde(default)]
    pub quote_approval_policy: QuotePolicy,
    /// Attached files.
    #[serde(default, deserialize_with = "list")]
    pub media_ids: Vec<MediaId>,
    /// The poll in it.
    #[serde(default, deserialize_with = "or_default")]
    pub poll: Option<ScheduledPoll>,
}

/// The poll of a scheduled post.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ScheduledPoll {
    /// What can be chosen.
    #[serde(default, deserialize_with = "list")]
    pub options: Vec<String>,
    /// How long it lasts, in seconds.
    #[serde(default, deserialize_with = "count")]
    pub expires_in: u64,
    /// Whether more than one option may be chosen.
    #[serde(default, deserialize_with = "flag")]
    pub multiple: bool,
    /// Whether counts are hidden until the end.
    #[serde(default, deserialize_with = "flag")]
    pub hide_totals: bool,
}
