//! What is talked about, what cooperatives write, and supporting each other.

use super::common::count;

/// The kinds of what is talked about, for screen readers.
pub const KINDS: &str = "Im Trend";
/// Posts.
pub const POSTS: &str = "Beiträge";
/// Hashtags.
pub const TAGS: &str = "Hashtags";
/// Linked pages.
pub const LINKS: &str = "Links";
/// Nothing is talked about.
pub const NO_TREND_TITLE: &str = "Gerade nichts im Trend";
/// Why that may be.
pub const NO_TREND: &str =
    "Auf diesem Server ist zurzeit nichts besonders im Gespräch, oder er zählt nicht mit.";

/// What the cooperatives' timeline is made of.
pub const COOPERATIVES: &str =
    "Was auf diesem Server geschrieben wird, und Beiträge aller Server mit diesen Hashtags:";
/// Changes the hashtags.
pub const EDIT_TAGS: &str = "Hashtags ändern";
/// Ends that.
pub const TAGS_DONE: &str = "Fertig";
/// The field for one more.
pub const ADD_TAG: &str = "Weiterer Hashtag";
/// Adds it.
pub const ADD: &str = "Hinzufügen";
/// It is none.
pub const NO_TAG: &str =
    "Ein Hashtag ist ein einzelnes Wort, und jeder steht nur einmal in der Auswahl.";
/// There are enough.
pub const ENOUGH_TAGS: &str = "Mehr Hashtags passen nicht in die Auswahl.";
/// Back to those that are there by default.
pub const COMMON_TAGS: &str = "Zurück zur Vorauswahl";
/// The timelines side by side, for screen readers.
pub const TIMELINES: &str = "Zeitleisten";

/// Takes a hashtag out.
pub fn remove_tag(name: &str) -> String {
    format!("#{name} entfernen")
}

/// What it is about.
pub const STRENGTHEN_TEXT: &str = "Neues von anderen Genossenschaften, das du noch nicht geteilt hast. Ein Klick trägt es zu allen, die dir folgen.";
/// The same where there is little room.
pub const STRENGTHEN_SHORT: &str = "Neues von anderen, noch nicht von dir geteilt.";
/// Shares a post.
pub const SHARE: &str = "Teilen";
/// Shares it with words of one's own.
pub const QUOTE: &str = "Zitieren";
/// Shows the others.
pub const ALL: &str = "Alle ansehen";
/// Nothing is left to share.
pub const ALL_SHARED_TITLE: &str = "Alles geteilt";
/// When there will be more.
pub const ALL_SHARED: &str = "Zurzeit gibt es nichts Neues von anderen Genossenschaften. Schau einfach später wieder vorbei.";

/// The buttons of one post among several, for screen readers.
pub fn share_of(name: &str) -> String {
    format!("Teilen: Beitrag von {name}")
}

/// The same, with words of one's own.
pub fn quote_of(name: &str) -> String {
    format!("Zitieren: Beitrag von {name}")
}

/// Leads to further pages.
pub const FURTHER_PLACES: &str = "Mehr entdecken";

/// Several hashtags together.
pub const MORE_TAGS: &str = "Weitere Hashtags";
/// Posts with one of several.
pub const ANY: &str = "oder auch";
/// Posts with all of several.
pub const EVERY: &str = "und zugleich";
/// Posts without.
pub const WITHOUT: &str = "aber nicht";
/// How the hashtags belong together.
pub const HOW: &str = "Verbindung";
/// The field for a further hashtag.
pub const FURTHER: &str = "Weiterer Hashtag";

/// How often a linked page was shared lately.
pub fn shares(uses: u64) -> String {
    format!("{} in den letzten sieben Tagen", count(uses, "Beitrag", "Beiträge"))
}
