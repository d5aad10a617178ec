//! Markdown as a tree: for the preview of posts on servers that take it. It goes through the same
//! allow-list as whatever servers send.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag};

use super::{Builder, Node, Surroundings};

/// A text in Markdown as a content. Servers differ in details; raw HTML is left out.
pub fn markdown(text: &str, around: &Surroundings<'_>) -> Vec<Node> {
    let mut builder = Builder::new(around);
    // Whether each element that is open was taken by the builder; what lies in one that was not, is not.
    let mut open: Vec<bool> = Vec::new();
    let options = Options::ENABLE_STRIKETHROUGH;
    for event in Parser::new_ext(text, options) {
        let is_left_out = open.contains(&false);
        match event {
            Event::Start(_) if is_left_out => open.push(false),
            Event::Start(tag) => {
                let href = match &tag {
                    Tag::Link { dest_url, .. } => Some(dest_url.to_string()),
                    _ => None,
                };
                let taken = name_of(&tag).is_none_or(|name| {
                    builder.open(name, |attribute| href.clone().filter(|_| attribute == "href"))
                });
                // What has no element of its own is only gone through.
                open.push(taken);
                if name_of(&tag).is_none() {
                    builder.open("span", |_| None);
                }
            }
            Event::End(_) => {
                let was_taken = open.pop();
                if was_taken == Some(true) {
                    builder.close();
                }
            }
            _ if is_left_out => {}
            Event::Text(text) => builder.text(&text),
            Event::Code(code) => {
                let is_taken = builder.open("code", |_| None);
                if is_taken {
                    builder.text(&code);
                    builder.close();
                }
            }
            // A single line end stays one, as in posts without Markdown.
            Event::SoftBreak | Event::HardBreak => {
                builder.open("br", |_| None);
            }
            _ => {}
        }
    }
    builder.finish()
}

/// The element that a piece of Markdown becomes; `None` where only what is in it counts.
fn name_of(tag: &Tag<'_>) -> Option<&'static str> {
    Some(match tag {
        Tag::Paragraph => "p",
        Tag::Heading { level, .. } => match level {
            HeadingLevel::H1 => "h1",
            HeadingLevel::H2 => "h2",
            _ => "h3",
        },
        Tag::BlockQuote(_) => "blockquote",
        Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => "pre",
        Tag::List(None) => "ul",
        Tag::List(Some(_)) => "ol",
        Tag::Item => "li",
        Tag::Emphasis => "em",
        Tag::Strong => "strong",
        Tag::Strikethrough => "del",
        Tag::Link { .. } => "a",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Kind, Target};

    fn written(nodes: &[Node]) -> String {
        nodes.iter().map(write).collect()
    }

    fn write(node: &Node) -> String {
        match node {
            Node::Text(text) => text.clone(),
            Node::Break => "|".into(),
            Node::Emoji(emoji) => format!(":{}:", emoji.shortcode),
            Node::Element { kind: Kind::Paragraph, children } => format!("¶{}", written(children)),
            Node::Element { kind, children } => format!("{kind:?}({})", written(children)),
            Node::Link { target: Target::Outside(href), children, .. } => {
                format!("[{}]({href})", written(children))
            }
            Node::Link { children, .. } => format!("[{}]", written(children)),
        }
    }

    fn read(text: &str) -> String {
        written(&markdown(text, &Surroundings::default()))
    }

    #[test]
    fn what_markdown_means_becomes_elements() {
        assert_eq!(
            read("Hallo **ihr** *da*\nund ~~wir~~ `x`"),
            "¶Hallo Strong(ihr) Emphasis(da)|und Deleted(wir) Code(x)"
        );
        assert_eq!(read("- eins\n- zwei"), "List(Item(eins)Item(zwei))");
        assert_eq!(read("# Titel\n\n> Zitat"), "¶Strong(Titel)Quotation(¶Zitat)");
        assert_eq!(read("[hier](https://a.example/x)"), "¶[hier](https://a.example/x)");
        assert_eq!(read("```\na < b\n```"), "Preformatted(a < b\n)");
    }

    #[test]
    fn nothing_unsafe_gets_through() {
        assert_eq!(read("[x](javascript:alert(1))"), "¶x");
        assert_eq!(read("<script>alert(1)</script>"), "");
        assert_eq!(read("a <img src=x onerror=alert(1)> b"), "¶a  b");
        assert_eq!(read("![Bild](https://a.example/b.png)"), "¶Bild");
    }
}
