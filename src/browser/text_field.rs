//! Where the caret of a text field is, and writing there as if it were typed.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleDeclaration, HtmlElement, HtmlTextAreaElement};

use super::page::{document, window};

/// Where the caret is in its window, in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CaretPlace {
    /// From the left.
    pub x: f64,
    /// The top of its line.
    pub top: f64,
    /// The bottom of its line.
    pub bottom: f64,
}

/// How far the caret is in the text, in UTF-16 units; `None` while something is marked.
pub fn caret(field: &HtmlTextAreaElement) -> Option<u32> {
    let (start, end) = (field.selection_start().ok()??, field.selection_end().ok()??);
    (start == end).then_some(start)
}

/// Writes a text in place of what stands from `start` to `end` (in UTF-16 units), as if it were
/// typed: it can be undone, and the field tells its change. The caret comes behind it.
pub fn write_over(field: &HtmlTextAreaElement, start: u32, end: u32, text: &str) {
    // Refused only where the field is gone.
    let _ = field.focus();
    let _ = field.set_selection_range(start, end);
    insert(field, text);
}

/// Writes a text in place of what is marked, or at the caret.
pub fn insert(field: &HtmlTextAreaElement, text: &str) {
    let _ = field.focus();
    // The only way that a person can undo; it is there in every browser.
    let document: JsValue = document().into();
    let command = js_sys::Reflect::get(&document, &"execCommand".into()).ok();
    let command = command.and_then(|command| command.dyn_into::<js_sys::Function>().ok());
    let done = command.is_some_and(|command| {
        let answer = command.call3(&document, &"insertText".into(), &false.into(), &text.into());
        answer.is_ok_and(|done| done.is_truthy())
    });
    if done {
        return;
    }
    let _ = field.set_range_text(text);
    let end = field.selection_end().ok().flatten().unwrap_or(0);
    let _ = field.set_selection_range(end, end);
    if let Ok(event) = web_sys::Event::new("input") {
        let _ = field.dispatch_event(&event);
    }
}

/// Where the caret is on the screen. No browser tells it: the text up to it is set once more, in a
/// box of the same measures that nobody sees.
pub fn place_of(field: &HtmlTextAreaElement, at: u32) -> Option<CaretPlace> {
    let style = window().get_computed_style(field).ok()??;
    let twin = document().create_element("div").ok()?.dyn_into::<HtmlElement>().ok()?;
    for property in COPIED {
        let value = style.get_property_value(property).ok()?;
        twin.style().set_property(property, &value).ok()?;
    }
    for (property, value) in HIDDEN {
        twin.style().set_property(property, value).ok()?;
    }
    let units: Vec<u16> = field.value().encode_utf16().take(usize::try_from(at).ok()?).collect();
    twin.set_text_content(Some(&String::from_utf16_lossy(&units)));
    let mark = document().create_element("span").ok()?;
    mark.set_text_content(Some("\u{200b}"));
    twin.append_child(&mark).ok()?;
    document().body()?.append_child(&twin).ok()?;
    let (own, outer) = (mark.get_bounding_client_rect(), twin.get_bounding_client_rect());
    twin.remove();
    let rect = field.get_bounding_client_rect();
    let line = line_height(&style).unwrap_or_else(|| own.height());
    let top = rect.top() + own.top() - outer.top() - f64::from(field.scroll_top());
    let top = top.clamp(rect.top(), rect.bottom());
    let x = (rect.left() + own.left() - outer.left()).clamp(rect.left(), rect.right());
    Some(CaretPlace { x, top, bottom: (top + line).min(rect.bottom()) })
}

fn line_height(style: &CssStyleDeclaration) -> Option<f64> {
    style.get_property_value("line-height").ok()?.trim_end_matches("px").parse().ok()
}

/// What decides where a letter stands.
const COPIED: [&str; 17] = [
    "width",
    "padding-top",
    "padding-right",
    "padding-bottom",
    "padding-left",
    "border-top-width",
    "border-right-width",
    "border-bottom-width",
    "border-left-width",
    "font-family",
    "font-size",
    "font-weight",
    "line-height",
    "letter-spacing",
    "word-spacing",
    "direction",
    "tab-size",
];

const HIDDEN: [(&str, &str); 8] = [
    ("position", "fixed"),
    ("top", "0"),
    ("left", "0"),
    ("visibility", "hidden"),
    ("box-sizing", "border-box"),
    ("white-space", "pre-wrap"),
    ("overflow-wrap", "break-word"),
    ("border-style", "solid"),
];
