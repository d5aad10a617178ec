//! Taking over old posts from an archive of X.

use mastodon::ApiError;

use super::{common::count, errors};

/// The page.
pub const TITLE: &str = "Alte Beiträge übernehmen";
/// What it does, and that nothing leaves the browser.
pub const TEXT: &str = "Hier kannst du Beiträge deiner Genossenschaft von X (früher Twitter) übernehmen. Das Archiv wird nur in diesem Browser gelesen. Nichts davon verlässt dein Gerät, bis du ausgewählte Beiträge selbst veröffentlichst oder planst.";
/// How one comes by an archive.
pub const HOW: &str = "So bekommst du das Archiv: Öffne bei X „Einstellungen“, dann „Dein Account“ und „Ein Archiv deiner Daten herunterladen“. Nach ein bis zwei Tagen bekommst du dort eine ZIP-Datei. Du brauchst sie nicht zu entpacken.";
/// Chooses the file.
pub const CHOOSE: &str = "Archiv auswählen";
/// Chooses another one.
pub const CHOOSE_OTHER: &str = "Anderes Archiv auswählen";
/// It is being read.
pub const READING: &str = "Das Archiv wird gelesen …";
/// Another kind of file.
pub const OTHER: &str = "In dieser Datei stehen keine Beiträge. Wähle die ZIP-Datei aus, wie du sie von X bekommen hast, oder die Datei „tweets.js“ daraus.";
/// It is damaged.
pub const BROKEN: &str = "Diese Datei ist unvollständig oder beschädigt. Lade das Archiv noch einmal herunter, und versuch es dann wieder.";
/// There are no posts in it.
pub const NO_POSTS: &str = "In diesem Archiv stehen keine Beiträge.";
/// What was found.
pub fn found(threads: usize, owner: Option<&str>) -> String {
    let posts = count(threads as u64, "eigener Beitrag", "eigene Beiträge");
    match owner {
        Some(owner) => format!("{posts} von @{owner}"),
        None => posts,
    }
}
/// What is left out.
pub const LEFT_OUT: &str =
    "Was du von anderen nur geteilt hast, ist nicht dabei. Mehrteilige Beiträge stehen zusammen.";
/// Some could not be read.
pub fn unreadable(number: usize) -> String {
    format!("{} nicht lesen.", count(number as u64, "Beitrag ließ sich", "Beiträge ließen sich"))
}
/// Only the texts are there.
pub const TEXTS_ONLY: &str =
    "Diese Datei enthält nur die Texte. Für die Bilder wähle die ganze ZIP-Datei aus.";
/// X leaves the descriptions of pictures out of its archives.
pub const NO_DESCRIPTIONS: &str =
    "Bildbeschreibungen legt X seinen Archiven nicht bei: Ergänze sie, bevor du veröffentlichst.";
/// The choice of a year.
pub const YEAR: &str = "Jahr";
/// All years.
pub const ALL_YEARS: &str = "Alle Jahre";
/// A year with its number of posts.
pub fn year(year: i64, posts: usize) -> String {
    format!("{year} ({posts})")
}
/// Looks for words.
pub const SEARCH: &str = "Suchen in den Beiträgen";
/// Also answers to others.
pub const REPLIES: &str = "Auch Antworten an andere zeigen";
/// How many are shown.
pub fn matching(number: usize) -> String {
    count(number as u64, "Beitrag", "Beiträge")
}
/// Nothing fits.
pub const NONE_MATCHING: &str = "Dazu steht im Archiv nichts.";
/// The list.
pub const LIST: &str = "Beiträge im Archiv";
/// Chooses all that are shown and were not taken over.
pub fn choose_all(number: usize) -> String {
    format!("Alle {number} auswählen")
}
/// Chooses none.
pub const CHOOSE_NONE: &str = "Auswahl aufheben";
/// More of the list.
pub const MORE: &str = "Mehr Beiträge zeigen";
/// A thread of several posts.
pub fn parts(number: usize) -> String {
    format!("{number} Teile")
}
/// Its pictures and videos.
pub fn media(number: usize) -> String {
    count(number as u64, "Bild oder Video", "Bilder oder Videos")
}
/// It was marked as not for everyone.
pub const SENSITIVE: &str = "Heikel";
/// What covers such a post.
pub const SENSITIVE_WARNING: &str = "Heikler Inhalt";
/// It answers somebody else.
pub const REPLY: &str = "Antwort";
/// It is too long for one post here.
pub fn becomes(number: usize) -> String {
    format!("Lang: wird auf {number} Beiträge verteilt")
}
/// It was taken over before.
pub const TAKEN: &str = "Schon übernommen";
/// How many are chosen.
pub fn chosen(number: usize) -> String {
    format!("{number} ausgewählt")
}
/// Makes drafts.
pub const AS_DRAFTS: &str = "Als Entwürfe übernehmen";
/// Asks when they are to appear.
pub const PLAN: &str = "Planen";
/// It goes on: so many of so many.
pub fn progress(done: usize, all: usize) -> String {
    format!("{done} von {all} übernommen")
}
/// Stops it.
pub const STOP: &str = "Anhalten";
/// They are drafts.
pub fn drafts_made(number: usize) -> String {
    format!(
        "{} in deinen Entwürfen. Veröffentlicht ist noch nichts.",
        count(number as u64, "Beitrag liegt", "Beiträge liegen")
    )
}
/// Leads there.
pub const LOOK: &str = "Ansehen";
/// They are planned.
pub fn planned(number: usize) -> String {
    count(number as u64, "Beitrag ist geplant.", "Beiträge sind geplant.")
}
/// They could not be planned, since something is missing.
pub fn incomplete(number: usize) -> String {
    format!(
        "{} mit Zeitpunkt in deinen Entwürfen, weil Bilder oder Bildbeschreibungen fehlen.",
        count(number as u64, "Beitrag liegt", "Beiträge liegen")
    )
}
/// What stopped it, with the rest still to be done.
pub fn stopped(error: &ApiError) -> String {
    format!("{} Was noch fehlt, bleibt ausgewählt.", errors::advice(error))
}
/// One waits in the outbox.
pub const ONE_WAITS: &str = "Ein Beitrag wartet im Postausgang und wird von selbst geplant, sobald der Server antwortet. Was noch fehlt, bleibt ausgewählt.";
/// One was not taken by the server.
pub const ONE_REFUSED: &str = "Einen Beitrag konnte der Server nicht planen. Er liegt mit seinem Zeitpunkt in deinen Entwürfen. Was noch fehlt, bleibt ausgewählt.";
/// Some files are missing.
pub fn missing(number: usize) -> String {
    format!("{} im Archiv.", count(number as u64, "Bild fehlt", "Bilder fehlen"))
}
/// The dialog for planning.
pub const PLAN_TITLE: &str = "Alte Beiträge planen";
/// What it means.
pub const PLAN_TEXT: &str = "Der Server veröffentlicht die Beiträge von selbst, der älteste zuerst. Bis dahin kannst du jeden noch ändern oder löschen.";
/// Threads cannot be planned.
pub fn threads_stay(number: usize) -> String {
    format!(
        "{} mit mehreren Teilen {} als Entwurf übernommen: Planen lassen sich nur einzelne Beiträge.",
        count(number as u64, "Beitrag", "Beiträge"),
        if number == 1 { "wird" } else { "werden" }
    )
}
/// The file has the texts only.
pub fn lack_pictures(number: usize) -> String {
    format!(
        "{} als Entwurf übernommen, weil die Bilder in dieser Datei fehlen.",
        count(number as u64, "Beitrag wird", "Beiträge werden")
    )
}
/// By one's settings, nothing is published without descriptions.
pub fn lack_descriptions(number: usize) -> String {
    format!(
        "{} als Entwurf übernommen, weil Bildbeschreibungen fehlen.",
        count(number as u64, "Beitrag wird", "Beiträge werden")
    )
}
/// Some have pictures that nobody has described.
pub fn undescribed(number: usize) -> String {
    format!(
        "{} Bilder ohne Beschreibung. Ergänze sie unter „Geplante Beiträge“, bevor sie erscheinen.",
        count(number as u64, "Beitrag hat", "Beiträge haben")
    )
}
/// When the first one appears.
pub const FIRST: &str = "Wann soll der erste erscheinen?";
/// The distance.
pub const EVERY: &str = "Und danach";
/// Every day.
pub const DAILY: &str = "jeden Tag einer";
/// From Monday to Friday.
pub const WORKDAYS: &str = "von Montag bis Freitag jeden Tag einer";
/// Every other day.
pub const EVERY_OTHER: &str = "jeden zweiten Tag einer";
/// Every week.
pub const WEEKLY: &str = "jede Woche einer";
/// When the last one appears.
pub fn last(moment: &str) -> String {
    format!("Der letzte erscheint am {moment}.")
}
/// Only threads are chosen.
pub const ONLY_THREADS: &str = "Beiträge mit mehreren Teilen lassen sich nicht planen: Jeder Teil antwortet auf den vorigen, und der muss dafür schon erschienen sein. Übernimm sie als Entwürfe.";
/// The server keeps only so many.
pub fn too_many(left: usize, most: usize) -> String {
    format!(
        "So viele Beiträge nimmt der Server nicht an: höchstens {most} geplante, davon sind noch {left} frei. Wähle weniger aus."
    )
}
/// Does it.
pub fn plan_now(number: usize) -> String {
    format!("{} planen", count(number as u64, "Beitrag", "Beiträge"))
}
