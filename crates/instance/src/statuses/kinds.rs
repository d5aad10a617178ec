//! Who may read a post, and who may quote it.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

/// Who may read a post. <https://docs.joinmastodon.org/entities/Status/#visibility>
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Visibility {
    /// Everyone; shown in the public timelines.
    #[default]
    Public,
    /// Everyone, but not in the public timelines.
    Unlisted,
    /// Followers and those mentioned.
    Private,
    /// Only those mentioned.
    Direct,
}

impl Visibility {
    /// Mastodon's word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Unlisted => "unlisted",
            Self::Private => "private",
            Self::Direct => "direct",
        }
    }

    /// Reads Mastodon's word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Public, Self::Unlisted, Self::Private, Self::Direct]
            .into_iter()
            .find(|it| it.as_str() == word)
    }

    /// Whether anyone may read it.
    pub fn is_for_everyone(self) -> bool {
        matches!(self, Self::Public | Self::Unlisted)
    }
}

impl ToSql for Visibility {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.as_str().into())
    }
}

impl FromSql for Visibility {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

/// Whose quotes of a post are accepted. Everyone may quote themselves.
/// <https://docs.joinmastodon.org/methods/statuses/#create>
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum QuotePolicy {
    /// Everyone's.
    #[default]
    Public,
    /// The author's followers'.
    Followers,
    /// Nobody's.
    Nobody,
}

impl QuotePolicy {
    /// Mastodon's word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Followers => "followers",
            Self::Nobody => "nobody",
        }
    }

    /// Reads Mastodon's word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Public, Self::Followers, Self::Nobody].into_iter().find(|it| it.as_str() == word)
    }
}

impl ToSql for QuotePolicy {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.as_str().into())
    }
}

impl FromSql for QuotePolicy {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_back() {
        for visibility in
            [Visibility::Public, Visibility::Unlisted, Visibility::Private, Visibility::Direct]
        {
            assert_eq!(Visibility::parse(visibility.as_str()), Some(visibility));
        }
        assert_eq!(Visibility::parse("secret"), None);
        assert_eq!(QuotePolicy::parse("followers"), Some(QuotePolicy::Followers));
    }
}
