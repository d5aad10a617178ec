//! Drafts and the outbox.

use super::common::count;
use crate::texts::post;
use mastodon::ApiError;

/// The page of all drafts.
pub const TITLE: &str = "Entwürfe";
/// What they are.
pub const INTRO: &str =
    "Was du schreibst, bleibt auf diesem Gerät, bis du es veröffentlichst oder löschst.";
/// There are none.
pub const NONE_TITLE: &str = "Keine Entwürfe";
/// How there come to be some.
pub const NONE: &str =
    "Alles, was du anfängst und noch nicht veröffentlichst, findest du hier wieder.";
/// Begins a further new post.
pub const NEW: &str = "Neuer Entwurf";
/// Searches the drafts.
pub const SEARCH: &str = "Entwürfe durchsuchen";
/// Nothing was found.
pub const NOTHING_FOUND: &str = "In keinem Entwurf kommt das vor.";
/// How many were found, for a screen reader.
pub fn found(number: usize) -> String {
    count(number as u64, "Entwurf gefunden", "Entwürfe gefunden")
}
/// A draft without words.
pub const NO_WORDS: &str = "Noch ohne Text";
/// Leads to all drafts.
pub const ALL: &str = "Alle Entwürfe";

/// A new post.
pub const KIND_NEW: &str = "Neuer Beitrag";
/// A reply.
pub const KIND_REPLY: &str = "Antwort";
/// A quote.
pub const KIND_QUOTE: &str = "Zitat";
/// A new version of a post.
pub const KIND_EDIT: &str = "Änderung an einem Beitrag";
/// A number of pictures and the like.
pub fn media(number: usize) -> String {
    count(number as u64, "Datei", "Dateien")
}
/// A number of posts of a thread.
pub fn parts(number: usize) -> String {
    count(number as u64, "Beitrag", "Beiträge")
}
/// It has a poll.
pub const POLL: &str = post::POLL;

/// Deletes a draft.
pub const DELETE: &str = "Löschen";
/// Deletes this draft; its first words follow.
pub fn delete(words: &str) -> String {
    format!("Löschen: {words}")
}
/// A draft is deleted.
pub const DELETED: &str = "Der Entwurf ist gelöscht.";
/// The draft that was asked for is no longer there.
pub const GONE_TITLE: &str = "Diesen Entwurf gibt es nicht mehr";
/// Why that may be.
pub const GONE: &str =
    "Er ist veröffentlicht oder gelöscht, oder er liegt auf einem anderen Gerät.";

/// The outbox's heading.
pub const OUTBOX: &str = "Postausgang";
/// The network is missing.
pub const WAITS_FOR_NETWORK: &str = "Dein Beitrag wird gesendet, sobald du wieder Netz hast.";
/// The server is in trouble.
pub const WAITS: &str =
    "Dein Beitrag ist noch nicht beim Server. Es wird von selbst weiter versucht.";
/// Sending takes long.
pub const TAKES_LONG: &str = "Dein Beitrag wird noch gesendet. Du kannst hier weitermachen.";
/// Leads to it.
pub const SHOW: &str = "Ansehen";
/// Some wait, for the line above every page.
pub fn waiting(number: usize) -> String {
    if number == 1 {
        "Ein Beitrag wartet darauf, gesendet zu werden.".into()
    } else {
        format!("{number} Beiträge warten darauf, gesendet zu werden.")
    }
}
/// How an entry of the outbox stands: it is on its way.
pub const STATE_BUSY: &str = "Wird gerade gesendet …";
/// How an entry of the outbox stands: its pictures are on their way.
pub const STATE_PICTURES: &str = "Lädt Bilder hoch …";
/// How an entry of the outbox stands: its files, videos among them, are on their way.
pub const STATE_FILES: &str = "Lädt Dateien hoch …";
/// How an entry of the outbox stands: nothing was tried since the app was started.
pub const STATE_IDLE: &str = "Wartet";
/// How an entry of the outbox stands, by what came of the last try.
pub fn state(error: &ApiError) -> &'static str {
    match error {
        ApiError::Network => "Wartet auf Netz",
        ApiError::SignedOut { .. } => "Wartet, bis du dich neu angemeldet hast",
        ApiError::TooMany { .. } => "Wartet: Der Server bittet um eine Pause",
        ApiError::TimedOut => "Wartet: Der Server hat nicht rechtzeitig geantwortet",
        _ => "Wartet: Beim Server ist etwas schiefgegangen",
    }
}
/// What a waiting draft means, in its composer.
pub const PARKED: &str = "Dieser Beitrag ist im Postausgang und wird von selbst gesendet.";
/// Tries at once.
pub const TRY_NOW: &str = "Jetzt versuchen";
/// Takes it out of the outbox.
pub const STOP: &str = "Anhalten";
/// It is a draft again.
pub const STOPPED: &str = "Angehalten: Der Beitrag ist wieder ein Entwurf.";
/// It can no longer be stopped.
pub const TOO_LATE: &str = "Der Beitrag wird gerade gesendet und lässt sich nicht mehr anhalten.";
/// It is a draft again; whether an earlier try has arrived is not known.
pub const STOPPED_UNCLEAR: &str = "Angehalten: Der Beitrag ist wieder ein Entwurf. Ob er schon angekommen ist, wird geprüft, bevor er noch einmal gesendet wird.";
/// An earlier version is published already, which turned out while nobody looked.
pub const ARRIVED: &str =
    "Eine frühere Fassung deines Beitrags ist schon veröffentlicht. Die neue ist ein Entwurf.";
/// A file of it could not be sent while nobody looked.
pub const FILE_MISSING: &str =
    "Eine Datei deines Beitrags ist nicht angekommen. Er ist wieder ein Entwurf.";
/// The server has refused it while nobody looked; why follows.
pub const REFUSED: &str =
    "Der Server hat deinen Beitrag nicht angenommen. Er ist wieder ein Entwurf.";
/// Opens the draft.
pub const OPEN: &str = "Entwurf öffnen";
