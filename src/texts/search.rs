//! Searching.

use super::common::count;

/// What can be looked for, in the empty field.
pub const PLACEHOLDER: &str = "Suchen";
/// The field, for screen readers.
pub const FIELD: &str = "Suche nach Konten, Hashtags und Beiträgen";
/// Empties the field.
pub const CLEAR: &str = "Suche leeren";
/// The suggestions below the field, for screen readers.
pub const SUGGESTIONS: &str = "Vorschläge";
/// The kinds of results, for screen readers.
pub const KINDS: &str = "Was gefunden wurde";
/// Results of all kinds.
pub const ALL: &str = "Alles";
/// Accounts.
pub const ACCOUNTS: &str = "Konten";
/// Hashtags.
pub const HASHTAGS: &str = "Hashtags";
/// Posts.
pub const STATUSES: &str = "Beiträge";
/// Loads further results.
pub const MORE: &str = "Mehr laden";
/// They did not come.
pub const MORE_FAILED: &str = "Weitere Ergebnisse konnten nicht geladen werden.";
/// A search is on its way.
pub const SEARCHING: &str = "Wird gesucht …";
/// Opens the page at an address.
pub const OPEN_ADDRESS: &str = "Diese Adresse hier öffnen";
/// What was looked for lately.
pub const RECENT: &str = "Zuletzt gesucht";
/// Forgets that.
pub const FORGET_ALL: &str = "Alle löschen";
/// Beside a suggestion that was looked for lately.
pub const RECENT_HINT: &str = "zuletzt gesucht";
/// Nothing was found.
pub const NOTHING_TITLE: &str = "Nichts gefunden";
/// What may help.
pub const NOTHING: &str = "Vielleicht hilft ein anderes Wort oder nur sein Anfang. Konten anderer Server findest du mit ihrem vollen Namen, zum Beispiel @name@server.de.";
/// What may help a visitor.
pub const NOTHING_VISITOR: &str = "Vielleicht hilft ein anderes Wort. Beiträge und Konten anderer Server lassen sich erst durchsuchen, wenn du angemeldet bist.";
/// What visitors do not find.
pub const POSTS_FOR_MEMBERS: &str =
    "Beiträge lassen sich nur durchsuchen, wenn du angemeldet bist.";
/// What can be written into the field.
pub const HELP_TITLE: &str = "Was du suchen kannst";
/// The same in words.
pub const HELP: &str = "Namen und Handles, Hashtags, Wörter aus Beiträgen – oder die Adresse eines Beitrags oder Profils auf irgendeinem Server: Sie öffnet sich dann hier.";
/// Words that narrow a search for posts.
pub const OPERATORS_TITLE: &str = "Beiträge genauer suchen";
/// Where they work.
pub const OPERATORS: &str = "Diese Zusätze kannst du hinter das Wort schreiben, auch mehrere. Ein Minus davor schließt aus. Wie weit sie reichen, hängt vom Server ab.";
/// Takes over an operator.
pub const INSERT: &str = "Übernehmen";
/// The key that leads to the field.
pub const KEY_HINT: &str = "Die Taste / führt von überall hierher.";

/// Words that narrow a search for posts, as Mastodon documents them, and what each does.
pub const EACH_OPERATOR: [(&str, &str); 12] = [
    ("from:me", "nur eigene Beiträge"),
    ("from:name@server.de", "nur Beiträge dieses Kontos"),
    ("has:media", "mit Bild, Video oder Ton"),
    ("has:poll", "mit einer Umfrage"),
    ("has:embed", "mit einer Vorschau, zum Beispiel auf ein Video"),
    ("is:reply", "nur Antworten"),
    ("is:sensitive", "mit Inhaltswarnung oder heiklen Medien"),
    ("language:de", "in dieser Sprache"),
    ("before:2026-01-31", "vor diesem Tag"),
    ("after:2026-01-01", "nach diesem Tag"),
    ("in:library", "nur was du geschrieben oder markiert hast"),
    ("\"zwei Wörter\"", "genau in dieser Folge"),
];

/// Searches for a text.
pub fn search_for(text: &str) -> String {
    format!("Nach „{text}“ suchen")
}

/// Searches posts for a text.
pub fn posts_with(text: &str) -> String {
    format!("Beiträge mit „{text}“")
}

/// Shows all results of a kind.
pub fn all_of(kind: &str) -> String {
    format!("Alle anzeigen: {kind}")
}

/// Forgets one search.
pub fn forget(text: &str) -> String {
    format!("„{text}“ löschen")
}

/// How much was found, for screen readers and above the results.
pub fn found(accounts: usize, hashtags: usize, statuses: usize) -> String {
    [
        count(accounts as u64, "Konto", "Konten"),
        count(hashtags as u64, "Hashtag", "Hashtags"),
        count(statuses as u64, "Beitrag", "Beiträge"),
    ]
    .join(", ")
}

/// How many suggestions there are, for screen readers.
pub fn suggestions(number: usize) -> String {
    count(number as u64, "Vorschlag", "Vorschläge")
}
