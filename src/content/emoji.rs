//! `:shortcodes:` become pictures.

use mastodon::entities::CustomEmoji;

use super::Node;

/// A text (a name, a poll's option) with its `:shortcodes:` as pictures.
pub fn emojify(text: &str, emojis: &[CustomEmoji]) -> Vec<Node> {
    let mut nodes = Vec::new();
    push_text(&mut nodes, text, emojis);
    nodes
}

/// Adds a text to `nodes`, its `:shortcodes:` as pictures. A shortcode stands on its own: `12:30:00`
/// is a time, whatever emojis there are.
pub(super) fn push_text(nodes: &mut Vec<Node>, text: &str, emojis: &[CustomEmoji]) {
    let mut rest = text;
    let mut plain = 0;
    while let Some((before, code, after)) = next_code(rest, plain) {
        match emojis.iter().find(|emoji| emoji.shortcode == code) {
            Some(emoji) => {
                push_plain(nodes, before);
                nodes.push(Node::Emoji(emoji.into()));
                (rest, plain) = (after, 0);
            }
            // The closing colon may open the next one.
            None => plain = before.len() + 1 + code.len(),
        }
    }
    push_plain(nodes, rest);
}

/// The next thing written like a shortcode whose first colon is not before `from`: what stands
/// before it, its name, and what follows.
fn next_code(text: &str, from: usize) -> Option<(&str, &str, &str)> {
    let mut from = from;
    loop {
        let start = from + text.get(from..)?.find(':')?;
        let (before, tail) = (text.get(..start)?, text.get(start + 1..)?);
        let length =
            tail.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(tail.len());
        let (code, after) = (tail.get(..length)?, tail.get(length..)?);
        let alone = !before.ends_with(|c: char| c.is_alphanumeric());
        match after.strip_prefix(':') {
            Some(after) if alone && !code.is_empty() => return Some((before, code, after)),
            _ => from = start + 1,
        }
    }
}

/// Adds a text, joined to the text before.
fn push_plain(nodes: &mut Vec<Node>, text: &str) {
    match nodes.last_mut() {
        _ if text.is_empty() => {}
        Some(Node::Text(last)) => last.push_str(text),
        _ => nodes.push(Node::Text(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::sample::emoji;

    fn written(text: &str) -> String {
        let known = [emoji("geno"), emoji("a_1"), emoji("30")];
        let shown = emojify(text, &known).into_iter().map(|node| match node {
            Node::Text(text) => text,
            Node::Emoji(emoji) => format!("[{}]", emoji.shortcode),
            other => format!("{other:?}"),
        });
        shown.collect()
    }

    #[test]
    fn known_shortcodes_become_pictures() {
        assert_eq!(written("Hallo :geno:!"), "Hallo [geno]!");
        assert_eq!(written(":geno::a_1: :geno:"), "[geno][a_1] [geno]");
        assert_eq!(written("ü:geno"), "ü:geno");
    }

    #[test]
    fn other_colons_stay() {
        for text in ["12:30:00", "a :nope: b", "::", ":geno", "x:geno:", "https://a.example:30:"] {
            assert_eq!(written(text), text);
        }
        assert_eq!(written(":nope:geno:"), ":nope:geno:");
        assert_eq!(written("::geno:"), ":[geno]");
    }

    #[test]
    fn neighbouring_texts_are_one() {
        assert_eq!(emojify("a:b:c", &[emoji("x")]), [Node::Text("a:b:c".into())]);
    }
}
