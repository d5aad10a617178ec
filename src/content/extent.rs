//! How much room a content takes: very long posts are folded.

use super::{Kind, Node};

/// Characters on a line of a wide card, about.
const LINE: usize = 64;
/// From how many lines on a post is folded. What is folded shows some 15 lines (style/post.css), so
/// that unfolding always brings more than a line or two.
const LONG: usize = 22;

/// Whether a content is so long that its end should wait behind a button.
pub fn is_long(nodes: &[Node]) -> bool {
    lines(nodes) > LONG
}

/// How many lines a content takes, about.
fn lines(nodes: &[Node]) -> usize {
    let mut lines = 0;
    // Characters on the line that is being filled; `None` before its first.
    let mut filled: Option<usize> = None;
    for node in nodes {
        match node {
            Node::Break => {
                lines += filled.take().map_or(1, full_lines);
            }
            Node::Element { kind, children } if kind.is_block() => {
                // The space between blocks counts as a line, that between items does not.
                let gap = usize::from(*kind != Kind::Item);
                lines += filled.take().map_or(0, full_lines) + lines_of(children) + gap;
            }
            other => filled = Some(filled.unwrap_or(0) + width(other)),
        }
    }
    lines + filled.map_or(0, full_lines)
}

fn lines_of(children: &[Node]) -> usize {
    lines(children).max(1)
}

fn full_lines(characters: usize) -> usize {
    characters.div_ceil(LINE).max(1)
}

/// How many characters a node takes on its line.
fn width(node: &Node) -> usize {
    match node {
        Node::Text(text) => text.chars().count() + LINE * text.matches('\n').count(),
        Node::Break => LINE,
        Node::Emoji(_) => 2,
        Node::Element { kind: Kind::Invisible, .. } => 0,
        Node::Element { children, .. } | Node::Link { children, .. } => {
            children.iter().map(width).sum()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::sample::tree;

    #[test]
    fn a_post_of_the_usual_length_is_shown_whole() {
        assert!(!is_long(&tree(&format!("<p>{}</p>", "Wort ".repeat(100)))));
        assert!(!is_long(&tree(&"<p>Ein Satz.</p>".repeat(8))));
    }

    #[test]
    fn much_text_many_lines_and_many_paragraphs_are_folded() {
        assert!(is_long(&tree(&format!("<p>{}</p>", "Wort ".repeat(400)))));
        assert!(is_long(&tree(&format!("<p>{}</p>", "a<br>".repeat(40)))));
        assert!(is_long(&tree(&format!("<p>{}</p>", "<br>".repeat(40)))));
        assert!(is_long(&tree(&"<p>Ein Satz.</p>".repeat(15))));
        assert!(is_long(&tree(&format!("<ul>{}</ul>", "<li>a</li>".repeat(30)))));
        assert!(is_long(&tree(&format!("<pre>{}</pre>", "a\n".repeat(30)))));
    }

    #[test]
    fn the_unseen_part_of_an_address_takes_no_room() {
        let link = format!(
            r#"<p><a href="https://a.example"><span class="invisible">{}</span>a.example</a></p>"#,
            "x".repeat(5000)
        );
        assert!(!is_long(&tree(&link)));
    }
}
