//! A post's content: a server's HTML as a tree of [`Node`]s, which views turn into elements; how
//! long a text is that is being written, and how it is taken apart where it is too long; what has changed between two versions; and which part of a picture is cut out.
//!
//! Pure. The browser's parser makes an inert document of the HTML; `browser::html` walks it and
//! tells a [`Builder`] what it meets, and only what the builder's allow-list names gets into the
//! tree. A script, an event handler or a style has no place there to go to.

mod base64;
mod builder;
mod completion;
mod count;
mod crop;
mod difference;
mod emoji;
mod extent;
mod language;
mod links;
mod markdown;
mod metadata;
mod node;
mod paragraphs;
mod plain;
mod reduce;
mod split;

pub use base64::{base64url, from_base64};
pub use builder::Builder;
pub use completion::{Begun, BegunKind, begun};
pub use count::{count, mentions};
pub use crop::{Crop, MOST_ZOOM, Part, Size};
pub use difference::{Passage, difference};
pub use emoji::emojify;
pub use extent::is_long;
pub use language::guess_language;
pub use links::{Surroundings, is_safe_address};
pub use markdown::markdown;
pub use metadata::{Metadata, without_metadata};
pub use node::{Emoji, Kind, LinkKind, Node, Target};
pub use paragraphs::read_paragraphs;
pub use plain::{excerpt, plain_text, portable_text};
pub use reduce::{first_size, next_size};
pub use split::{numbered, split};

#[cfg(test)]
mod sample;
