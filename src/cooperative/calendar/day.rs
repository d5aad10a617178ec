//! Days of the calendar.

use std::fmt;

const WEEKDAYS: [&str; 7] =
    ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];
const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
/// A Monday in 1970, by its number.
const A_MONDAY: i64 = 4;
/// The place of Saturday in a week.
const SATURDAY: i64 = 5;
/// The years it knows.
const YEARS: std::ops::RangeInclusive<i64> = 1970..=9999;

/// A day of the Gregorian calendar, from 1970 to 9999. Written as in HTML's date fields:
/// `2026-07-04`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: i64,
    /// 1 to 12.
    month: i64,
    /// 1 to 31.
    day: i64,
}

impl Day {
    /// Reads `2026-07-04`, or the day of `2026-07-04T18:00`; `None` where there is no such day.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, _) = text.split_once('T').unwrap_or((text, ""));
        let mut parts = date.split('-').map(|part| {
            let are_digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
            are_digits.then(|| part.parse::<i64>().ok()).flatten()
        });
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        let parsed = Self { year, month, day };
        let is_one = parts.next().is_none()
            && YEARS.contains(&year)
            && (1..=12).contains(&month)
            && (1..=31).contains(&day)
            && Self::of_number(parsed.number()) == parsed;
        is_one.then_some(parsed)
    }

    /// The day so many days later; earlier, where negative.
    pub fn plus(self, days: i64) -> Self {
        Self::of_number(self.number() + days)
    }

    /// How many days later `other` is; negative, where it is earlier.
    pub fn until(self, other: Self) -> i64 {
        other.number() - self.number()
    }

    /// The year.
    pub fn year(self) -> i64 {
        self.year
    }

    /// `Samstag, 4. Juli 2026`
    pub fn words(self) -> String {
        let weekday = usize::try_from(self.weekday()).ok().and_then(|it| WEEKDAYS.get(it));
        let month = usize::try_from(self.month - 1).ok().and_then(|it| MONTHS.get(it));
        let (weekday, month) = (weekday.unwrap_or(&""), month.unwrap_or(&""));
        format!("{weekday}, {}. {month} {}", self.day, self.year)
    }

    /// The International Day of Cooperatives of a year: the first Saturday in July.
    pub fn of_cooperatives(year: i64) -> Self {
        let first = Self { year, month: 7, day: 1 };
        first.plus((SATURDAY - first.weekday()).rem_euclid(7))
    }

    /// 0 for Monday to 6 for Sunday.
    fn weekday(self) -> i64 {
        (self.number() - A_MONDAY).rem_euclid(7)
    }

    /// Days since 1 January 1970. Years are taken to begin in March: then the odd day of a leap
    /// year is the last one.
    fn number(self) -> i64 {
        let year = if self.month <= 2 { self.year - 1 } else { self.year };
        let month = (self.month + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + self.day - 1;
        365 * year + year / 4 - year / 100 + year / 400 + day_of_year - MARCH_OF_YEAR_ZERO
    }

    fn of_number(number: i64) -> Self {
        const CENTURIES: i64 = 146_097;
        let days = number + MARCH_OF_YEAR_ZERO;
        let (era, day) = (days.div_euclid(CENTURIES), days.rem_euclid(CENTURIES));
        let year = (day - day / 1_460 + day / 36_524 - day / (CENTURIES - 1)) / 365;
        let day_of_year = day - (365 * year + year / 4 - year / 100);
        let from_march = (5 * day_of_year + 2) / 153;
        let month = (from_march + 2) % 12 + 1;
        let year = era * 400 + year + i64::from(month <= 2);
        Self { year, month, day: day_of_year - (153 * from_march + 2) / 5 + 1 }
    }
}

/// Days from 1 March of the year 0 to 1 January 1970.
const MARCH_OF_YEAR_ZERO: i64 = 719_468;

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn days_have_their_names() {
        let days = [
            ("1970-01-01", "Donnerstag, 1. Januar 1970"),
            ("2000-02-29", "Dienstag, 29. Februar 2000"),
            ("2024-02-29", "Donnerstag, 29. Februar 2024"),
            ("2025-03-01", "Samstag, 1. März 2025"),
            ("2026-11-23", "Montag, 23. November 2026"),
            ("2026-12-31", "Donnerstag, 31. Dezember 2026"),
            ("2100-03-01", "Montag, 1. März 2100"),
        ];
        for (text, words) in days {
            assert_eq!(day(text).words(), words);
        }
    }

    #[test]
    fn the_day_of_cooperatives_is_the_first_saturday_in_july() {
        let days = [2022, 2023, 2024, 2025, 2026, 2027, 2028, 2034];
        let days = days.map(|year| Day::of_cooperatives(year).to_string());
        assert_eq!(
            days,
            [
                "2022-07-02",
                "2023-07-01",
                "2024-07-06",
                "2025-07-05",
                "2026-07-04",
                "2027-07-03",
                "2028-07-01",
                "2034-07-01",
            ]
        );
    }

    #[test]
    fn days_are_counted_over_months_years_and_leap_days() {
        let cases = [
            ("2026-03-01", -1, "2026-02-28"),
            ("2024-03-01", -1, "2024-02-29"),
            ("2100-03-01", -1, "2100-02-28"),
            ("2026-12-31", 1, "2027-01-01"),
            ("2026-01-10", -28, "2025-12-13"),
            ("2024-01-01", 366, "2025-01-01"),
            ("2000-01-01", 146_097, "2400-01-01"),
        ];
        for (from, days, to) in cases {
            assert_eq!(day(from).plus(days), day(to), "{from} {days}");
            assert_eq!(day(from).until(day(to)), days, "{from} {to}");
        }
        let mut date = day("1999-12-31");
        for _ in 0..40_000 {
            let next = date.plus(1);
            assert_eq!((date.weekday() + 1) % 7, next.weekday(), "{date}");
            assert_eq!(Day::parse(&next.to_string()), Some(next));
            date = next;
        }
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in [
            "",
            "2026",
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "1-1",
            "+026-1-1",
            "morgen",
            "2026-06-31",
            "2026-01-01-01",
            "99999-01-01",
            "1969-12-31",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
        assert_eq!(Day::parse("2026-07-04T18:00"), Day::parse("2026-07-04"));
    }
}
