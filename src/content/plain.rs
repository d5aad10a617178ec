//! A content as plain text: for labels, excerpts and what screen readers say at once.

use super::{Kind, LinkKind, Node, Target};
use crate::routes::Route;

/// The text as it is seen, with line ends between blocks.
pub fn plain_text(nodes: &[Node]) -> String {
    let mut text = String::new();
    write(&mut text, nodes);
    text.truncate(text.trim_end().len());
    text
}

/// The beginning of the text on one line: at most `longest` characters, cut between words where
/// that is possible, with `…` where something is left out.
pub fn excerpt(nodes: &[Node], longest: usize) -> String {
    let mut line = String::new();
    for word in plain_text(nodes).split_whitespace() {
        let gap = usize::from(!line.is_empty());
        let used = line.chars().count();
        if used + gap + word.chars().count() <= longest {
            line.extend(std::iter::repeat_n(' ', gap));
            line.push_str(word);
            continue;
        }
        if line.is_empty() {
            line.extend(word.chars().take(longest.saturating_sub(1)));
        }
        line.push('…');
        break;
    }
    line
}

/// The text as it can be read anywhere: links stand there as whole addresses, and mentions with
/// their server (`domain` for those of this one).
pub fn portable_text(nodes: &[Node], domain: &str) -> String {
    plain_text(&nodes.iter().map(|node| portable(node, domain)).collect::<Vec<_>>())
}

fn portable(node: &Node, domain: &str) -> Node {
    match node {
        Node::Link { target: Target::Outside(address), kind: LinkKind::Plain, .. } => {
            Node::Text(address.clone())
        }
        Node::Link { target: Target::App(Route::Profile { acct, .. }), .. } => {
            let server = if acct.contains('@') { String::new() } else { ["@", domain].concat() };
            Node::Text(["@", acct, &server].concat())
        }
        Node::Element { kind, children } => {
            let children = children.iter().map(|child| portable(child, domain)).collect();
            Node::Element { kind: *kind, children }
        }
        other => other.clone(),
    }
}

fn write(text: &mut String, nodes: &[Node]) {
    for node in nodes {
        if node.is_block() && !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        match node {
            Node::Text(part) => text.push_str(part),
            Node::Break => text.push('\n'),
            Node::Emoji(emoji) => {
                text.push(':');
                text.push_str(&emoji.shortcode);
                text.push(':');
            }
            Node::Element { kind: Kind::Invisible, .. } => {}
            Node::Element { kind: Kind::Ellipsis, children } => {
                write(text, children);
                text.push('…');
            }
            Node::Element { children, .. } | Node::Link { children, .. } => write(text, children),
        }
        if node.is_block() && !text.ends_with('\n') {
            text.push('\n');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{
        Surroundings,
        sample::{emoji, tree, tree_in},
    };

    #[test]
    fn blocks_stand_on_lines_of_their_own() {
        let nodes = tree("<p>Eins<br>zwei</p><ul><li>a</li><li>b</li></ul><p>Ende</p>");
        assert_eq!(plain_text(&nodes), "Eins\nzwei\na\nb\nEnde");
    }

    #[test]
    fn addresses_read_as_they_are_seen() {
        let nodes = tree(
            r#"<p>Mehr: <a href="https://a.example/bc"><span class="invisible">https://</span><span class="ellipsis">a.example</span><span class="invisible">/bc</span></a></p>"#,
        );
        assert_eq!(plain_text(&nodes), "Mehr: a.example…");
    }

    #[test]
    fn elsewhere_links_are_whole_and_mentions_name_their_server() {
        let nodes = tree(
            r#"<p>Mehr: <a href="https://a.example/bc"><span class="invisible">https://</span>a.example</a></p>"#,
        );
        assert_eq!(portable_text(&nodes, "geno.example"), "Mehr: https://a.example/bc");
        let mention = |acct: &str| Node::Link {
            target: Target::App(Route::profile(acct)),
            kind: LinkKind::Mention,
            children: vec![Node::Text("@anna".into())],
        };
        let both = [mention("anna"), Node::Text(" und ".into()), mention("anna@b.example")];
        assert_eq!(portable_text(&both, "geno.example"), "@anna@geno.example und @anna@b.example");
    }

    #[test]
    fn emojis_keep_their_names() {
        let emojis = [emoji("geno")];
        let around = Surroundings { emojis: &emojis, ..Default::default() };
        assert_eq!(plain_text(&tree_in("<p>Hallo :geno:</p>", &around)), "Hallo :geno:");
    }

    #[test]
    fn an_excerpt_ends_between_words() {
        let nodes = tree("<p>Eins zwei</p><p>drei vier</p>");
        assert_eq!(excerpt(&nodes, 100), "Eins zwei drei vier");
        assert_eq!(excerpt(&nodes, 13), "Eins zwei…");
        assert_eq!(excerpt(&tree("<p>Übergrößenträger</p>"), 5), "Über…");
        assert_eq!(excerpt(&[], 5), "");
    }
}
