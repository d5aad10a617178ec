//! Timelines.

use super::common::count;

/// Loads older posts.
pub const OLDER: &str = "Ältere Beiträge laden";
/// The oldest post is reached.
pub const END: &str = "Das war alles.";
/// It could not be loaded anew.
pub const NOT_RELOADED: &str = "Was hier steht, ist noch der Stand von vorhin.";
/// Loads the posts that a lost connection left out.
pub const GAP: &str = "Beiträge dazwischen laden";
/// They could not be loaded.
pub const GAP_FAILED: &str = "Die Beiträge dazwischen konnten nicht geladen werden.";
/// Leads to where one stopped reading.
pub const GO_ON: &str = "Weiterlesen, wo du aufgehört hast";
/// It could not be loaded.
pub const GO_ON_FAILED: &str = "Die Beiträge bis dorthin konnten nicht geladen werden.";
/// Nothing is in the timeline.
pub const EMPTY_TITLE: &str = "Noch keine Beiträge";
/// What an empty home timeline needs.
pub const EMPTY_HOME: &str = "Hier erscheint, was die Konten schreiben, denen du folgst.";
/// What stands in another empty timeline.
pub const EMPTY_OTHER: &str = "Sobald jemand etwas veröffentlicht, steht es hier.";
/// The name of the list of posts for screen readers.
pub const LABEL: &str = "Beiträge";

/// What is shown is only what the device has kept; asks the server anew.
pub fn kept(ago: &str) -> String {
    ["Gespeicherter Stand, ", ago].concat()
}
/// Asks the server anew.
pub const REFRESH: &str = "Neu laden";

/// Shows the posts that wait above.
pub fn new_posts(number: usize) -> String {
    count(number as u64, "neuer Beitrag", "neue Beiträge")
}
