//! The time.

use std::{cell::RefCell, rc::Rc};

use gloo_timers::callback::Interval;
use wasm_bindgen::{JsCast, closure::Closure};

use super::page;

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
