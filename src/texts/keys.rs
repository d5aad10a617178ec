//! Keys.

/// The heading of the list.
pub const TITLE: &str = "Tastenkürzel";
/// How two keys are pressed.
pub const HINT: &str = "Steht zwischen zwei Tasten „dann“, drückst du sie nacheinander. In Textfeldern wirken sie nicht.";
/// Keys within lists of posts.
pub const POSTS: &str = "Beiträge";
/// Keys everywhere.
pub const EVERYWHERE: &str = "Überall";
/// Keys that lead to a page.
pub const PAGES: &str = "Seiten";

/// What keys do within lists of posts.
pub const POST_KEYS: [(&str, &str); 7] = [
    ("J", "nächster Beitrag"),
    ("K", "voriger Beitrag"),
    ("O", "Beitrag öffnen"),
    ("R", "antworten"),
    ("B", "teilen"),
    ("F oder L", "favorisieren"),
    ("X", "Inhaltswarnung auf- oder zuklappen"),
];
/// What keys do everywhere.
pub const EVERYWHERE_KEYS: [(&str, &str); 3] =
    [("N", "neuer Beitrag"), ("/", "suchen"), ("?", "diese Übersicht")];
/// What keys do while one searches.
pub const SEARCH: &str = "Beim Suchen";
/// What keys do while one searches.
pub const SEARCH_KEYS: [(&str, &str); 3] = [
    ("Pfeil ab oder auf", "durch Vorschläge gehen"),
    ("Eingabetaste", "Vorschlag öffnen oder alles finden"),
    ("Esc", "Vorschläge schließen"),
];
/// What keys do in the viewer.
pub const VIEWER: &str = "Große Bilder";
/// What keys do in the viewer.
pub const VIEWER_KEYS: [(&str, &str); 4] = [
    ("Pfeil links oder rechts", "voriges oder nächstes Bild"),
    ("+ oder -", "vergrößern oder verkleinern"),
    ("0", "ganz zeigen"),
    ("Esc", "schließen"),
];
/// Where keys lead, after a `g`.
pub const PAGE_KEYS: [(&str, &str); 7] = [
    ("G dann H", "Startseite"),
    ("G dann N", "Benachrichtigungen"),
    ("G dann L", "Dieser Server"),
    ("G dann T", "Alle Server"),
    ("G dann B", "Lesezeichen"),
    ("G dann U", "dein Profil"),
    ("G dann S", "Einstellungen"),
];
