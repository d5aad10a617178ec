//! What is typed becomes Mastodon's HTML, and counts as Mastodon counts it.

use axum::Router;

use crate::state::Shared;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
}

/// HTML of a text without any links: paragraphs and line breaks.
pub fn plain_html(text: &str) -> String {
    let escaped =
        text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    let paragraphs = escaped.split("\n\n").filter(|it| !it.trim().is_empty());
    paragraphs.map(|it| format!("<p>{}</p>", it.trim().replace('\n', "<br />"))).collect()
}

/// HTML of an account's `note`.
pub fn note_html(view: &crate::entities::View<'_>, note: &str) -> String {
    let _ = view;
    plain_html(note)
}

/// HTML of the value of a profile field.
pub fn field_html(view: &crate::entities::View<'_>, value: &str) -> String {
    let _ = view;
    plain_html(value).replace("<p>", "").replace("</p>", "")
}
