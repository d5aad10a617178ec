//! Times of the sample data, all reckoned from the moment the database is filled.
//!
//! - `"35m"`, `"3h"`: so long before that moment;
//! - `"12d 09:40"`: twelve days before, at this time of a Central European morning;
//! - `"+2h"` (a reply, an edit): so long after what it follows.
//!
//! In texts `{+14}` is the day a fortnight after the post (`7. Dezember`), `{+14w}` the same with its
//! weekday and never a Sunday, `{jahr}` and `{vorjahr}` the year of the post and the one before.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::times::Time;

const DAY: i64 = 24 * 3600;
/// Central European (winter) time is so far ahead of UTC.
const ZONE: i64 = 3600;

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

/// The time that is written; `after` is the time of what it follows.
pub fn moment(written: &str, now: Time, after: Option<Time>) -> Option<Time> {
    if let Some(later) = written.strip_prefix('+') {
        return Some(after?.plus_seconds(span(later)?));
    }
    match written.split_once("d ") {
        Some((days, clock)) => {
            let (hours, minutes) = clock.split_once(':')?;
            let seconds = hours.parse::<i64>().ok()? * 3600 + minutes.parse::<i64>().ok()? * 60;
            let midnight = now.midnight().plus_seconds(-days.parse::<i64>().ok()? * DAY);
            Some(midnight.plus_seconds(seconds - ZONE))
        }
        None => Some(now.plus_seconds(-span(written)?)),
    }
}

/// The time so many days before now.
pub fn days_ago(now: Time, days: i64) -> Time {
    now.plus_seconds(-days * DAY)
}

/// The text with its days filled in, or `None` if something in braces is not understood.
pub fn fill_in(text: &str, at: Time) -> Option<String> {
    let mut filled = String::new();
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at(start);
        let end = from.find('}')?;
        let name = from.get(1..end)?;
        filled.push_str(before);
        // Braces around anything else than a word of ours are the author's own.
        match word(name, at.civil().date()) {
            Some(day) => filled.push_str(&day),
            None if name.trim().is_empty() => filled.push_str(from.get(..=end)?),
            None => return None,
        }
        rest = from.get(end + 1..)?;
    }
    filled.push_str(rest);
    Some(filled)
}

fn span(written: &str) -> Option<i64> {
    let (number, unit) = written.split_at_checked(written.len().checked_sub(1)?)?;
    let seconds = match unit {
        "m" => 60,
        "h" => 3600,
        _ => return None,
    };
    Some(number.parse::<i64>().ok()? * seconds)
}

fn word(name: &str, today: Date) -> Option<String> {
    match name {
        "jahr" => return Some(today.year().to_string()),
        "vorjahr" => return Some((today.year() - 1).to_string()),
        _ => {}
    }
    let days = name.strip_prefix('+')?;
    let with_weekday = days.ends_with('w');
    let mut day = today.checked_add(days.trim_end_matches('w').parse::<i64>().ok()?.days()).ok()?;
    if with_weekday && day.weekday() == Weekday::Sunday {
        day = day.tomorrow().ok()?;
    }
    let month = MONTHS.get(usize::try_from(day.month()).ok()?.checked_sub(1)?)?;
    let date = format!("{}. {month}", day.day());
    if !with_weekday {
        return Some(date);
    }
    let weekday = match day.weekday() {
        Weekday::Monday => "Montag",
        Weekday::Tuesday => "Dienstag",
        Weekday::Wednesday => "Mittwoch",
        Weekday::Thursday => "Donnerstag",
        Weekday::Friday => "Freitag",
        Weekday::Saturday => "Samstag",
        Weekday::Sunday => "Sonntag",
    };
    Some(format!("{weekday}, {date}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Time {
        Time::parse("2026-03-18T15:30:00Z").unwrap()
    }

    #[test]
    fn reads_all_ways_of_writing_a_time() {
        let at = |written| moment(written, now(), None).unwrap().to_string();
        assert_eq!(at("35m"), "2026-03-18T14:55:00.000Z");
        assert_eq!(at("3h"), "2026-03-18T12:30:00.000Z");
        assert_eq!(at("2d 09:40"), "2026-03-16T08:40:00.000Z");
        let reply = moment("+20m", now(), Some(now().plus_seconds(-7200))).unwrap();
        assert_eq!(reply.to_string(), "2026-03-18T13:50:00.000Z");
    }

    #[test]
    fn knows_what_it_does_not_understand() {
        for wrong in ["", "5", "5x", "2d", "2d 9", "+1h", "ä"] {
            assert_eq!(moment(wrong, now(), None), None, "{wrong}");
        }
        assert_eq!(fill_in("am {+x}", now()), None);
        assert_eq!(fill_in("am {+3", now()), None);
    }

    #[test]
    fn fills_in_days_and_years() {
        let filled = |text| fill_in(text, now()).unwrap();
        assert_eq!(filled("bis {+14}."), "bis 1. April.");
        assert_eq!(filled("am {+2w}, {jahr}"), "am Freitag, 20. März, 2026");
        assert_eq!(filled("nicht am {+4w}"), "nicht am Montag, 23. März");
        assert_eq!(filled("Abschluss {vorjahr}"), "Abschluss 2025");
        assert_eq!(filled("if (a) { }"), "if (a) { }");
    }
}
