//! The page of a post.

/// The page's heading.
pub const TITLE: &str = "Beitrag";
/// The name of the list of posts for screen readers.
pub const LABEL: &str = "Unterhaltung";
/// Nobody has answered yet.
pub const NO_REPLIES: &str = "Noch hat niemand geantwortet.";
/// The post came, but not what stands around it.
pub const CONTEXT_FAILED: &str = "Die Antworten konnten nicht geladen werden.";

/// The title in the browser's tab.
pub fn title(name: &str, excerpt: &str) -> String {
    if excerpt.is_empty() { format!("{name}: Beitrag") } else { format!("{name}: „{excerpt}“") }
}
