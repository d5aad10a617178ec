//! The page of a hashtag.

use super::common::count;

/// Follows a hashtag.
pub const FOLLOW: &str = "Abonnieren";
/// Ends following a hashtag.
pub const UNFOLLOW: &str = "Nicht mehr abonnieren";

/// Following a hashtag, or ending that, did not work.
pub fn follow_failed(on: bool) -> &'static str {
    if on { "Der Hashtag wurde nicht abonniert." } else { "Der Hashtag ist weiterhin abonniert." }
}

/// `#Strom`
pub fn title(name: &str) -> String {
    format!("#{name}")
}

/// How often the hashtag was used lately.
pub fn numbers(uses: u64) -> String {
    format!("{} in den letzten sieben Tagen", count(uses, "Beitrag", "Beiträge"))
}
