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

/// How often the hashtag was used lately, by how many.
pub fn numbers(uses: u64, accounts: u64) -> String {
    let posts = count(uses, "Beitrag", "Beiträge");
    let accounts = count(accounts, "Konto", "Konten");
    format!("{posts} von {accounts} in den letzten sieben Tagen")
}
