//! A post's content: a server's HTML as a tree of [`Node`]s, which views turn into elements; how
//! long a text is that is being written; what has changed between two versions; and which part of a picture is cut out.
//!
//! Pure. The browser's parser makes an inert document of the HTML; `browser::html` walks it and
//! tells a [`Builder`] what it meets, and only what the builder's allow-list names gets into the
//! tree. A script, an event handler or a style has no place there to go to.

mod builder;
mod count;
mod crop;
mod difference;
mod emoji;
mod extent;
mod links;
mod node;
mod plain;

pub use builder::Builder;
pub use count::count;
pub use crop::{Crop, MOST_ZOOM, Part, Size};
pub use difference::{Passage, difference};
pub use emoji::emojify;
pub use extent::is_long;
pub use links::{Surroundings, is_safe_address};
pub use node::{Emoji, Kind, LinkKind, Node, Target};
pub use plain::{excerpt, plain_text};

#[cfg(test)]
mod sample;
