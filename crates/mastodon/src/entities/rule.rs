//! The instance's rules.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    RuleId,
    tolerant::{or_default, text},
};

/// A rule of the instance.
/// <https://docs.joinmastodon.org/entities/Rule/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// The rule's id.
    pub id: RuleId,
    /// The rule.
    #[serde(default, deserialize_with = "text")]
    pub text: String,
    /// A longer explanation; may be empty.
    #[serde(default, deserialize_with = "text")]
    pub hint: String,
    /// Both in other languages, by their code.
    #[serde(default, deserialize_with = "or_default")]
    pub translations: BTreeMap<String, RuleTranslation>,
}

/// A rule in another language.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RuleTranslation {
    /// The rule.
    #[serde(default, deserialize_with = "text")]
    pub text: String,
    /// A longer explanation; may be empty.
    #[serde(default, deserialize_with = "text")]
    pub hint: String,
}

impl Rule {
    /// Text and hint in a language, or as they were written where there is no translation.
    pub fn in_language(&self, language: &str) -> (&str, &str) {
        match self.translations.get(language) {
            Some(translation) => (&translation.text, &translation.hint),
            None => (&self.text, &self.hint),
        }
    }
}
