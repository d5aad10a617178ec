//! New versions of a published post, and posts that become drafts again.

/// The page.
pub const TITLE: &str = "Beitrag bearbeiten";
/// Opens it.
pub const EDIT: &str = "Bearbeiten";
/// Publishes the new version.
pub const SAVE: &str = "Änderung veröffentlichen";
/// Deletes the post and makes it a draft again.
pub const REDRAFT: &str = "Löschen und neu fassen";
/// Asks first.
pub const REDRAFT_TITLE: &str = "Beitrag löschen und neu fassen?";
/// What that means.
pub const REDRAFT_TEXT: &str = "Der Beitrag wird gelöscht und steht dann als Entwurf bereit, mit Bildern und Umfrage. Antworten, Favoriten und geteilte Beiträge gehen dabei verloren; das Bearbeiten behält sie.";
/// It could not be opened.
pub const NOT_OPENED: &str = "Der Beitrag lässt sich gerade nicht bearbeiten.";
/// It could not be made a draft.
pub const NOT_REDRAFTED: &str = "Der Beitrag steht noch unverändert da.";
/// Nobody knows whether it is deleted; it is a draft in any case.
pub const REDRAFT_UNCLEAR: &str = "Ob der Beitrag gelöscht ist, hat der Server nicht gesagt. Sein Text steht auf jeden Fall bei den Entwürfen. Schau nach, ob es den Beitrag noch gibt, bevor du ihn neu veröffentlichst.";
/// Another draft is in the way.
pub const PLACE_TAKEN: &str = "Du hast schon eine Antwort auf denselben Beitrag angefangen. Veröffentliche oder verwirf sie zuerst.";
/// The post is newer than what was written for it.
pub const CHANGED_MEANWHILE: &str = "Der Beitrag wurde inzwischen anderswo geändert. Dein Entwurf beruht auf der früheren Fassung; wenn du ihn veröffentlichst, ersetzt er die neue.";
/// The name of a picture that is published already.
pub fn picture(number: u32) -> String {
    format!("Bild {number}")
}
