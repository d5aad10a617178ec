//! Elements made without a view for each of them: copies of a pattern, and contents. Of what is made
//! by the hundreds while somebody scrolls, each call of the browser counts.

use wasm_bindgen::JsCast;
use web_sys::{Element, Node as DomNode};

use super::page::document;

/// Elements that many places have alike: made once, copied by one call.
pub struct Pattern {
    root: Option<Element>,
}

impl Pattern {
    /// A pattern of what is in an element: without the comments that views mark their places with,
    /// and with icons drawn instead of referred to, which costs less for each copy.
    pub fn of(holder: &Element) -> Self {
        let root = holder.first_element_child();
        if let Some(root) = &root {
            tidy(root);
        }
        Self { root }
    }

    /// A pattern of nothing.
    pub fn none() -> Self {
        Self { root: None }
    }

    /// A copy; `None` where the pattern could not be made.
    pub fn copy(&self) -> Option<Element> {
        let copy = self.root.as_ref()?.clone_node_with_deep(true).ok()?;
        copy.dyn_into().ok()
    }
}

/// A new element.
pub fn create(tag: &str) -> Option<Element> {
    document().create_element(tag).ok()
}

/// A new text.
pub fn text(words: &str) -> DomNode {
    document().create_text_node(words).into()
}

/// What marks a place where nothing stands.
pub fn placeholder() -> DomNode {
    document().create_comment("").into()
}

/// The first part of an element that a selector fits.
pub fn part(of: &Element, selector: &str) -> Option<Element> {
    // Only malformed selectors are refused.
    of.query_selector(selector).ok().flatten()
}

/// Sets an attribute, or takes it away.
pub fn set(element: &Element, name: &str, value: Option<&str>) {
    // Only malformed names are refused.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Makes the words all that is in an element.
pub fn say(element: &Element, words: &str) {
    element.set_text_content(Some(words));
}

/// Puts something into a parent, before something that stands there or at the end.
pub fn put(parent: &DomNode, child: &DomNode, before: Option<&DomNode>) {
    // Only what cannot stand in one another is refused.
    let _ = parent.insert_before(child, before);
}

/// Takes something out of the page.
pub fn take_out(node: &DomNode) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}

/// Draws a symbol of the sprite that index.html carries into an icon.
pub fn draw_icon(icon: &Element, name: &str) {
    let Some(symbol) = document().get_element_by_id(&["icon-", name].concat()) else { return };
    let Ok(drawing) = symbol.clone_node_with_deep(true) else { return };
    icon.set_text_content(None);
    set(icon, "viewBox", symbol.get_attribute("viewBox").as_deref());
    while let Some(part) = drawing.first_child() {
        put(icon, &part, None);
    }
}

fn tidy(root: &Element) {
    let mut next = root.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        if node.node_type() == DomNode::COMMENT_NODE {
            take_out(&node);
        } else if let Ok(element) = node.dyn_into::<Element>() {
            let symbol = part(&element, ":scope > use").and_then(|it| it.get_attribute("href"));
            match symbol.as_deref().and_then(|href| href.strip_prefix("#icon-")) {
                Some(name) => draw_icon(&element, name),
                None => tidy(&element),
            }
        }
    }
}
