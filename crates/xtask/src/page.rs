//! Reading and changing the text of a built index.html, element by element.

use lol_html::html_content::Element;
use lol_html::{HandlerResult, RewriteStrSettings, element, rewrite_str, text};

use crate::failure::{Failure, Outcome};

/// The page with every element that fits the CSS selector changed.
pub fn edit(
    html: &str,
    selector: &str,
    change: impl FnMut(&mut Element<'_, '_>) -> HandlerResult,
) -> Outcome<String> {
    let settings =
        RewriteStrSettings::new().append_element_content_handler(element!(selector, change));
    rewrite_str(html, settings).map_err(unreadable)
}

/// Shows every element that fits the CSS selector.
pub fn visit(html: &str, selector: &str, mut look: impl FnMut(&Element<'_, '_>)) -> Outcome<()> {
    edit(html, selector, |element| {
        look(element);
        Ok(())
    })
    .map(drop)
}

/// The text inside every element that fits the CSS selector, as it stands in the page.
pub fn texts(html: &str, selector: &str) -> Outcome<Vec<String>> {
    let texts = std::cell::RefCell::new(Vec::<String>::new());
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!(selector, |_| {
            texts.borrow_mut().push(String::new());
            Ok(())
        }))
        .append_element_content_handler(text!(selector, |part| {
            if let Some(text) = texts.borrow_mut().last_mut() {
                text.push_str(part.as_str());
            }
            Ok(())
        }));
    rewrite_str(html, settings).map_err(unreadable)?;
    Ok(texts.into_inner())
}

fn unreadable(error: impl std::fmt::Display) -> Failure {
    Failure::new(format!("the built index.html cannot be read: {error}"))
}
