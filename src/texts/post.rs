//! Posts.

use mastodon::endpoints::statuses::Mark;

/// A mark could not be set or taken back.
pub fn mark_failed(mark: Mark, on: bool) -> &'static str {
    match (mark, on) {
        (Mark::Boost, true) => "Der Beitrag wurde nicht geteilt.",
        (Mark::Boost, false) => "Der Beitrag ist weiterhin geteilt.",
        (Mark::Favourite, true) => "Der Beitrag wurde nicht favorisiert.",
        (Mark::Favourite, false) => "Der Beitrag ist weiterhin favorisiert.",
        (Mark::Bookmark, true) => "Das Lesezeichen wurde nicht gesetzt.",
        (Mark::Bookmark, false) => "Das Lesezeichen wurde nicht entfernt.",
        (Mark::Pin, true) => "Der Beitrag wurde nicht angeheftet.",
        (Mark::Pin, false) => "Der Beitrag ist weiterhin angeheftet.",
        (Mark::Mute, true) => "Die Unterhaltung wurde nicht stummgeschaltet.",
        (Mark::Mute, false) => "Die Unterhaltung ist weiterhin stummgeschaltet.",
    }
}
