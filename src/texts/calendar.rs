//! The Genossenschaftskalender.

use crate::texts::common::count;

/// What it is for.
pub const INTRO: &str = "Was eine Genossenschaft Jahr für Jahr ankündigt: Such einen Anlass aus, trag ein, was du weißt, und du bekommst Vorschläge für Beiträge mit passenden Zeitpunkten. Alles lässt sich ändern, bevor etwas geplant wird.";
/// The occasions.
pub const OCCASIONS: &str = "Anlässe";
/// The members' general assembly.
pub const ASSEMBLY: &str = "Generalversammlung";
/// When it is told.
pub const ASSEMBLY_HINT: &str = "Vormerken, erinnern, am Tag selbst und danach danken";
/// Shares can be subscribed to.
pub const SUBSCRIPTION: &str = "Zeichnungsfrist";
/// When it is told.
pub const SUBSCRIPTION_HINT: &str = "Zum Beginn, eine Woche vor Schluss und am letzten Tag";
/// The open day.
pub const OPEN_DAY: &str = "Tag der offenen Tür";
/// When it is told.
pub const OPEN_DAY_HINT: &str = "Einladen, erinnern, am Tag selbst und danach danken";
/// The International Day of Cooperatives.
pub const COOPS_DAY: &str = "Internationaler Tag der Genossenschaften";
/// When it is.
pub fn coops_day_hint(day: &str) -> String {
    format!("CoopsDay, am ersten Samstag im Juli: {day}")
}

/// The day of an event.
pub const DAY: &str = "Datum";
/// The first day of a time.
pub const FIRST_DAY: &str = "Erster Tag";
/// The last day of a time.
pub const LAST_DAY: &str = "Letzter Tag";
/// When it begins.
pub const TIME: &str = "Beginn";
/// Where it is.
pub const PLACE: &str = "Ort";
/// An example.
pub const PLACE_HINT: &str = "Zum Beispiel: Gemeinschaftshaus, Deichstraße 4";
/// What shares are for.
pub const WHAT_FOR: &str = "Wofür?";
/// An example.
pub const WHAT_FOR_HINT: &str = "Anteile für …, zum Beispiel: unser neues Solardach";
/// What is to be seen.
pub const WHAT_TO_SEE: &str = "Was gibt es zu sehen?";
/// An example.
pub const WHAT_TO_SEE_HINT: &str =
    "Zum Beispiel: die Werkstatt, das Blockheizkraftwerk und der Garten";
/// What one does on the day of cooperatives.
pub const WHAT_WE_DO: &str = "Was macht ihr an diesem Tag?";
/// An example.
pub const WHAT_WE_DO_HINT: &str =
    "In einem Satz, zum Beispiel: Bei uns gibt es ab 15 Uhr Kuchen im Hof.";
/// Where more stands.
pub const LINK: &str = "Link mit mehr dazu";
/// What an address looks like.
pub const LINK_HINT: &str = "Zum Beispiel: https://…";
/// May stay empty.
pub const OPTIONAL: &str = "(freiwillig)";
/// What to think of when shares are announced.
pub const SHARES_HINT: &str = "Lest die Vorschläge genau: Welche Hinweise zu eurem Angebot gehören, wisst ihr oder euer Prüfungsverband am besten.";

/// A particular is needed.
pub const MISSING: &str = "Dieses Datum wird gebraucht.";
/// It is over.
pub const PAST: &str = "Dieses Datum ist schon vorbei.";
/// The last day is before the first.
pub const BEFORE_FIRST: &str = "Der letzte Tag liegt vor dem ersten.";
/// Makes suggestions.
pub const SUGGEST: &str = "Beiträge vorschlagen";
/// Makes them anew.
pub const SUGGEST_ANEW: &str = "Neu vorschlagen";
/// What that does to those that are there.
pub const SUGGEST_ANEW_HINT: &str =
    "Das ersetzt die Vorschläge unten, auch was du daran geändert hast.";
/// Nothing can be suggested.
pub const NOTHING: &str = "Für diesen Anlass liegt kein sinnvoller Zeitpunkt mehr in der Zukunft.";

/// The suggestions.
pub const SUGGESTIONS: &str = "Vorschläge";
/// What can be done with them.
pub const SUGGESTIONS_HINT: &str = "Lies sie durch, ändere Texte und Zeitpunkte, und lass weg, was du nicht brauchst. Geplant wird erst, wenn du es sagst.";
/// A suggestion by its place.
pub fn suggestion(place: usize) -> String {
    format!("Beitrag {place}")
}
/// Whether it is planned.
pub const WANTED: &str = "Diesen Beitrag planen";
/// Its text.
pub const TEXT: &str = "Text";
/// Plans all that are wanted.
pub fn plan(number: usize) -> String {
    format!("{} planen", count(number as u64, "Beitrag", "Beiträge"))
}
/// They are on their way.
pub const PLANNING: &str = "Wird geplant …";
/// They are planned.
pub fn planned(number: usize) -> String {
    if number == 1 {
        "Ein Beitrag ist geplant.".into()
    } else {
        format!("{number} Beiträge sind geplant.")
    }
}
/// This one is planned.
pub const IS_PLANNED: &str = "Geplant";
/// Nothing is chosen.
pub const NONE_WANTED: &str = "Wähl mindestens einen Beitrag aus.";
/// Something stands in the way of planning.
pub const LOOK: &str = "Noch nicht alles lässt sich planen. Was fehlt, steht beim Beitrag.";
/// Some were not planned.
pub const NOT_ALL: &str =
    "Nicht alles wurde geplant. Was noch fehlt, steht hier und lässt sich noch einmal versuchen.";
/// Lets go of the suggestions.
pub const DROP: &str = "Vorschläge verwerfen";
/// They are gone.
pub const DROPPED: &str = "Die Vorschläge sind verworfen.";

/// What is planned.
pub const PLANNED: &str = "Was geplant ist";
/// Nothing is.
pub const NOTHING_PLANNED: &str = "Noch ist nichts geplant.";
/// Leads to what is planned.
pub const TO_PLANNED: &str = "Geplante Beiträge verwalten";
