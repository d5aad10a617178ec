//! Times, numbers and lists as a German reader expects them, by the browser's `Intl`. The formatters
//! are made when they are first needed and then kept.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use mastodon::Timestamp;
use wasm_bindgen::{JsCast, JsValue};

pub use super::clock::milliseconds;

const MINUTE: f64 = 60_000.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;

/// How far a point in time is from now.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Distance {
    /// So many of a unit; negative in the past.
    Units(f64, &'static str),
    /// Too far for a number of days: the date says more.
    Date,
}

thread_local! {
    static SHORT: Intl::RelativeTimeFormat = relative_format("short");
    static LONG: Intl::RelativeTimeFormat = relative_format("long");
    static MOMENT: Function = date_format(&[("dateStyle", "long"), ("timeStyle", "short")]);
    static DATE: Function = date_format(&[("dateStyle", "long")]);
    static MONTH: Function = date_format(&[("month", "long"), ("year", "numeric")]);
    static SHORT_DATE: Function = date_format(&[("day", "numeric"), ("month", "short")]);
    static SHORT_DATE_AND_YEAR: Function =
        date_format(&[("day", "numeric"), ("month", "short"), ("year", "numeric")]);
    static WEEKDAY_AND_DATE: Function = date_format(&[
        ("weekday", "long"), ("day", "numeric"), ("month", "long"), ("year", "numeric"),
    ]);
    static CLOCK: Function = date_format(&[("hour", "2-digit"), ("minute", "2-digit")]);
    static SHORT_MOMENT: Function = date_format(&[
        ("weekday", "short"), ("day", "numeric"), ("month", "short"),
        ("hour", "2-digit"), ("minute", "2-digit"),
    ]);
    static ZONE: Function = date_format(&[("timeZoneName", "long")]);
    static NUMBER: Function = number_format(&[("maximumFractionDigits", "1")]);
    static COMPACT: Function = number_format(&[("notation", "compact"), ("maximumFractionDigits", "1")]);
    static PERCENT: Function = number_format(&[("style", "percent")]);
    static LIST: Intl::ListFormat = Intl::ListFormat::new(&locales(), &options(&[]));
}

/// How long ago something was, in short: `vor 2 Std.`, `12. Aug.`, `12. Aug. 2025`. `now` in
/// milliseconds since 1970. Empty where the time cannot be read.
pub fn ago(time: &Timestamp, now: f64) -> String {
    let Some(moment) = milliseconds(time) else { return String::new() };
    // Clocks differ a little: nothing was published in the future.
    match distance((moment - now).min(0.0)) {
        Distance::Units(number, unit) => relative(&SHORT, number, unit),
        Distance::Date => {
            let year = |moment: f64| Date::new(&moment.into()).get_full_year();
            let format = if year(moment) == year(now) { &SHORT_DATE } else { &SHORT_DATE_AND_YEAR };
            formatted_date(format, moment)
        }
    }
}

/// As [`ago`], of a moment in milliseconds since 1970.
pub fn ago_since(moment: f64, now: f64) -> String {
    match distance((moment - now).min(0.0)) {
        Distance::Units(number, unit) => relative(&SHORT, number, unit),
        Distance::Date => formatted_date(&SHORT_DATE, moment),
    }
}

/// When something will be: `in 3 Stunden`, `12. August 2026 um 14:05`. `now` in milliseconds since
/// 1970. Empty where the time cannot be read.
pub fn until(time: &Timestamp, now: f64) -> String {
    let Some(at) = milliseconds(time) else { return String::new() };
    match distance((at - now).max(0.0)) {
        Distance::Units(number, unit) => relative(&LONG, number, unit),
        Distance::Date => moment(time),
    }
}

/// Date and time: `12. August 2026 um 14:05`. Empty where the time cannot be read.
pub fn moment(time: &Timestamp) -> String {
    milliseconds(time).map(|time| formatted_date(&MOMENT, time)).unwrap_or_default()
}

/// The date: `12. August 2026`. Empty where the time cannot be read.
pub fn date(time: &Timestamp) -> String {
    milliseconds(time).map(|time| formatted_date(&DATE, time)).unwrap_or_default()
}

/// The month: `August 2026`. Empty where the time cannot be read.
pub fn month(time: &Timestamp) -> String {
    milliseconds(time).map(|time| formatted_date(&MONTH, time)).unwrap_or_default()
}

/// The day of a time (milliseconds since 1970): `Donnerstag, 26. November 2026`.
pub fn day(time: f64) -> String {
    formatted_date(&WEEKDAY_AND_DATE, time)
}

/// The month of a time (milliseconds since 1970): `November 2026`.
pub fn month_of(time: f64) -> String {
    formatted_date(&MONTH, time)
}

/// The time of day (of milliseconds since 1970): `09:00`.
pub fn clock(time: f64) -> String {
    formatted_date(&CLOCK, time)
}

/// A time (milliseconds since 1970) in little room: `Do., 26. Nov., 09:00`.
pub fn short_moment(time: f64) -> String {
    formatted_date(&SHORT_MOMENT, time)
}

/// The device's time zone as it is at a time (milliseconds since 1970): `Mitteleuropäische
/// Sommerzeit (Europe/Berlin)`.
pub fn zone(time: f64) -> String {
    let text = formatted_date(&ZONE, time);
    let name = text.split_once(", ").map_or(text.as_str(), |(_, name)| name);
    match super::clock::time_zone() {
        Some(place) => [name, " (", &place, ")"].concat(),
        None => name.to_owned(),
    }
}

/// A number with its thousands marked: `12.345`.
pub fn number(number: u64) -> String {
    formatted(&NUMBER, &(number as f64).into())
}

/// A number in little room: `12.345`, `1,2 Mio.`
pub fn compact(number: u64) -> String {
    // Most numbers beside a post; they look the same anyway.
    if number < 1_000 { number.to_string() } else { formatted(&COMPACT, &(number as f64).into()) }
}

/// A share, 0 to 1, in per cent: `42 %`.
pub fn percent(share: f64) -> String {
    formatted(&PERCENT, &share.into())
}

/// Names in a row: `A, B und C`.
pub fn list(names: &[String]) -> String {
    let names: Array = names.iter().map(|name| JsValue::from(name.as_str())).collect();
    LIST.with(|format| format.format(&names)).into()
}

/// The unit that says how far `difference` milliseconds are; negative in the past.
fn distance(difference: f64) -> Distance {
    let (size, unit) = match difference.abs() {
        far if far >= 7.0 * DAY => return Distance::Date,
        far if far >= DAY => (DAY, "day"),
        far if far >= HOUR => (HOUR, "hour"),
        far if far >= MINUTE => (MINUTE, "minute"),
        _ => return Distance::Units(0.0, "second"),
    };
    Distance::Units((difference / size).trunc(), unit)
}

type Kept<T> = std::thread::LocalKey<T>;

fn relative(format: &'static Kept<Intl::RelativeTimeFormat>, number: f64, unit: &str) -> String {
    format.with(|format| format.format(number, unit)).into()
}

fn formatted_date(format: &'static Kept<Function>, moment: f64) -> String {
    formatted(format, &Date::new(&moment.into()))
}

fn formatted(format: &'static Kept<Function>, value: &JsValue) -> String {
    let text = format.with(|format| format.call1(&JsValue::UNDEFINED, value));
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn relative_format(style: &str) -> Intl::RelativeTimeFormat {
    Intl::RelativeTimeFormat::new(&locales(), &options(&[("style", style), ("numeric", "auto")]))
}

fn date_format(parts: &[(&str, &str)]) -> Function {
    Intl::DateTimeFormat::new(&locales(), &options(parts)).format()
}

fn number_format(parts: &[(&str, &str)]) -> Function {
    Intl::NumberFormat::new(&locales(), &options(parts)).format()
}

/// The reader's own German where the browser says which (`de-AT`, `de-CH`), else German.
fn locales() -> Array {
    let own = super::page::window().navigator().language();
    let own = own.filter(|language| language == "de" || language.starts_with("de-"));
    Array::of1(&own.as_deref().unwrap_or("de").into())
}

fn options(parts: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in parts {
        // Only frozen objects refuse.
        let _ = Reflect::set(options.unchecked_ref(), &(*name).into(), &(*value).into());
    }
    options
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn the_unit_grows_with_the_distance() {
        assert_eq!(distance(-59_000.0), Distance::Units(0.0, "second"));
        assert_eq!(distance(-MINUTE), Distance::Units(-1.0, "minute"));
        assert_eq!(distance(-59.9 * MINUTE), Distance::Units(-59.0, "minute"));
        assert_eq!(distance(-23.9 * HOUR), Distance::Units(-23.0, "hour"));
        assert_eq!(distance(-6.9 * DAY), Distance::Units(-6.0, "day"));
        assert_eq!(distance(2.5 * HOUR), Distance::Units(2.0, "hour"));
        assert_eq!(distance(-7.0 * DAY), Distance::Date);
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests_in_a_browser {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;

    wasm_bindgen_test_configure!(run_in_browser);

    const NOW: &str = "2026-08-12T12:00:00.000Z";

    fn time(text: &str) -> Timestamp {
        Timestamp::new(text)
    }

    fn now() -> f64 {
        milliseconds(&time(NOW)).unwrap()
    }

    #[wasm_bindgen_test]
    fn times_are_told_in_german() {
        assert_eq!(ago(&time("2026-08-12T10:00:00.000Z"), now()), "vor 2 Std.");
        assert_eq!(ago(&time("2026-08-12T11:58:00.000Z"), now()), "vor 2 Min.");
        assert_eq!(ago(&time("2026-08-12T12:00:09.000Z"), now()), "jetzt");
        assert_eq!(ago(&time("2026-08-11T11:00:00.000Z"), now()), "gestern");
        assert_eq!(ago(&time("2026-03-01T12:00:00.000Z"), now()), "1. März");
        assert_eq!(ago(&time("2024-12-01T12:00:00.000Z"), now()), "1. Dez. 2024");
        assert_eq!(until(&time("2026-08-12T15:30:00.000Z"), now()), "in 3 Stunden");
        assert_eq!(month(&time("2024-12-01T12:00:00.000Z")), "Dezember 2024");
        assert!(moment(&time(NOW)).starts_with("12. August 2026 um "));
    }

    #[wasm_bindgen_test]
    fn planned_times_have_their_day() {
        let noon = crate::browser::local_time::milliseconds("2026-11-26T09:05").unwrap();
        assert_eq!(day(noon), "Donnerstag, 26. November 2026");
        assert_eq!((month_of(noon).as_str(), clock(noon).as_str()), ("November 2026", "09:05"));
        assert_eq!(short_moment(noon), "Do., 26. Nov., 09:05");
        assert!(zone(noon).len() > 5 && !zone(noon).contains("2026"), "{}", zone(noon));
    }

    #[wasm_bindgen_test]
    fn what_is_no_time_is_empty() {
        assert_eq!(ago(&time("gestern"), now()), "");
        assert_eq!(moment(&Timestamp::default()), "");
    }

    #[wasm_bindgen_test]
    fn numbers_and_lists_are_written_in_german() {
        assert_eq!(
            [number(12_345), compact(999), compact(1_250_000)],
            ["12.345", "999", "1,3\u{a0}Mio."]
        );
        assert_eq!(percent(0.42), "42\u{a0}%");
        assert_eq!(list(&["A".into(), "B".into(), "C".into()]), "A, B und C");
    }
}
