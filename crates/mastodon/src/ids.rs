//! Every id its own type, so that an account's id cannot be asked for as a post's.

use std::{cmp::Ordering, fmt, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Defines an id: an opaque text, cheap to clone, ordered by length and then text, which is the
/// order of creation for Mastodon's snowflakes and for ULIDs.
macro_rules! id {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Wraps an id that came from a server.
            pub fn new(text: impl AsRef<str>) -> Self {
                Self(text.as_ref().into())
            }

            /// The id as the API writes it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                self.0.len().cmp(&other.0.len()).then_with(|| self.0.cmp(&other.0))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(formatter, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl From<$name> for serde_json::Value {
            fn from(id: $name) -> Self {
                id.as_str().into()
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(TextOrNumber).map(Self)
            }
        }
    )*};
}

id! {
    /// A post's id on this instance.
    StatusId
    /// An account's id on this instance.
    AccountId
    /// An uploaded file's id.
    MediaId
    /// A poll's id.
    PollId
    /// A notification's id.
    NotificationId
    /// A notification request's id.
    NotificationRequestId
    /// A list's id.
    ListId
    /// A filter's id.
    FilterId
    /// A filter keyword's id.
    FilterKeywordId
    /// An announcement's id.
    AnnouncementId
    /// A server rule's id.
    RuleId
    /// A private conversation's id.
    ConversationId
    /// A scheduled post's id.
    ScheduledStatusId
    /// A report's id.
    ReportId
    /// A role's id.
    RoleId
    /// A hashtag's id.
    TagId
    /// The id of a hashtag featured on a profile.
    FeaturedTagId
    /// The id of a single post in a filter.
    FilterStatusId
    /// The id of a moderation's decision.
    AccountWarningId
    /// The id of an event in which relationships were lost.
    SeveranceEventId
}

/// Ids are texts, but some servers write some of them as numbers.
struct TextOrNumber;

impl serde::de::Visitor<'_> for TextOrNumber {
    type Value = Arc<str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an id")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(text.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(number.to_string().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_length_then_text() {
        let mut ids = [StatusId::new("100"), StatusId::new("99"), StatusId::new("101")];
        ids.sort();
        assert_eq!(ids.map(|id| id.to_string()), ["99", "100", "101"]);
    }

    #[test]
    fn numbers_are_taken_too() {
        let ids: Vec<AccountId> = serde_json::from_str(r#"["7", 8]"#).unwrap();
        assert_eq!(ids, [AccountId::new("7"), AccountId::new("8")]);
    }
}
