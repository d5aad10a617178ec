//! The live parts of the landing page; its text stands in prose/landing.md.

/// Beside the number of accounts.
pub const ACCOUNTS: &str = "Konten auf diesem Server";
/// Beside the number of posts.
pub const POSTS: &str = "Beiträge";
/// Beside the number of servers that can be reached.
pub const SERVERS: &str = "Server im Austausch";
/// Leads to all cooperatives' posts.
pub const MORE_POSTS: &str = "Alle Beiträge lesen";
