//! Addresses and going back: link clicks stay inside the app, and a page one returns to stands
//! where one left it.

use std::{cell::RefCell, collections::HashMap};

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, HtmlAnchorElement, HtmlElement, MouseEvent, ScrollRestoration};

use super::page::{path_and_query, window};
use crate::routes::{Arrival, RowPlace};

/// Tells where one is in a long list.
type Teller = Box<dyn Fn() -> Option<RowPlace>>;

thread_local! {
    /// How far each entry of the history was scrolled when it was left, and where one was in a list.
    static PLACES: RefCell<HashMap<u32, (f64, Option<RowPlace>)>> = RefCell::default();
    static LIST: RefCell<Option<Teller>> = const { RefCell::new(None) };
    static CURRENT: RefCell<u32> = const { RefCell::new(0) };
}

/// Starts listening. `on_change` is called with path, query and [`Arrival`] whenever the address
/// changes.
pub fn listen(on_change: impl Fn(String, String, Arrival) + Clone + 'static) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        let entry = entry_of(&history.state().unwrap_or(JsValue::NULL)).unwrap_or(0);
        CURRENT.set(entry);
        let _ = history.replace_state_with_url(&JsValue::from(entry), "", None);
    }
    let returned = on_change.clone();
    let on_pop =
        Closure::<dyn Fn(web_sys::PopStateEvent)>::new(move |event: web_sys::PopStateEvent| {
            keep_place();
            let Some(entry) = entry_of(&event.state()) else {
                // Another fragment was put into the address by hand: an entry that the browser
                // added, at a place to which it goes itself.
                number_new_entry();
                return;
            };
            CURRENT.set(entry);
            let place = PLACES.with_borrow(|places| places.get(&entry).copied());
            let (scroll, row) = place.unwrap_or_default();
            let (path, query) = path_and_query();
            returned(path, query, Arrival::Returned { scroll, row });
        });
    let on_click = Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| {
        let Some(link) = followed_link(&event) else { return };
        let has_anchor = !link.hash().is_empty() && link.pathname() == path_and_query().0;
        if has_anchor {
            go_to_anchor(&link, &event);
            return;
        }
        event.prevent_default();
        push(&[link.pathname(), link.search(), link.hash()].concat());
        let (path, query) = path_and_query();
        on_change(path, query, Arrival::Followed);
    });
    let window = window();
    let _ = window.add_event_listener_with_callback("popstate", on_pop.as_ref().unchecked_ref());
    let _ = window.add_event_listener_with_callback("click", on_click.as_ref().unchecked_ref());
    // They listen as long as the page lives.
    on_pop.forget();
    on_click.forget();
}

/// Adds an entry to the history.
pub fn push(address: &str) {
    keep_place();
    let entry = next_entry();
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::from(entry), "", Some(address));
    }
}

/// Changes the address of the current entry.
pub fn replace(address: &str) {
    let entry = CURRENT.with_borrow(|current| *current);
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::from(entry), "", Some(address));
    }
}

/// Takes what stands behind the address' `#` out of it, so that it is in no history and on no screen
/// any more; `None` where nothing stands there.
pub fn take_fragment() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let fragment = hash.strip_prefix('#').filter(|fragment| !fragment.is_empty())?;
    let (path, query) = path_and_query();
    let query = if query.is_empty() { query } else { ["?", &query].concat() };
    replace(&[path, query].concat());
    Some(fragment.to_owned())
}

/// Goes back, or to `fallback` where the app was opened at this very page. Tells whether it went
/// back.
pub fn back() -> bool {
    let came_from_here = CURRENT.with_borrow(|current| *current > 0);
    if came_from_here && let Ok(history) = window().history() {
        return history.back().is_ok();
    }
    false
}

/// Asks from now on, when the page is left, where one is in the long list that is shown. The list
/// asked before is not asked any more.
pub fn on_leave(tell: impl Fn() -> Option<RowPlace> + 'static) {
    LIST.replace(Some(Box::new(tell)));
}

/// Scrolls to a height as soon as the page is tall enough for it, unless the person scrolls first.
pub async fn scroll_to_when_tall_enough(height: f64) {
    // Two seconds of frames: whatever has not come by then comes too late to jump there.
    for _ in 0..120 {
        let window = window();
        let Some(root) = super::page::document().document_element() else { return };
        let room = f64::from(root.scroll_height()) - f64::from(root.client_height());
        if room >= height || height <= 0.0 {
            window.scroll_to_with_x_and_y(0.0, height);
            return;
        }
        if window.scroll_y().unwrap_or(0.0) > 0.0 {
            return;
        }
        super::task::next_frame().await;
    }
}

/// Goes to a place in the page, focus and all, at once: who goes on by keyboard in the same moment
/// goes on from there. That is no page of its own, so going back does not stop here. The browser does
/// it where there is no such place.
fn go_to_anchor(link: &HtmlAnchorElement, event: &MouseEvent) {
    let hash = link.hash();
    let place = hash.strip_prefix('#').and_then(|id| super::page::document().get_element_by_id(id));
    let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) else { return };
    event.prevent_default();
    place.scroll_into_view();
    let _ = place.focus();
}

/// Becomes the entry behind the current one; what stood behind it is gone.
fn next_entry() -> u32 {
    let entry = CURRENT.with_borrow(|current| current + 1);
    PLACES.with_borrow_mut(|places| places.retain(|known, _| *known < entry));
    CURRENT.set(entry);
    entry
}

fn number_new_entry() {
    let entry = next_entry();
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::from(entry), "", None);
    }
}

fn keep_place() {
    let entry = CURRENT.with_borrow(|current| *current);
    let height = window().scroll_y().unwrap_or(0.0);
    let row = LIST.with_borrow(|list| list.as_ref().and_then(|tell| tell()));
    PLACES.with_borrow_mut(|places| places.insert(entry, (height, row)));
}

fn entry_of(state: &JsValue) -> Option<u32> {
    state.as_f64().map(|number| number as u32)
}

/// The link inside the app that a click follows; `None` where the browser should do as it always
/// does (other buttons and keys, new tabs, downloads, other sites).
fn followed_link(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    if event.default_prevented()
        || event.button() != 0
        || event.ctrl_key()
        || event.meta_key()
        || event.shift_key()
        || event.alt_key()
    {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok().flatten()?.dyn_into::<HtmlAnchorElement>().ok()?;
    let elsewhere =
        !matches!(link.target().as_str(), "" | "_self") || link.has_attribute("download");
    let leaves =
        elsewhere || link.origin() != super::page::origin() || link.has_attribute("data-leave");
    (!leaves).then_some(link)
}
