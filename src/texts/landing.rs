//! The live parts of the landing page; its text stands in prose/landing.md.

/// Beside the number of accounts.
pub const ACCOUNTS: &str = "Konten auf diesem Server";
/// Beside the number of posts.
pub const POSTS: &str = "Beiträge";
/// Beside the number of servers that can be reached.
pub const SERVERS: &str = "Server im Austausch";
/// Leads to all cooperatives' posts.
pub const MORE_POSTS: &str = "Alle Beiträge lesen";
/// A text of the operator's is not deployed.
pub const PROSE_MISSING: &str = "Dieser Text fehlt auf diesem Server noch.";
