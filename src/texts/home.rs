//! The home timeline of a member.

/// An announcement of the operators, for screen readers.
pub const ANNOUNCEMENT: &str = "Ankündigung";
/// The announcements, for screen readers.
pub const ANNOUNCEMENTS: &str = "Ankündigungen";
/// What there are so many of, after their number.
pub fn announcements(number: usize) -> &'static str {
    if number == 1 { ANNOUNCEMENT } else { ANNOUNCEMENTS }
}
/// Dismisses an announcement.
pub const DISMISS: &str = "Gelesen";
/// It could not be dismissed.
pub const DISMISS_FAILED: &str = "Die Ankündigung bleibt vorerst stehen.";
/// The heading of the accounts worth following.
pub const SUGGESTIONS: &str = "Wem möchtest du folgen?";
/// What following does.
pub const SUGGESTIONS_TEXT: &str =
    "Hier erscheint, was die Konten schreiben, denen du folgst. Diese hier sind zurzeit aktiv:";
/// Shows the posts of those one follows now.
pub const SHOW_POSTS: &str = "Beiträge ansehen";
/// Leads to all cooperatives of this server.
pub const ALL: &str = "Alle Genossenschaften";
