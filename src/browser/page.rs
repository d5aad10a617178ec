//! The window and its document.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, HtmlElement, Window};

/// The window.
///
/// # Panics
/// Outside a browser's page, where the app cannot run at all.
pub fn window() -> Window {
    web_sys::window().expect("the app runs in a page")
}

/// The page's document.
///
/// # Panics
/// Outside a browser's page, where the app cannot run at all.
pub fn document() -> Document {
    window().document().expect("the app runs in a page")
}

/// The page's own origin (`https://geno.social`).
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// Path and query of the page's address.
pub fn path_and_query() -> (String, String) {
    let location = window().location();
    let path = location.pathname().unwrap_or_else(|_| "/".into());
    let query = location.search().unwrap_or_default();
    (path, query.trim_start_matches('?').to_owned())
}

/// Leaves the app for another address.
pub fn go_to(address: &str) {
    // Refused only for malformed addresses; staying where one is harms nothing.
    let _ = window().location().set_href(address);
}

/// Leaves the app for another address, in place of the page shown: going back does not lead to it.
pub fn go_to_instead(address: &str) {
    // Refused only for malformed addresses; staying where one is harms nothing.
    let _ = window().location().replace(address);
}

/// Opens the browser's own dialog for printing.
pub fn print() {
    // Refused only where the page may not open dialogs at all.
    let _ = window().print();
}

/// Whether the person asks programs to load as little as they can.
pub fn saves_data() -> bool {
    let property = |of: &wasm_bindgen::JsValue, name: &str| js_sys::Reflect::get(of, &name.into());
    let saves = property(&window().navigator(), "connection")
        .and_then(|connection| property(&connection, "saveData"));
    saves.is_ok_and(|saves| saves.is_truthy())
}

/// Whether the screen is touched: such devices have their camera at hand.
pub fn has_touch() -> bool {
    let query = window().match_media("(pointer: coarse)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// Whether the device is set to move as little as possible.
pub fn prefers_less_motion() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// Loads the page anew, from the server.
pub fn reload() {
    // Refused only where the page is being left already.
    let _ = window().location().reload();
}

/// Asks before the page is closed or left, as long as `is_needed` says so.
pub fn warn_before_leaving(is_needed: impl Fn() -> bool + 'static) {
    let warn = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        if is_needed() {
            event.prevent_default();
            // What older browsers understand.
            let _ = js_sys::Reflect::set(&event, &"returnValue".into(), &true.into());
        }
    });
    let listener = warn.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback("beforeunload", listener);
    // It listens as long as the page lives.
    warn.forget();
}

/// Sets the title in the browser's tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// An element by its id.
pub fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Closes a menu (`popover`) by its id.
pub fn close_popover(id: &str) {
    if let Some(menu) = element(id).and_then(|menu| menu.dyn_into::<HtmlElement>().ok()) {
        // Refused only where it is closed already.
        let _ = menu.hide_popover();
    }
}

/// Shows an element with `popover` beside the element that calls for it.
pub fn open_popover(popover: &HtmlElement, invoker: &HtmlElement) {
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"source".into(), invoker);
    let show = js_sys::Reflect::get(popover, &"showPopover".into());
    if let Ok(show) = show.and_then(|show| show.dyn_into::<js_sys::Function>()) {
        // Refused only where it is open already.
        let _ = show.call1(popover, &options);
    }
}

/// Shows an element with `popover`.
pub fn show_popover(popover: &HtmlElement) {
    // Refused only where it is open already.
    let _ = popover.show_popover();
}

/// The height of the window in pixels.
pub fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// The height in pixels of what is in sight: without the keyboard on the screen, where it tells.
pub fn visible_height() -> f64 {
    let viewport = js_sys::Reflect::get(&window(), &"visualViewport".into()).ok();
    let height =
        viewport.and_then(|viewport| js_sys::Reflect::get(&viewport, &"height".into()).ok());
    height.and_then(|height| height.as_f64()).unwrap_or_else(window_height)
}

/// Where the focus goes in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the first.
    First,
    /// To the last.
    Last,
    /// To the next, and from the last to the first.
    Next,
    /// To the one before, and from the first to the last.
    Previous,
}

/// Moves the focus among the elements in `inside` that a selector finds.
pub fn move_focus(inside: &Element, selector: &str, step: Step) {
    let Ok(found) = inside.query_selector_all(selector) else { return };
    let elements: Vec<HtmlElement> =
        (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect();
    let focused = document().active_element();
    let current = elements.iter().position(|element| focused.as_deref() == Some(element));
    let last = elements.len().saturating_sub(1);
    let next = match (step, current) {
        (Step::First, _) | (Step::Next, None) => 0,
        (Step::Last, _) | (Step::Previous, None | Some(0)) => last,
        (Step::Next, Some(current)) => {
            if current == last {
                0
            } else {
                current + 1
            }
        }
        (Step::Previous, Some(current)) => current - 1,
    };
    if let Some(element) = elements.get(next) {
        let _ = element.focus();
    }
}

/// A way to go in a grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the next.
    Right,
    /// To the one before.
    Left,
    /// To the one below.
    Down,
    /// To the one above.
    Up,
}

/// Moves the focus among the elements that a selector finds, by how they stand on the screen; tells
/// whether there was one.
pub fn move_in_grid(selector: &str, way: Way) -> bool {
    let Ok(found) = document().query_selector_all(selector) else { return false };
    let elements: Vec<HtmlElement> =
        (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect();
    let focused = document().active_element();
    let Some(at) = elements.iter().position(|element| focused.as_deref() == Some(element)) else {
        return false;
    };
    let aim = match way {
        Way::Right => at.checked_add(1),
        Way::Left => at.checked_sub(1),
        Way::Down | Way::Up => elements.get(at).and_then(|from| {
            let (x, y) = (from.offset_left(), from.offset_top());
            let distance = |to: &HtmlElement| {
                let down = to.offset_top() - y;
                let down = if way == Way::Down { down } else { -down };
                (down > 0).then(|| (down, (to.offset_left() - x).abs()))
            };
            let near =
                elements.iter().enumerate().filter_map(|(place, to)| Some((distance(to)?, place)));
            near.min().map(|(_, place)| place)
        }),
    };
    let Some(element) = aim.and_then(|place| elements.get(place)) else { return false };
    element.focus().is_ok()
}

/// Clicks the first element that a selector finds.
pub fn click_first(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Scrolls the first element that a selector finds to the top of the window, as far as its margin
/// says.
pub fn scroll_to_first(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        element.scroll_into_view();
    }
}

/// Moves the focus to the first element that a selector finds, without scrolling.
pub fn focus_first(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Moves the focus to an element by its id, and scrolls it into view.
pub fn focus_in_view(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves the focus into a text field, behind what stands there.
pub fn focus_at_end(field: &web_sys::HtmlTextAreaElement) {
    // In UTF-16 units, as the browser counts; it takes what is too much as the end.
    let end = u32::try_from(field.value().encode_utf16().count()).unwrap_or(u32::MAX);
    let _ = field.set_selection_range(end, end);
    let _ = field.focus();
}

/// Whether there is an element that a selector finds.
pub fn has(selector: &str) -> bool {
    document().query_selector(selector).ok().flatten().is_some()
}

/// Whether the element that has the focus fits a selector.
pub fn has_focus(selector: &str) -> bool {
    document().active_element().is_some_and(|element| element.matches(selector).unwrap_or(false))
}

/// Sets or removes an attribute of the root element.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    // Only malformed names are refused; they are literals.
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Whether the tab is in view.
pub fn is_visible() -> bool {
    document().visibility_state() == web_sys::VisibilityState::Visible
}

/// Whether the window has room for columns.
pub fn is_wide() -> bool {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    width.is_some_and(|width| width >= 1024.0)
}

/// Whether the window has room for a further column beside the page's main one.
pub fn has_room_beside() -> bool {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    width.is_some_and(|width| width >= 1280.0)
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}
