//! Contents and names as elements.

use leptos::{html, prelude::*};
use mastodon::entities::{Account, CustomEmoji};

use crate::content::{Kind, LinkKind, Node, Target, emojify};

/// What an outside link tells the page it leads to: nothing.
pub const OUTSIDE_REL: &str = "noopener noreferrer nofollow";

/// A content as elements.
pub fn nodes_view(nodes: &[Node]) -> AnyView {
    match nodes {
        [node] => node_view(node),
        nodes => nodes.iter().map(node_view).collect_view().into_any(),
    }
}

/// The name of an account, with its emojis.
pub fn name_view(account: &Account) -> AnyView {
    view! { <bdi>{text_view(account.name(), &account.emojis)}</bdi> }.into_any()
}

/// A plain text with its emojis.
pub fn text_view(text: &str, emojis: &[CustomEmoji]) -> AnyView {
    nodes_view(&emojify(text, emojis))
}

fn node_view(node: &Node) -> AnyView {
    match node {
        Node::Text(text) => text.clone().into_any(),
        Node::Break => html::br().into_any(),
        Node::Emoji(emoji) => {
            let name = format!(":{}:", emoji.shortcode);
            view! {
                <img class="emoji" src=emoji.picture.clone() alt=name.clone() title=name loading="lazy" />
            }
            .into_any()
        }
        Node::Element { kind, children } => element_view(*kind, nodes_view(children)),
        Node::Link { target, kind, children } => link_view(target, *kind, nodes_view(children)),
    }
}

fn element_view(kind: Kind, inside: AnyView) -> AnyView {
    let tag = match kind {
        Kind::Paragraph => "p",
        Kind::Heading(1) => return html::h1().tabindex("-1").child(inside).into_any(),
        Kind::Heading(2) => "h2",
        Kind::Heading(3) => "h3",
        Kind::Heading(_) => "h4",
        Kind::Marked => return html::mark().class("fill-in").child(inside).into_any(),
        Kind::Strong => "strong",
        Kind::Emphasis => "em",
        Kind::Deleted => "del",
        Kind::Underlined => "u",
        Kind::Code => "code",
        Kind::Preformatted => "pre",
        Kind::Quotation => "blockquote",
        Kind::List => "ul",
        Kind::NumberedList => "ol",
        Kind::Item => "li",
        Kind::Invisible => return html::span().class("invisible").child(inside).into_any(),
        Kind::Ellipsis => return html::span().class("ellipsis").child(inside).into_any(),
    };
    html::custom(tag).child(inside).into_any()
}

fn link_view(target: &Target, kind: LinkKind, inside: AnyView) -> AnyView {
    let class = match kind {
        LinkKind::Mention => Some("mention"),
        LinkKind::Hashtag => Some("hashtag"),
        LinkKind::Plain => None,
    };
    match target {
        Target::App(route) => view! { <a class=class href=route.href()>{inside}</a> }.into_any(),
        Target::Outside(href) => view! {
            <a class=class href=href.clone() target="_blank" rel=OUTSIDE_REL>{inside}</a>
        }
        .into_any(),
    }
}
