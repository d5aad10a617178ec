//! The page of an account.

/// Follows the account.
pub const FOLLOW: &str = "Folgen";
/// Follows the account, which follows one already.
pub const FOLLOW_BACK: &str = "Ebenfalls folgen";
/// Ends following the account.
pub const UNFOLLOW: &str = "Entfolgen";
/// The follow waits for the account's consent.
pub const REQUESTED: &str = "Anfrage zurückziehen";
/// One blocks the account.
pub const BLOCKED: &str = "Blockiert";
/// Follows one.
pub const FOLLOWS_YOU: &str = "Folgt dir";
/// The account posts automatically.
pub const BOT: &str = "Automatisch";
/// The account passes on what mentions it.
pub const GROUP: &str = "Gruppe";
/// Follows need the account's consent.
pub const LOCKED: &str = "Bestätigt Anfragen";
/// The owner has died.
pub const MEMORIAL: &str = "In Gedenken";
/// The fixed place of the account's imprint.
pub const IMPRINT: &str = "Impressum";
/// The label of a profile field that is the account's imprint, in lower case.
pub const IMPRINT_FIELD: &str = "impressum";
/// The particulars, for screen readers.
pub const FIELDS: &str = "Angaben";
/// The hashtags an account features, for screen readers.
pub const FEATURED: &str = "Vorgestellte Hashtags";
/// Passing the profile on and reading along, for screen readers.
pub const WAYS: &str = "Weitergeben und mitlesen";
/// Leads to the sheet for notice boards.
pub const POSTER: &str = "Aushang";
/// Leads to the feed.
pub const FEED: &str = "RSS";
/// What that is.
pub const FEED_HINT: &str = "Neue Beiträge im Feedreader lesen, ganz ohne Konto";
/// Which posts are shown, for screen readers.
pub const TABS: &str = "Auswahl der Beiträge";
/// Posts without replies.
pub const POSTS: &str = "Beiträge";
/// Posts with replies.
pub const REPLIES: &str = "Antworten";
/// Posts with media.
pub const MEDIA: &str = "Medien";
/// Posts pinned to the profile.
pub const PINNED: &str = "Angeheftete Beiträge";
/// The account is suspended.
pub const SUSPENDED_TITLE: &str = "Dieses Konto ist gesperrt";
/// What that means.
pub const SUSPENDED: &str =
    "Die Moderation hat es gesperrt. Seine Beiträge sind nicht mehr zu sehen.";
/// The account is limited.
pub const LIMITED_TITLE: &str = "Dieses Profil ist eingeschränkt";
/// What that means.
pub const LIMITED: &str = "Die Moderation hat es eingeschränkt. Du kannst es dir trotzdem ansehen.";
/// Shows it nevertheless.
pub const SHOW_LIMITED: &str = "Profil ansehen";
/// The account blocks one.
pub const BLOCKED_BY_TITLE: &str = "Keine Beiträge zu sehen";
/// What that means.
pub const BLOCKED_BY: &str = "Dieses Konto zeigt dir seine Beiträge nicht.";
/// The account has moved.
pub const MOVED: &str = "Dieses Konto ist umgezogen. Es schreibt jetzt als";

/// Following an account, or ending that, did not work.
pub fn follow_failed(on: bool) -> &'static str {
    if on { "Das Folgen hat nicht geklappt." } else { "Das Entfolgen hat nicht geklappt." }
}

/// What stands behind the number of posts.
pub fn posts(number: u64) -> &'static str {
    if number == 1 { "Beitrag" } else { "Beiträge" }
}

/// What stands behind the number of accounts followed.
pub const FOLLOWING: &str = "Folge ich";
/// What stands behind the number of followers.
pub const FOLLOWERS: &str = "Follower";

/// When the account was made.
pub fn since(month: &str) -> String {
    format!("Dabei seit {month}")
}

/// The linked page was found to link back.
pub fn verified(date: &str) -> String {
    format!("Geprüft am {date}: Die Seite verweist auf dieses Profil")
}

/// The title in the browser's tab.
pub fn title(name: &str, acct: &str) -> String {
    format!("{name} (@{acct})")
}
