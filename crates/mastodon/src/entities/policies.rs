//! Long texts of the instance: description, privacy policy, terms of service.

use serde::{Deserialize, Serialize};

use crate::{
    Timestamp,
    tolerant::{flag, or_default, text},
};

/// The instance's own long description.
/// <https://docs.joinmastodon.org/entities/ExtendedDescription/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ExtendedDescription {
    /// When it was last changed.
    #[serde(default, deserialize_with = "or_default")]
    pub updated_at: Option<Timestamp>,
    /// The text, HTML; may be empty.
    #[serde(default, deserialize_with = "text")]
    pub content: String,
}

/// The privacy policy.
/// <https://docs.joinmastodon.org/entities/PrivacyPolicy/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PrivacyPolicy {
    /// When it was last changed.
    #[serde(default, deserialize_with = "or_default")]
    pub updated_at: Option<Timestamp>,
    /// The text, HTML.
    #[serde(default, deserialize_with = "text")]
    pub content: String,
}

/// The terms of service.
/// <https://docs.joinmastodon.org/entities/TermsOfService/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TermsOfService {
    /// The day they begin to hold.
    #[serde(default, deserialize_with = "or_default")]
    pub effective_date: Option<Timestamp>,
    /// Whether they hold.
    #[serde(default, deserialize_with = "flag")]
    pub effective: bool,
    /// The text, HTML.
    #[serde(default, deserialize_with = "text")]
    pub content: String,
    /// The day that newer ones begin to hold.
    #[serde(default, deserialize_with = "or_default")]
    pub succeeded_by: Option<Timestamp>,
}
