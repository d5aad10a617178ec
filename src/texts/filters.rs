//! Filters: words that one does not want to read, or only after a warning.

use mastodon::entities::{FilterAction, FilterContext};

/// Makes a filter.
pub const NEW: &str = "Wort filtern";
/// The heading of a filter that is changed.
pub const EDIT_TITLE: &str = "Filter bearbeiten";
/// Changes it.
pub const EDIT: &str = "Bearbeiten";
/// Deletes it.
pub const DELETE: &str = "Löschen";
/// The question before that.
pub fn delete_title(title: &str) -> String {
    ["Filter „", title, "“ löschen?"].concat()
}
/// What it means.
pub const DELETE_TEXT: &str = "Beiträge mit diesen Wörtern siehst du dann wieder wie alle anderen.";
/// It is deleted.
pub const DELETED: &str = "Der Filter ist gelöscht.";
/// It is kept.
pub const SAVED: &str = "Der Filter ist gesichert.";
/// It did not work.
pub const FAILED: &str = "Der Filter ist noch nicht gesichert.";
/// Deleting did not work.
pub const DELETE_FAILED: &str = "Der Filter ist noch nicht gelöscht.";

/// The name of a filter.
pub const TITLE: &str = "Name des Filters";
/// Where it shows.
pub const TITLE_HINT: &str = "Er steht an den Beiträgen, die der Filter verdeckt.";
/// The words.
pub const KEYWORDS: &str = "Wörter";
/// How they work.
pub const KEYWORDS_HINT: &str =
    "Auch mehrere Wörter hintereinander sind möglich. Groß und klein ist gleich.";
/// A word, by its place from 1.
pub fn keyword(place: usize) -> String {
    ["Wort ", &place.to_string()].concat()
}
/// Only whole words.
pub const WHOLE_WORD: &str = "Nur als ganzes Wort";
/// Takes a word away.
pub fn remove(place: usize) -> String {
    ["Wort ", &place.to_string(), " entfernen"].concat()
}
/// Adds a word.
pub const ADD: &str = "Weiteres Wort";
/// The places.
pub const CONTEXTS: &str = "Wo der Filter wirkt";
/// What it does.
pub const ACTION: &str = "Was er tut";
/// How long it works.
pub const EXPIRY: &str = "Wie lange er wirkt";
/// Keeps it.
pub const SAVE: &str = "Filter sichern";

/// The ends to choose from: in seconds.
pub const EXPIRIES: [(u32, &str); 6] = [
    (1_800, "30 Minuten"),
    (3_600, "1 Stunde"),
    (21_600, "6 Stunden"),
    (43_200, "12 Stunden"),
    (86_400, "1 Tag"),
    (604_800, "1 Woche"),
];
/// It does not end.
pub const NEVER: &str = "Unbegrenzt";
/// It ends when it did before.
pub fn as_before(when: &str) -> String {
    ["Wie bisher: bis ", when].concat()
}
/// When it ends.
pub fn ends(when: &str) -> String {
    ["bis ", when].concat()
}
/// It has ended.
pub const ENDED: &str = "wirkt nicht mehr";

/// The places where a filter may work.
pub const PLACES: [(FilterContext, &str); 5] = [
    (FilterContext::Home, "Startseite und Listen"),
    (FilterContext::Notifications, "Benachrichtigungen"),
    (FilterContext::Public, "Öffentliche Zeitleisten"),
    (FilterContext::Thread, "Unterhaltungen"),
    (FilterContext::Account, "Profile"),
];

/// All of these places.
pub const EVERYWHERE: &str = "überall";

/// What a filter may do.
pub const ACTIONS: [(FilterAction, &str, &str); 3] = [
    (FilterAction::Warn, "Warnen", "Der Beitrag ist verdeckt und lässt sich aufklappen."),
    (FilterAction::Blur, "Medien verdecken", "Der Text steht da, Bilder und Videos sind verdeckt."),
    (FilterAction::Hide, "Ausblenden", "Der Beitrag ist gar nicht zu sehen."),
];

/// What a filter does, in a word.
pub fn action(action: FilterAction) -> &'static str {
    let known = ACTIONS.into_iter().find(|(other, ..)| *other == action);
    known.map_or(ACTIONS[0].1, |(_, label, _)| label)
}

/// There is no name yet.
pub const NO_TITLE: &str = "Hier fehlt noch ein Name.";
/// There is no word yet.
pub const NO_KEYWORD: &str = "Hier fehlt noch mindestens ein Wort.";
/// There is no place yet.
pub const NO_CONTEXT: &str = "Hier fehlt noch mindestens ein Ort.";
