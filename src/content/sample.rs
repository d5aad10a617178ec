//! What tests of contents share: a reader of the plain, well-formed HTML they write.

use mastodon::entities::CustomEmoji;

use super::{Builder, Node, Surroundings};

/// A custom emoji with this name.
pub(super) fn emoji(shortcode: &str) -> CustomEmoji {
    CustomEmoji {
        shortcode: shortcode.into(),
        url: format!("https://a.example/{shortcode}.gif"),
        static_url: format!("https://a.example/{shortcode}.png"),
        visible_in_picker: true,
        category: None,
    }
}

/// The tree of well-formed HTML without entities.
pub(super) fn tree(html: &str) -> Vec<Node> {
    tree_in(html, &Surroundings::default())
}

/// The tree of well-formed HTML without entities, in a post.
pub(super) fn tree_in(html: &str, around: &Surroundings<'_>) -> Vec<Node> {
    let mut builder = Builder::new(around);
    let mut rest = html;
    while let Some((text, tail)) = rest.split_once('<') {
        builder.text(text);
        let (tag, tail) = tail.split_once('>').unwrap();
        rest = match tag.strip_prefix('/') {
            Some(_) => {
                builder.close();
                tail
            }
            None => open(&mut builder, tag, tail),
        };
    }
    builder.text(rest);
    builder.finish()
}

/// Opens an element; returns what is to be read next.
fn open<'a>(builder: &mut Builder<'_>, tag: &str, tail: &'a str) -> &'a str {
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    let wanted = builder.open(name, |wanted| {
        let (_, value) = attributes.split_once(&format!("{wanted}=\""))?;
        value.split_once('"').map(|(value, _)| value.to_owned())
    });
    let is_empty = matches!(name, "br" | "img");
    if wanted || is_empty {
        return tail;
    }
    // What is not wanted is not walked.
    tail.split_once(&format!("</{name}>")).map_or("", |(_, tail)| tail)
}
