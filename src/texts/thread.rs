//! The page of a post.

/// The page's heading.
pub const TITLE: &str = "Beitrag";
/// The name of the list of posts for screen readers.
pub const LABEL: &str = "Unterhaltung";
/// Nobody has answered yet.
pub const NO_REPLIES: &str = "Noch hat niemand geantwortet.";
/// The post came, but not what stands around it.
pub const CONTEXT_FAILED: &str = "Die Antworten konnten nicht geladen werden.";

/// Above a post: what it answers was deleted.
pub const PARENT_DELETED: &str = "Der Beitrag davor wurde gelöscht.";
/// Above a post: what it answers cannot be seen.
pub const PARENT_HIDDEN: &str = "Der Beitrag davor ist hier nicht zu sehen.";
/// Stands where the answers of others begin.
pub const ANSWERS: &str = "Antworten";
/// Answers are being fetched from other servers.
pub const FETCHING: &str = "Antworten von anderen Servern werden geholt …";

/// Shows the posts between the first one and this one.
pub fn unfold_above(count: usize) -> String {
    super::common::count(count as u64, "Beitrag", "Beiträge") + " dazwischen anzeigen"
}

/// Shows the rest of a branch, or further branches.
pub fn unfold(count: usize) -> String {
    super::common::count(count as u64, "weitere Antwort", "weitere Antworten") + " anzeigen"
}

/// How many answers were fetched from other servers so far.
pub fn fetched(count: u64) -> String {
    format!("{FETCHING} Bisher {count}.")
}

/// Shows the answers that were fetched from other servers.
pub fn show_fetched(count: u64) -> String {
    super::common::count(count, "neue Antwort", "neue Antworten") + " von anderen Servern anzeigen"
}

/// The title in the browser's tab.
pub fn title(name: &str, excerpt: &str) -> String {
    if excerpt.is_empty() { format!("{name}: Beitrag") } else { format!("{name}: „{excerpt}“") }
}
