//! Posts that wait for their time.

use mastodon::ApiError;

use super::{common::count, errors};

/// Switches planning on and off in the composer.
pub const PLAN: &str = "Für später planen";
/// The group of date and time.
pub const WHEN: &str = "Wann soll der Beitrag erscheinen?";
/// The day.
pub const DATE: &str = "Datum";
/// The time of day.
pub const TIME: &str = "Uhrzeit";
/// Takes the time away again.
pub const NOT_LATER: &str = "Doch nicht planen";
/// In which time zone the clock is read.
pub fn zone(name: &str) -> String {
    format!("Zeitzone: {name}")
}
/// A time in words: `Donnerstag, 26. November 2026, um 09:00 Uhr`.
pub fn moment(day: &str, clock: &str) -> String {
    format!("{day}, um {clock} Uhr")
}
/// When it will be published.
pub fn appears(moment: &str) -> String {
    format!("Erscheint am {moment}.")
}
/// The button that plans: `Planen: Do., 26. Nov., 09:00`.
pub fn plan_at(moment: &str) -> String {
    format!("Planen: {moment}")
}
/// The button while the time is not whole.
pub const PLAN_BUTTON: &str = "Planen";
/// It is on its way.
pub const PLANNING: &str = "Wird geplant …";
/// The server keeps it.
pub fn planned(moment: &str) -> String {
    format!("Geplant: Dein Beitrag erscheint am {moment}.")
}
/// Leads to what is planned.
pub const SHOW: &str = "Ansehen";

/// What the server asks for.
pub const HINT: &str = "Der Server veröffentlicht den Beitrag dann von selbst, auch wenn dein Gerät aus ist. Der Zeitpunkt muss mindestens fünf Minuten in der Zukunft liegen. Planen lässt sich immer nur ein einzelner Beitrag.";
/// Date or time is missing.
pub const INCOMPLETE: &str = "Es fehlt noch ein vollständiges Datum mit Uhrzeit.";
/// The time is over.
pub const PAST: &str = "Dieser Zeitpunkt ist schon vorbei. Wähl einen späteren.";
/// The time is less than five minutes ahead.
pub const TOO_SOON: &str = "Bis dahin sind es weniger als fünf Minuten: Der Server würde den Beitrag sofort veröffentlichen. Wähl einen späteren Zeitpunkt, oder veröffentliche ihn gleich.";
/// Several posts in a row cannot wait.
pub const NO_ROW: &str = "Mehrere Beiträge hintereinander kann der Server nicht planen. Plane nur den ersten, oder plane sie doch nicht.";
/// The same, before anybody tries, with the reason and what can be done.
pub const ROW_TOLD: &str = "Mehrere Beiträge hintereinander kann der Server nicht planen: Jeder antwortet auf den vorigen, und der muss dafür schon erschienen sein. Du kannst den ersten planen; die anderen bleiben dann ein eigener Entwurf.";
/// Plans the first post and keeps the others.
pub const FIRST_ALONE: &str = "Nur den ersten planen";
/// The others are a draft of their own.
pub const REST_KEPT: &str = "Die weiteren Beiträge liegen in deinen Entwürfen.";
/// The day has as many as the server takes, or nearly.
pub fn day_is_full(day: &str, number: usize, most: usize) -> String {
    format!(
        "Für {day}, sind schon {} geplant. Ein Server wie dieser nimmt höchstens {most} an einem Tag.",
        posts(number)
    )
}
/// As many as the server takes, or nearly.
pub fn all_is_full(number: usize, most: usize) -> String {
    format!(
        "Es sind schon {} geplant. Ein Server wie dieser nimmt insgesamt höchstens {most}.",
        posts(number)
    )
}

/// `1 Beitrag`, `3 Beiträge`
pub fn posts(number: usize) -> String {
    count(number as u64, "Beitrag", "Beiträge")
}

/// What the page is for.
pub const INTRO: &str = "Diese Beiträge liegen beim Server und erscheinen von selbst zu ihrer Zeit. Bis dahin sieht sie niemand außer dir.";
/// Nothing is planned.
pub const NONE_TITLE: &str = "Nichts geplant";
/// What can be done then.
pub const NONE: &str = "Schreib einen Beitrag und gib ihm mit der Uhr einen Zeitpunkt. Oder nimm eine Vorlage aus dem Genossenschaftskalender.";
/// How many are planned, and how many can be.
pub fn room(number: usize, most: usize, most_a_day: usize) -> String {
    format!("{} geplant. Möglich sind {most}, höchstens {most_a_day} an einem Tag.", posts(number))
}
/// The server keeps nothing for later.
pub const NOT_OFFERED_TITLE: &str = "Planen geht hier nicht";
/// What that means.
pub const NOT_OFFERED: &str = "Dieser Server kann Beiträge nicht für später aufbewahren.";

/// Changes the text of a planned post.
pub const EDIT: &str = "Bearbeiten";
/// What happens then.
pub const EDIT_TOLD: &str = "Du bearbeitest einen geplanten Beitrag. Er bleibt geplant, wie er war, bis du die neue Fassung planst oder veröffentlichst.";
/// Changes its time.
pub const MOVE: &str = "Zeitpunkt ändern";
/// The dialog's title.
pub const MOVE_TITLE: &str = "Zeitpunkt ändern";
/// Saves the new time.
pub const SAVE: &str = "Speichern";
/// The new time is saved.
pub const MOVED: &str = "Der neue Zeitpunkt ist gespeichert.";
/// It is not.
pub fn not_moved(error: &ApiError) -> String {
    format!("Der Zeitpunkt wurde nicht geändert. {}", errors::advice(error))
}
/// Gives it up.
pub const CANCEL: &str = "Löschen";
/// It is given up.
pub const CANCELLED: &str = "Der geplante Beitrag ist gelöscht.";
/// Makes a draft of it.
pub const UNDO: &str = "Rückgängig";
/// Something else is being written in answer to the same post.
pub const IS_BEING_WRITTEN: &str =
    "Zu diesem Beitrag schreibst du gerade schon etwas. Veröffentliche oder verwirf das zuerst.";
/// The same, and what is had back is a draft of its own for want of another place.
pub const STANDS_ALONE: &str = "Zu diesem Beitrag schreibst du gerade schon etwas. Der geplante Text steht deshalb als eigener Entwurf da, ohne Verbindung zu diesem Beitrag.";
/// A file whose name nobody knows any more.
pub const FILE: &str = "Datei";
/// It was not given up.
pub const NOT_CANCELLED: &str = "Der geplante Beitrag wurde nicht gelöscht.";
/// The former version could not be taken back after the new one was planned.
pub const FORMER_REMAINS: &str =
    "Die neue Fassung ist gespeichert, aber die alte ist noch geplant. Lösch sie hier.";
/// The former version is no longer planned.
pub const FORMER_GONE: &str = "Der geplante Beitrag ist inzwischen erschienen oder wurde anderswo gelöscht. Wenn du diese Fassung abschickst, wird sie ein eigener Beitrag.";
/// The menu of a planned post: `Geplanter Beitrag von 09:00`.
pub fn menu(moment: &str) -> String {
    format!("Geplanter Beitrag, {moment}: mehr")
}
/// A planned post without text.
pub const NO_TEXT: &str = "(ohne Text)";
/// How many files it has.
pub fn files(number: usize) -> String {
    count(number as u64, "Datei", "Dateien")
}
/// It has a poll.
pub const POLL: &str = "mit Umfrage";
/// It answers a post.
pub const REPLY: &str = "Antwort";
/// It quotes a post.
pub const QUOTE: &str = "Zitat";
