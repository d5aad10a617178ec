//! Posts in Markdown: not Mastodon's, but glitch-soc's and GoToSocial's (`content_type`). Names and
//! hashtags in them stay plain text here.

use pulldown_cmark::{Event, Options, Parser, html};

/// The type of such texts.
pub const TYPE: &str = "text/markdown";

/// A text in Markdown as HTML; HTML within it is shown, not used.
pub fn markdown_html(text: &str) -> String {
    let events = Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH).map(|event| match event {
        Event::Html(code) | Event::InlineHtml(code) => Event::Text(code),
        other => other,
    });
    let mut written = String::new();
    html::push_html(&mut written, events);
    written
}

#[cfg(test)]
mod tests {
    use super::markdown_html;

    #[test]
    fn markdown_becomes_html_and_html_does_not() {
        assert_eq!(
            markdown_html("**Danke** ~~x~~").trim(),
            "<p><strong>Danke</strong> <del>x</del></p>"
        );
        assert!(!markdown_html("<img src=x onerror=alert(1)>").contains("<img"));
    }
}
