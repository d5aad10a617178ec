//! Posts in another language.

use serde::{Deserialize, Serialize};

use super::PollOption;
use crate::{
    MediaId, PollId,
    tolerant::{list, or_default, text},
};

/// A post in another language.
/// <https://docs.joinmastodon.org/entities/Translation/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Translation {
    /// The text, HTML.
    #[serde(default, deserialize_with = "text")]
    pub content: String,
    /// The content warning.
    #[serde(default, deserialize_with = "text")]
    pub spoiler_text: String,
    /// The poll's options.
    #[serde(default, deserialize_with = "or_default")]
    pub poll: Option<TranslationPoll>,
    /// Descriptions of attached files.
    #[serde(default, deserialize_with = "list")]
    pub media_attachments: Vec<TranslationAttachment>,
    /// The language it was translated from.
    #[serde(default, deserialize_with = "text")]
    pub detected_source_language: String,
    /// The language it was translated into.
    #[serde(default, deserialize_with = "text")]
    pub language: String,
    /// Who translated it.
    #[serde(default, deserialize_with = "text")]
    pub provider: String,
}

/// A translated poll.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TranslationPoll {
    /// The poll.
    pub id: PollId,
    /// Its options, without counts.
    #[serde(default, deserialize_with = "list")]
    pub options: Vec<PollOption>,
}

/// A translated description of an attached file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TranslationAttachment {
    /// The file.
    pub id: MediaId,
    /// What it shows.
    #[serde(default, deserialize_with = "text")]
    pub description: String,
}
