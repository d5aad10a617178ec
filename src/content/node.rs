//! What a content is made of.

use mastodon::entities::CustomEmoji;

use crate::routes::Route;

/// A piece of a content.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Text.
    Text(String),
    /// The end of a line.
    Break,
    /// A picture of the instance in place of its `:shortcode:`.
    Emoji(Emoji),
    /// Something with other pieces in it.
    Element {
        /// What it is.
        kind: Kind,
        /// What is in it.
        children: Vec<Node>,
    },
    /// A link.
    Link {
        /// Where it leads.
        target: Target,
        /// What it stands for.
        kind: LinkKind,
        /// What can be read.
        children: Vec<Node>,
    },
}

/// A custom emoji in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Emoji {
    /// The name, without colons.
    pub shortcode: String,
    /// The picture, standing still where there is such a one: what moves beside a text distracts.
    pub picture: String,
}

impl From<&CustomEmoji> for Emoji {
    fn from(emoji: &CustomEmoji) -> Self {
        let still = &emoji.static_url;
        let picture = if still.is_empty() { &emoji.url } else { still };
        Self { shortcode: emoji.shortcode.clone(), picture: picture.clone() }
    }
}

/// The elements that a content may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `p`, and blocks that are not known.
    Paragraph,
    /// `h1` to `h6`, in a long text; the rank is 1 to 6.
    Heading(u8),
    /// `mark`, in a long text: what the operator still has to fill in.
    Marked,
    /// `strong`, `b`, and what is in a heading.
    Strong,
    /// `em`, `i`.
    Emphasis,
    /// `del`, `s`.
    Deleted,
    /// `u`.
    Underlined,
    /// `code`
    Code,
    /// `pre`
    Preformatted,
    /// `blockquote`
    Quotation,
    /// `ul`
    List,
    /// `ol`
    NumberedList,
    /// `li`
    Item,
    /// `span` around a part of an address that need not be seen.
    Invisible,
    /// `span` around a part of an address that goes on unseen.
    Ellipsis,
}

impl Kind {
    /// Whether it begins a line of its own.
    pub fn is_block(self) -> bool {
        matches!(
            self,
            Self::Paragraph
                | Self::Heading(_)
                | Self::Preformatted
                | Self::Quotation
                | Self::List
                | Self::NumberedList
                | Self::Item
        )
    }
}

/// What a link stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// An account.
    Mention,
    /// A hashtag.
    Hashtag,
    /// Any page.
    Plain,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// To a page of the app.
    App(Route),
    /// Out of the app: an address with `http`, `https`, `mailto` or `tel`.
    Outside(String),
}

impl Node {
    /// Whether it begins a line of its own.
    pub fn is_block(&self) -> bool {
        matches!(self, Self::Element { kind, .. } if kind.is_block())
    }
}
