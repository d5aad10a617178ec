//! The landing page's text, which index.html carries so that it can be read before the app starts.
//! The app takes the very elements over: nothing that is being read is made anew or moved.

use std::cell::RefCell;

use web_sys::Element;

use super::page;

thread_local! {
    static LANDING: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Takes the landing page's text out of the document and removes the frame it came in. To be called
/// right before the app is mounted, in the same task, so that nothing is painted in between.
pub fn take_over() {
    if let Some(landing) = page::element("landing") {
        landing.remove();
        LANDING.set(Some(landing));
    }
    if let Some(frame) = page::element("prerendered") {
        frame.remove();
    }
    // Not taken away: without it, the page waits for boot.js.
    page::set_root_attribute("data-start", Some("over"));
}

/// The landing page's text; `None` where index.html carries none.
pub fn landing() -> Option<Element> {
    LANDING.with_borrow(Clone::clone)
}
