//! Polls.

use crate::texts::common::count;

/// Adds a poll, or takes it out.
pub const SWITCH: &str = "Umfrage";
/// The group of its fields.
pub const LEGEND: &str = "Umfrage";
/// An option's label, counted from 1.
pub fn option(number: usize) -> String {
    format!("Antwort {number}")
}
/// Takes an option out.
pub fn remove(number: usize) -> String {
    format!("Antwort {number} entfernen")
}
/// Adds an option.
pub const ADD: &str = "Weitere Antwort";
/// How long it lasts.
pub const DURATION: &str = "Dauer";
/// How many options one may choose.
pub const CHOICE: &str = "Auswahl";
/// Only one.
pub const ONE: &str = "Eine Antwort";
/// As many as one likes.
pub const MANY: &str = "Mehrere Antworten";
/// Hides the numbers until the end.
pub const HIDE_TOTALS: &str = "Ergebnis erst am Ende zeigen";
/// Where there are pictures already.
pub const NOT_WITH_MEDIA: &str = "Umfrage (nicht zusammen mit Bildern)";
/// It is over.
pub const ENDED: &str = "Schon beendet";
/// What becomes of it when its post is changed.
pub const RUNS_ANEW: &str = "Server lassen eine Umfrage nur mit einem neuen Ende ändern: Sie läuft danach noch einmal fünf Minuten, und die Stimmen bleiben.";
/// `5 Minuten`, `1 Tag`; a poll that is over lasts no time.
pub fn duration(seconds: u32) -> String {
    if seconds == 0 {
        return ENDED.into();
    }
    let (number, one, many) = match seconds {
        ..3_600 => (seconds / 60, "Minute", "Minuten"),
        3_600..86_400 => (seconds / 3_600, "Stunde", "Stunden"),
        _ => (seconds / 86_400, "Tag", "Tage"),
    };
    count(number.into(), one, many)
}
