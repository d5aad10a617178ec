//! Who boosted, favourited or quoted a post.

use crate::routes::Audience;

/// The name of the tabs for screen readers.
pub const LABEL: &str = "Wer diesen Beitrag weiterträgt";
/// Loads more.
pub const MORE: &str = "Weitere laden";
/// Under the words that nobody is there.
pub const EMPTY_TEXT: &str =
    "Konten anderer Server zeigt dieser Server nur, wenn er von ihnen weiß.";

/// A tab.
pub fn tab(audience: Audience) -> &'static str {
    match audience {
        Audience::Boosts => "Geteilt",
        Audience::Favourites => "Favorisiert",
        Audience::Quotes => "Zitiert",
    }
}

/// The page's heading.
pub fn title(audience: Audience) -> &'static str {
    match audience {
        Audience::Boosts => "Geteilt von",
        Audience::Favourites => "Favorisiert von",
        Audience::Quotes => "Zitiert von",
    }
}

/// Nobody is there.
pub fn empty(audience: Audience) -> &'static str {
    match audience {
        Audience::Boosts => "Noch hat niemand diesen Beitrag geteilt",
        Audience::Favourites => "Noch hat niemand diesen Beitrag favorisiert",
        Audience::Quotes => "Noch hat niemand diesen Beitrag zitiert",
    }
}
