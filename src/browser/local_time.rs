//! Times as the device's clock shows them, in the form of HTML's fields: `2026-07-04T18:00`.

use js_sys::Date;

/// A time (milliseconds since 1970) as the device's clock shows it.
pub fn local(time: f64) -> String {
    let date = Date::new(&time.into());
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes()
    )
}

/// When the device's clock shows that, in milliseconds since 1970; `None` where date or time is
/// missing. An hour that summer time skips is taken for the one after it.
pub fn milliseconds(local: &str) -> Option<f64> {
    let (date, time) = local.split_once('T')?;
    // A date without a time would be read as UTC.
    let is_whole = !date.is_empty() && !time.is_empty();
    is_whole.then(|| Date::parse(local)).filter(|time| time.is_finite())
}

/// So many days later at the same time of day on the device's clock, also where summer time begins or
/// ends between; both in milliseconds since 1970.
pub fn days_later(time: f64, days: u32) -> f64 {
    if cfg!(not(target_arch = "wasm32")) {
        // The host's tests know no summer time.
        return time + f64::from(days) * 86_400_000.0;
    }
    let date = Date::new(&time.into());
    date.set_date(date.get_date() + days);
    date.get_time()
}

/// Whether a time is on a Saturday or Sunday by the device's clock.
pub fn is_on_weekend(time: f64) -> bool {
    if cfg!(not(target_arch = "wasm32")) {
        // The first of January 1970 was a Thursday.
        return matches!((time / 86_400_000.0).floor().rem_euclid(7.0) as u8, 2 | 3);
    }
    matches!(Date::new(&time.into()).get_day(), 0 | 6)
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen_test]
    fn what_the_clock_shows_is_read_back() {
        for text in ["2026-07-04T18:00", "2026-01-31T00:05", "2027-12-31T23:59"] {
            assert_eq!(milliseconds(text).map(local).as_deref(), Some(text));
        }
        // A whole year of mornings, with both changes of the clock.
        let first = milliseconds("2026-07-04T09:00").unwrap();
        for days in 0..365 {
            assert!(local(days_later(first, days)).ends_with("T09:00"), "{days}");
        }
        assert_eq!(local(days_later(first, 31)), "2026-08-04T09:00");
        assert!(is_on_weekend(first) && !is_on_weekend(days_later(first, 2)));
        for text in ["", "2026-07-04", "2026-07-04T", "T18:00", "2026-02-40T18:00"] {
            assert_eq!(milliseconds(text), None, "{text}");
        }
    }
}
