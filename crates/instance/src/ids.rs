//! Ids as Mastodon makes them: 48 bits of milliseconds, then 16 bits that tell apart what happened in
//! the same millisecond. So a larger id is a later one, also for sample data made for a time long past.
//!
//! In JSON an id is a decimal string.

use std::fmt;
use std::str::FromStr;
use std::sync::atomic::{AtomicU16, Ordering};

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Serialize, Serializer};

use crate::times::Time;

/// The id of anything that is stored: account, post, notification, …
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub i64);

impl Id {
    /// A fresh id for something that happens now.
    pub fn new() -> Self {
        Self::at(Time::now())
    }

    /// A fresh id for something that happened at `time`.
    pub fn at(time: Time) -> Self {
        static SEQUENCE: AtomicU16 = AtomicU16::new(0);
        let sequence = SEQUENCE.fetch_add(1, Ordering::Relaxed);
        Self((time.0.max(0) << 16) | i64::from(sequence))
    }

    /// The smallest id anything at `time` can have.
    pub fn first_at(time: Time) -> Self {
        Self(time.0.max(0) << 16)
    }

    /// When the thing came into being.
    pub fn time(self) -> Time {
        Time(self.0 >> 16)
    }
}

impl Default for Id {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Id {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl ToSql for Id {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for Id {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_things_have_larger_ids_whatever_the_order_of_making() {
        let late = Id::at(Time(2_000));
        let early = Id::at(Time(1_999));
        assert!(early < late);
        assert_eq!(late.time(), Time(2_000));
    }

    #[test]
    fn is_a_string_in_json() {
        assert_eq!(serde_json::json!(Id(7)), serde_json::json!("7"));
    }
}
