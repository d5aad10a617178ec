//! Lists of accounts.

/// What a list is.
pub const INTRO: &str = "Eine Liste zeigt nur, was bestimmte Konten schreiben. Wer auf deinen Listen steht, sieht niemand außer dir.";
/// There are none yet.
pub const NONE_TITLE: &str = "Noch keine Listen";
/// What they are good for.
pub const NONE: &str =
    "Sammle zum Beispiel die Genossenschaften deiner Region oder deiner Branche auf einer Liste.";
/// The field for a new list's name.
pub const NEW: &str = "Neue Liste";
/// An example of a name.
pub const NEW_HINT: &str = "Zum Beispiel: Energie, Wohnen, Nachbarschaft";
/// Makes it.
pub const CREATE: &str = "Anlegen";
/// A list without a name.
pub const NEEDS_NAME: &str = "Die Liste braucht einen Namen.";
/// It was not saved.
pub const NOT_SAVED: &str = "Die Liste wurde nicht gespeichert.";
/// Leads to its settings.
pub const EDIT: &str = "Liste bearbeiten";
/// Its name.
pub const NAME: &str = "Name";
/// Which replies it shows.
pub const REPLIES: &str = "Antworten anzeigen";
/// To anyone one follows.
pub const REPLIES_FOLLOWED: &str = "an alle, denen du folgst";
/// To members.
pub const REPLIES_LIST: &str = "an andere auf dieser Liste";
/// None.
pub const REPLIES_NONE: &str = "keine";
/// Keeps its posts out of the home timeline.
pub const EXCLUSIVE: &str = "Nur hier, nicht auf der Startseite";
/// What that does.
pub const EXCLUSIVE_HINT: &str =
    "Was die Konten auf dieser Liste schreiben, erscheint dann nicht mehr auf deiner Startseite.";
/// Saves.
pub const SAVE: &str = "Speichern";
/// It is saved.
pub const SAVED: &str = "Die Liste ist gespeichert.";
/// Deletes it.
pub const DELETE: &str = "Liste löschen";
/// Asks before.
pub const DELETE_TITLE: &str = "Liste löschen?";
/// What happens then.
pub const DELETE_TEXT: &str =
    "Den Konten darauf folgst du weiterhin. Nur die Liste selbst ist dann weg.";
/// It is deleted.
pub const DELETED: &str = "Die Liste ist gelöscht.";
/// It is not.
pub const NOT_DELETED: &str = "Die Liste wurde nicht gelöscht.";
/// Who is on it.
pub const MEMBERS: &str = "Auf dieser Liste";
/// Nobody yet.
pub const NO_MEMBERS: &str = "Noch niemand.";
/// The field that finds accounts for it.
pub const FIND: &str = "Konto hinzufügen";
/// Among whom.
pub const FIND_HINT: &str = "Gesucht wird unter den Konten, denen du folgst.";
/// Nobody fits.
pub const NOBODY: &str = "Unter den Konten, denen du folgst, passt keines dazu.";
/// An empty list's timeline.
pub const EMPTY: &str = "Hier erscheint, was die Konten auf dieser Liste schreiben.";

/// Puts an account on the list.
pub fn add(name: &str) -> String {
    format!("Hinzufügen: {name}")
}

/// Takes it off.
pub fn remove(name: &str) -> String {
    format!("Entfernen: {name}")
}

/// Putting an account on a list, or taking it off, did not work.
pub fn member_failed(on: bool) -> &'static str {
    if on { "Das Konto wurde nicht hinzugefügt." } else { "Das Konto wurde nicht entfernt." }
}
