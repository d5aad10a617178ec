//! The part of the page that is in view, and when it changes. All lengths are CSS pixels.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, EventTarget, HtmlElement, HtmlMediaElement, ResizeObserver};

use super::page::{document, window};

/// How tall the view is.
pub fn height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0)
}

/// How wide and how tall the view is.
pub fn size() -> (f64, f64) {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    (width.unwrap_or(0.0), height())
}

/// A place in the view as seen from the middle of an element, and how wide and tall that is.
pub fn from_middle(element: &Element, x: i32, y: i32) -> ((f64, f64), (f64, f64)) {
    let area = element.get_bounding_client_rect();
    let (width, height) = (area.width(), area.height());
    let across = f64::from(x) - area.left() - width / 2.0;
    let down = f64::from(y) - area.top() - height / 2.0;
    ((across, down), (width, height))
}

/// How far the page is scrolled.
pub fn scrolled() -> f64 {
    window().scroll_y().unwrap_or(0.0)
}

/// Whether the page is at its top, where nothing above can be in anybody's way.
pub fn is_at_top() -> bool {
    #[cfg(target_arch = "wasm32")]
    return scrolled() < 1.0;
    #[cfg(not(target_arch = "wasm32"))]
    true
}

/// Scrolls on by so much, at once.
pub fn scroll_by(distance: f64) {
    window().scroll_by_with_x_and_y(0.0, distance);
}

/// Where an element begins, from the top of the view.
pub fn top_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// How tall an element is.
pub fn height_of(element: &Element) -> f64 {
    element.get_bounding_client_rect().height()
}

/// Milliseconds since the page was opened, finer than the clock.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}

/// Whether an element holds the focus, or something in it plays that somebody has started: it should
/// not be taken away.
pub fn is_in_use(element: &Element) -> bool {
    let focused = document().active_element();
    if focused.is_some_and(|focused| element.contains(Some(&focused))) {
        return true;
    }
    let Ok(media) = element.query_selector_all("video, audio") else { return false };
    (0..media.length())
        .filter_map(|index| media.item(index)?.dyn_into::<HtmlMediaElement>().ok())
        .any(|media| !media.paused() && !media.autoplay())
}

/// Calls a function on an event; dropped, no longer.
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn Fn(web_sys::Event)>,
}

impl Listener {
    /// Listens at the window.
    pub fn at_window(event: &'static str, call: impl Fn(web_sys::Event) + 'static) -> Self {
        Self::at(window().into(), event, call)
    }

    /// Listens at an element.
    pub fn at(
        target: EventTarget,
        event: &'static str,
        call: impl Fn(web_sys::Event) + 'static,
    ) -> Self {
        let closure = Closure::<dyn Fn(web_sys::Event)>::new(call);
        let function = closure.as_ref().unchecked_ref();
        let _ = target.add_event_listener_with_callback(event, function);
        Self { target, event, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.event, function);
    }
}

/// Calls a function when the size of an element it watches has changed, before that is painted.
/// Dropped, no longer.
pub struct SizeWatch {
    observer: Option<ResizeObserver>,
    _closure: Closure<dyn Fn()>,
}

impl SizeWatch {
    /// Watches nothing yet.
    pub fn new(changed: impl Fn() + 'static) -> Self {
        let closure = Closure::<dyn Fn()>::new(changed);
        let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok();
        Self { observer, _closure: closure }
    }

    /// Watches one more element; it is told of once at the beginning, too.
    pub fn watch(&self, element: &Element) {
        if let Some(observer) = &self.observer {
            observer.observe(element);
        }
    }

    /// Watches an element no longer.
    pub fn unwatch(&self, element: &Element) {
        if let Some(observer) = &self.observer {
            observer.unobserve(element);
        }
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// A new element for a row of a list.
pub fn row_element(class: &str) -> Option<HtmlElement> {
    let element = document().create_element("div").ok()?;
    element.set_class_name(class);
    element.dyn_into().ok()
}

/// Sets a style of an element, in pixels.
pub fn set_length(element: &HtmlElement, property: &str, pixels: f64) {
    // Only malformed values are refused.
    let _ = element.style().set_property(property, &[&pixels.to_string(), "px"].concat());
}
