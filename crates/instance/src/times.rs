//! Points in time, kept as milliseconds and printed as Mastodon does: `2026-08-01T13:50:00.037Z`.

use std::fmt;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Serialize, Serializer};

/// Milliseconds since 1970 (UTC).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(pub i64);

impl Time {
    /// The machine's clock.
    pub fn now() -> Self {
        Self(Timestamp::now().as_millisecond())
    }

    /// This many seconds later (or earlier, if negative).
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1000)))
    }

    /// Reads an ISO 8601 time with zone, such as `2026-08-01T13:50:00Z`.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse::<Timestamp>().ok().map(|it| Self(it.as_millisecond()))
    }

    /// The day alone, such as `2026-08-01`.
    pub fn day(self) -> String {
        self.civil().date().to_string()
    }

    /// Midnight (UTC) of that day: what Mastodon shows of the time an account was made.
    pub fn midnight(self) -> Self {
        Self(self.0 - self.0.rem_euclid(86_400_000))
    }

    /// Date and time in UTC.
    pub fn civil(self) -> jiff::civil::DateTime {
        self.timestamp().to_zoned(TimeZone::UTC).datetime()
    }

    /// Whole seconds since 1970.
    pub fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    fn timestamp(self) -> Timestamp {
        Timestamp::from_millisecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3}", self.timestamp())
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl ToSql for Time {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for Time {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_three_places_and_z() {
        assert_eq!(Time(1_785_592_200_037).to_string(), "2026-08-01T13:50:00.037Z");
        assert_eq!(Time(1_785_592_200_000).to_string(), "2026-08-01T13:50:00.000Z");
        assert_eq!(Time(1_785_592_200_037).midnight().to_string(), "2026-08-01T00:00:00.000Z");
    }
}
