//! Single keys, and what they do in the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::page::{Step, document};

/// Where posts are.
const POSTS: &str = "#main article.post";
/// What writes itself, or has keys of its own.
const BUSY: &str = "input, textarea, select, video, audio, [contenteditable], [role=menu], dialog";
/// What stands above the page.
const ABOVE: &str = "dialog[open], [popover]:popover-open";

/// Whether a key pressed is for nobody else: no field has the focus, nothing stands above the page.
pub fn is_free(event: &KeyboardEvent) -> bool {
    let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
    if modified || event.is_composing() || event.repeat() && event.key() == "g" {
        return false;
    }
    let focused = document().active_element();
    let is_busy = focused.is_some_and(|it| matches!(it.closest(BUSY), Ok(Some(_))));
    !event.default_prevented() && !is_busy && !super::page::has(ABOVE)
}

/// Moves the focus to the next post or the one before; from elsewhere, to the first that is in view.
pub fn step_post(step: Step) {
    let Ok(found) = document().query_selector_all(POSTS) else { return };
    let posts: Vec<HtmlElement> =
        (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect();
    let own = own_post();
    let current = own.and_then(|own| posts.iter().position(|post| **post == own));
    let wanted = match (step, current) {
        (Step::Previous, Some(current)) => current.checked_sub(1),
        (_, Some(current)) => Some(current + 1),
        (_, None) => posts.iter().position(|post| post.get_bounding_client_rect().bottom() > 120.0),
    };
    if let Some(post) = wanted.and_then(|wanted| posts.get(wanted)) {
        let _ = post.focus();
    }
}

/// Clicks the first element that a selector finds within the post that has the focus.
pub fn click_in_post(selector: &str) {
    let found = own_post().and_then(|post| post.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

fn own_post() -> Option<Element> {
    document().active_element()?.closest("article.post").ok().flatten()
}
