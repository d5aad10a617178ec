//! Private mentions.

use serde::{Deserialize, Serialize};

use super::{Account, Status};
use crate::{
    ConversationId,
    tolerant::{flag, list, or_default},
};

/// A conversation by private mentions.
/// <https://docs.joinmastodon.org/entities/Conversation/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conversation {
    /// The conversation's id.
    pub id: ConversationId,
    /// Whether something in it is new.
    #[serde(default, deserialize_with = "flag")]
    pub unread: bool,
    /// Those who take part, without oneself.
    #[serde(default, deserialize_with = "list")]
    pub accounts: Vec<Account>,
    /// The newest post in it.
    #[serde(default, deserialize_with = "or_default")]
    pub last_status: Option<Status>,
}
