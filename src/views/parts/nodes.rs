//! Contents and names as elements.

use leptos::prelude::*;
use mastodon::entities::{Account, CustomEmoji};
use web_sys::{Element, Node as DomNode};

use super::{Growth, grown};
use crate::{
    browser::elements,
    content::{Emoji, Kind, LinkKind, Node, Target, emojify},
};

/// What an outside link tells the page it leads to: nothing.
pub const OUTSIDE_REL: &str = "noopener noreferrer nofollow";

/// A content as elements.
pub fn nodes_view(nodes: &[Node]) -> AnyView {
    let nodes = nodes.to_vec();
    grown(move || Growth::new(nodes.iter().filter_map(made).collect()))
}

/// Puts a content into an element.
pub fn put_nodes(element: &Element, nodes: &[Node]) {
    for node in nodes.iter().filter_map(made) {
        elements::put(element, &node, None);
    }
}

/// The name of an account, with its emojis.
pub fn name_view(account: &Account) -> AnyView {
    view! { <bdi>{text_view(account.name(), &account.emojis)}</bdi> }.into_any()
}

/// Makes the name of an account, with its emojis, all that is in an element.
pub fn put_name(element: &Element, account: &Account) {
    elements::say(element, "");
    put_nodes(element, &emojify(account.name(), &account.emojis));
}

/// A plain text with its emojis.
pub fn text_view(text: &str, emojis: &[CustomEmoji]) -> AnyView {
    nodes_view(&emojify(text, emojis))
}

fn made(node: &Node) -> Option<DomNode> {
    let element = match node {
        Node::Text(text) => return Some(elements::text(text)),
        Node::Break => elements::create("br"),
        Node::Emoji(emoji) => made_emoji(emoji),
        Node::Element { kind, children } => made_element(*kind, children),
        Node::Link { target, kind, children } => made_link(target, *kind, children),
    };
    element.map(Into::into)
}

fn made_emoji(emoji: &Emoji) -> Option<Element> {
    let image = elements::create("img")?;
    let name = [":", &emoji.shortcode, ":"].concat();
    for (attribute, value) in [
        ("class", "emoji"),
        ("loading", "lazy"),
        ("decoding", "async"),
        ("alt", &name),
        ("title", &name),
        ("src", &emoji.picture),
    ] {
        elements::set(&image, attribute, Some(value));
    }
    Some(image)
}

fn made_element(kind: Kind, children: &[Node]) -> Option<Element> {
    let (tag, class) = match kind {
        Kind::Paragraph => ("p", None),
        Kind::Heading(1) => ("h1", None),
        Kind::Heading(2) => ("h2", None),
        Kind::Heading(3) => ("h3", None),
        Kind::Heading(_) => ("h4", None),
        Kind::Marked => ("mark", Some("fill-in")),
        Kind::Strong => ("strong", None),
        Kind::Emphasis => ("em", None),
        Kind::Deleted => ("del", None),
        Kind::Underlined => ("u", None),
        Kind::Code => ("code", None),
        Kind::Preformatted => ("pre", None),
        Kind::Quotation => ("blockquote", None),
        Kind::List => ("ul", None),
        Kind::NumberedList => ("ol", None),
        Kind::Item => ("li", None),
        Kind::Invisible => ("span", Some("invisible")),
        Kind::Ellipsis => ("span", Some("ellipsis")),
    };
    let element = elements::create(tag)?;
    if class.is_some() {
        elements::set(&element, "class", class);
    }
    if kind == Kind::Heading(1) {
        elements::set(&element, "tabindex", Some("-1"));
    }
    put_nodes(&element, children);
    Some(element)
}

fn made_link(target: &Target, kind: LinkKind, children: &[Node]) -> Option<Element> {
    let link = elements::create("a")?;
    let class = match kind {
        LinkKind::Mention => Some("mention"),
        LinkKind::Hashtag => Some("hashtag"),
        LinkKind::Plain => None,
    };
    if class.is_some() {
        elements::set(&link, "class", class);
    }
    match target {
        Target::App(route) => elements::set(&link, "href", Some(&route.href())),
        Target::Outside(href) => {
            for (attribute, value) in
                [("href", href.as_str()), ("target", "_blank"), ("rel", OUTSIDE_REL)]
            {
                elements::set(&link, attribute, Some(value));
            }
        }
    }
    put_nodes(&link, children);
    Some(link)
}
