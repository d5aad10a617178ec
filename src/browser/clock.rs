//! The time.

use std::{cell::RefCell, rc::Rc};

use gloo_timers::callback::Interval;
use wasm_bindgen::{JsCast, closure::Closure};

use super::page;
use mastodon::Timestamp;

/// Milliseconds since 1970 in UTC.
#[cfg(target_arch = "wasm32")]
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Milliseconds since 1970 in UTC.
#[cfg(not(target_arch = "wasm32"))]
pub fn now() -> f64 {
    std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0.0, |since| since.as_secs_f64() * 1000.0)
}

/// A time (milliseconds since 1970) as the API writes it.
#[cfg(target_arch = "wasm32")]
pub fn timestamp(time: f64) -> Timestamp {
    Timestamp::new(String::from(js_sys::Date::new(&time.into()).to_iso_string()))
}

/// A time (milliseconds since 1970) as the API writes it: on the host, the days after the first of
/// January 1970 only.
#[cfg(not(target_arch = "wasm32"))]
pub fn timestamp(time: f64) -> Timestamp {
    let seconds = (time / 1000.0) as u64 % 86_400;
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    Timestamp::new(format!("1970-01-01T{hours:02}:{minutes:02}:{:02}.000Z", seconds % 60))
}

/// A time as the API writes it, in milliseconds since 1970; `None` where it cannot be read.
#[cfg(target_arch = "wasm32")]
pub fn milliseconds(time: &Timestamp) -> Option<f64> {
    Some(js_sys::Date::parse(time.as_str())).filter(|time| time.is_finite())
}

/// A time as the API writes it, in milliseconds since 1970; `None` where it cannot be read.
#[cfg(not(target_arch = "wasm32"))]
pub fn milliseconds(time: &Timestamp) -> Option<f64> {
    let (day, clock) = (time.as_str().get(..10)?, time.as_str().get(11..19)?);
    let mut day = day.split('-').map(|part| part.parse::<u32>().ok());
    let (year, month, day) = (day.next()??, day.next()??, day.next()??);
    // Counted from March, so that the day of a leap year comes last.
    let (year, month) =
        if month > 2 { (year, month - 3) } else { (year.checked_sub(1)?, month + 9) };
    let leaps = (year / 4 + year / 400).checked_sub(year / 100)?;
    let days = f64::from(365 * year + leaps + (153 * month + 2) / 5 + day) - 719_469.0;
    let parts = clock.split(':').map(|part| part.parse::<f64>().ok());
    let clock: Option<f64> =
        parts.rev().zip([1e3, 6e4, 36e5]).map(|(part, unit)| Some(part? * unit)).sum();
    Some(days * 864e5 + clock?)
}

/// Calls `tick` every `period` milliseconds as long as the app runs, but not while its tab is
/// hidden; on coming back to the tab at once.
pub fn tick_while_visible(period: u32, tick: impl Fn() + Clone + 'static) {
    let timer = Rc::new(RefCell::new(Some(Interval::new(period, tick.clone()))));
    let on_change = Closure::<dyn Fn()>::new(move || {
        timer.replace(page::is_visible().then(|| {
            tick();
            Interval::new(period, tick.clone())
        }));
    });
    let listener = on_change.as_ref().unchecked_ref();
    let _ = page::document().add_event_listener_with_callback("visibilitychange", listener);
    // It listens as long as the page lives.
    on_change.forget();
}

/// The device's IANA time zone (`Europe/Berlin`), where it tells one.
#[cfg(target_arch = "wasm32")]
pub fn time_zone() -> Option<String> {
    let format = js_sys::Intl::DateTimeFormat::default();
    js_sys::Reflect::get(&format.resolved_options(), &"timeZone".into()).ok()?.as_string()
}

/// The device's IANA time zone (`Europe/Berlin`), where it tells one.
#[cfg(not(target_arch = "wasm32"))]
pub fn time_zone() -> Option<String> {
    None
}
