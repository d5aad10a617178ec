//! Takes a text that is too long for one post apart into several.

use mastodon::entities::StatusLimits;

use crate::{
    browser::segment,
    content::{count, split},
    store::Store,
};

/// How many characters a post's number takes, blank and brackets included: ` (99/99)`.
const NUMBER_ROOM: usize = 8;

/// What the instance takes of a post, tracked.
pub fn status_limits(store: Store) -> StatusLimits {
    store.instance.read(|instance| instance.configuration.statuses.clone()).unwrap_or_default()
}

/// Whether a text is too long for one post, together with its content warning.
pub fn is_too_long(limits: &StatusLimits, warning: &str, text: &str) -> bool {
    length(limits, warning, text) > limits.max_characters as usize
}

/// A text in parts that are each short enough for a post, with room for numbers, whether they are
/// wished already or later.
pub fn split_text(limits: &StatusLimits, warning: &str, text: &str) -> Vec<String> {
    let room = (limits.max_characters as usize).saturating_sub(NUMBER_ROOM);
    split(text, |part| length(limits, warning, part) <= room, segment::sentence_ends)
}

fn length(limits: &StatusLimits, warning: &str, text: &str) -> usize {
    count(warning, text, limits.characters_reserved_per_url as usize, segment::graphemes)
}
