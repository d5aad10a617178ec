//! Several posts in one go.

use crate::texts::common::count;

/// Adds a further post.
pub const ADD: &str = "Weiteren Beitrag anfügen";
/// A further post by its place: `Beitrag 2 von 4`.
pub fn place(place: usize, all: usize) -> String {
    format!("Beitrag {place} von {all}")
}
/// The text field of a further post.
pub fn text(place: usize) -> String {
    format!("Text von Beitrag {place}")
}
/// What stands in an empty further post.
pub const PLACEHOLDER: &str = "Wie geht es weiter?";
/// Takes a further post away.
pub fn remove(place: usize) -> String {
    format!("Beitrag {place} entfernen")
}
/// It is gone.
pub const REMOVED: &str = "Der weitere Beitrag ist entfernt.";
/// Brings it back.
pub const UNDO: &str = "Rückgängig";
/// It is back, but not in its thread.
pub const STANDS_ALONE: &str = "Die anderen Beiträge sind schon unterwegs oder nicht mehr da. Der weitere Beitrag steht als eigener Entwurf bereit.";
/// This one is published.
pub const IS_PUBLISHED: &str = "Veröffentlicht";
/// Leads to it.
pub const SHOW: &str = "Ansehen";
/// Takes a text that is too long apart.
pub fn split(number: usize) -> String {
    format!("In {number} Beiträge teilen")
}
/// What that does.
pub const SPLIT_HINT: &str = "Geteilt wird an Satzenden; Links und Hashtags bleiben ganz.";
/// It is done, for those who do not see it.
pub fn is_split(number: usize) -> String {
    format!("Der Text ist auf {number} Beiträge verteilt.")
}
/// Numbers the posts.
pub const NUMBERED: &str = "Nummerieren";
/// What that looks like.
pub fn numbered_hint(all: usize) -> String {
    format!("Am Ende jedes Beitrags steht zum Beispiel (1/{all}).")
}
/// Keeps the further posts out of public feeds.
pub const QUIET: &str = "Nur den ersten in die öffentlichen Feeds";
/// What that does.
pub const QUIET_HINT: &str = "Die weiteren sind „Öffentlich (still)“: Alle können sie lesen, aber sie füllen niemandem die Feeds.";
/// A further post is too long.
pub fn too_long(place: usize, over: usize) -> String {
    format!("Beitrag {place} ist um {} zu lang.", count(over as u64, "Zeichen", "Zeichen"))
}
/// Some are published, others not yet.
pub fn goes_on(sent: usize) -> String {
    if sent == 1 {
        "Der erste Beitrag ist schon veröffentlicht. Ein neuer Versuch geht danach weiter.".into()
    } else {
        format!(
            "Die ersten {sent} Beiträge sind schon veröffentlicht. Ein neuer Versuch geht danach weiter."
        )
    }
}
/// Publishes all of them.
pub fn publish(number: usize) -> String {
    format!("{number} Beiträge veröffentlichen")
}
/// Nothing is left to publish.
pub const DONE: &str = "Fertig";
/// Publishes those that are left.
pub fn publish_rest(number: usize) -> String {
    format!("Noch {} veröffentlichen", count(number as u64, "Beitrag", "Beiträge"))
}
