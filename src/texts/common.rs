//! Words used everywhere.

/// Tries again what did not work.
pub const RETRY: &str = "Noch einmal versuchen";
/// Something is on its way.
pub const LOADING: &str = "Wird geladen …";
/// Closes a dialog or a message.
pub const CLOSE: &str = "Schließen";
/// Leaves without doing it.
pub const CANCEL: &str = "Abbrechen";
/// The server knows nothing of the kind: heading and text.
pub const NOT_HERE: (&str, &str) = ("Das gibt es hier nicht", "Dieser Server bietet es nicht an.");
/// Goes back.
pub const BACK: &str = "Zurück";

/// `1 Beitrag`, `3 Beiträge`.
pub fn count(number: u64, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}
