//! Points in time as the API writes them.

use serde::{Deserialize, Serialize};

/// A point in time, ISO 8601 in UTC as Mastodon writes it (`2026-08-01T12:00:00.000Z`). Browsers
/// parse and format it themselves; texts of one form sort in the order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(String);

impl Timestamp {
    /// Wraps a text in ISO 8601.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text, fit for JavaScript's `Date` and for `<time datetime>`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
