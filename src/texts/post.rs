//! Posts.

use mastodon::{
    endpoints::statuses::Mark,
    entities::{QuoteState, Visibility},
};

use super::common::count;

/// A mark could not be set or taken back.
pub fn mark_failed(mark: Mark, on: bool) -> &'static str {
    match (mark, on) {
        (Mark::Boost, true) => "Der Beitrag wurde nicht geteilt.",
        (Mark::Boost, false) => "Der Beitrag ist weiterhin geteilt.",
        (Mark::Favourite, true) => "Der Beitrag wurde nicht favorisiert.",
        (Mark::Favourite, false) => "Der Beitrag ist weiterhin favorisiert.",
        (Mark::Bookmark, true) => "Das Lesezeichen wurde nicht gesetzt.",
        (Mark::Bookmark, false) => "Das Lesezeichen wurde nicht entfernt.",
        (Mark::Pin, true) => "Der Beitrag wurde nicht angeheftet.",
        (Mark::Pin, false) => "Der Beitrag ist weiterhin angeheftet.",
        (Mark::Mute, true) => "Die Unterhaltung wurde nicht stummgeschaltet.",
        (Mark::Mute, false) => "Die Unterhaltung ist weiterhin stummgeschaltet.",
    }
}

/// Asks before a post is boosted, where one wants to be asked.
pub const BOOST_TITLE: &str = "Diesen Beitrag teilen?";
/// What that means.
pub const BOOST_TEXT: &str = "Alle, die dir folgen, sehen ihn dann auf ihrer Startseite.";
/// Boosts it.
pub const BOOST_NOW: &str = "Jetzt teilen";
/// A post that boosts another.
pub const BOOSTED: &str = "hat geteilt";
/// A post that is shown first on a profile.
pub const PINNED: &str = "Angeheftet";
/// A post that answers another of its own author.
pub const CONTINUES: &str = "Setzt einen eigenen Beitrag fort";
/// A post that answers somebody not known here.
pub const REPLY: &str = "Antwort";
/// A post that answers a post that was deleted.
pub const REPLY_TO_DELETED: &str = "Antwort auf einen gelöschten Beitrag";
/// A post that answers somebody: stands before the name.
pub const REPLY_TO: &str = "Antwort an";
/// Opens what a content warning covers.
pub const SHOW: &str = "Anzeigen";
/// Covers it again.
pub const HIDE: &str = "Verbergen";
/// Opens a folded post.
pub const UNFOLD: &str = "Weiterlesen";
/// Folds it again.
pub const FOLD: &str = "Weniger anzeigen";
/// A picture or video that its author covered.
pub const SENSITIVE: &str = "Heikler Inhalt";
/// Stands over pictures that one wants to see only when asked.
pub const COVERED_BY_CHOICE: &str = "Bild oder Video";
/// Covers pictures again.
pub const COVER: &str = "Bilder verbergen";
/// A picture that says nothing to those who cannot see it.
pub const NO_DESCRIPTION: &str = "Bild ohne Beschreibung";
/// The same of a video.
pub const VIDEO_WITHOUT_DESCRIPTION: &str = "Video ohne Beschreibung";
/// The same of a sound.
pub const AUDIO_WITHOUT_DESCRIPTION: &str = "Tonaufnahme ohne Beschreibung";
/// The mark of a picture that has a description.
pub const ALT: &str = "ALT";
/// Shows a video large.
pub const LARGE: &str = "Groß";
/// The same, for screen readers.
pub const ENLARGE_VIDEO: &str = "Video vergrößern";
/// Shows a video large, with its description.
pub const ENLARGE_DESCRIBED: &str = "Video vergrößern und Beschreibung lesen (ALT)";
/// A picture that does not load.
pub const PICTURE_MISSING: &str = "Das Bild konnte nicht geladen werden.";
/// A file that cannot be shown here.
pub const OTHER_FILE: &str = "Datei öffnen";
/// The name of the dialog with large pictures.
pub const PICTURES: &str = "Bilder";
/// The picture before.
pub const PREVIOUS_PICTURE: &str = "Vorheriges Bild";
/// The picture after.
pub const NEXT_PICTURE: &str = "Nächstes Bild";
/// Opens the picture itself.
pub const OPEN_PICTURE: &str = "In eigenem Tab öffnen";
/// Saves the picture on the device.
pub const SAVE_PICTURE: &str = "Herunterladen";
/// Shows a picture larger.
pub const ZOOM_IN: &str = "Vergrößern";
/// Shows a picture smaller.
pub const ZOOM_OUT: &str = "Verkleinern";
/// The poll's question, for screen readers.
pub const POLL: &str = "Umfrage";
/// Votes.
pub const VOTE: &str = "Abstimmen";
/// The vote did not count.
pub const VOTE_FAILED: &str = "Deine Stimme wurde nicht gezählt.";
/// Shows a poll's result before voting.
pub const SHOW_RESULT: &str = "Ergebnis ansehen";
/// Back to voting.
pub const HIDE_RESULT: &str = "Zurück zur Auswahl";
/// More than one option may be chosen.
pub const MULTIPLE: &str = "Mehrere Antworten möglich";
/// What one voted for.
pub const OWN_VOTE: &str = "deine Stimme";
/// The poll has ended.
pub const POLL_ENDED: &str = "Beendet";
/// Stands before the author of a linked page.
pub const CARD_AUTHOR: &str = "Mehr von";
/// The name of the buttons below a post, for screen readers.
pub const ACTIONS: &str = "Aktionen";
/// Answers a post.
pub const ANSWER: &str = "Antworten";
/// More that can be done with a post.
pub const MORE: &str = "Mehr";
/// Passes on the address.
pub const SHARE_LINK: &str = "Link weitergeben";
/// The address is in the clipboard.
pub const LINK_COPIED: &str = "Die Adresse ist kopiert.";
/// Opens the post on the server it comes from.
pub const OPEN_ORIGINAL: &str = "Original öffnen";
/// Deletes a post.
pub const DELETE: &str = "Löschen";
/// Asks before deleting.
pub const DELETE_TITLE: &str = "Beitrag löschen?";
/// What deleting means.
pub const DELETE_TEXT: &str = "Der Beitrag verschwindet für alle, mit allem, was an ihm hängt. Das lässt sich nicht rückgängig machen.";
/// The post is deleted.
pub const DELETED: &str = "Der Beitrag ist gelöscht.";
/// It is not.
pub const DELETE_FAILED: &str = "Der Beitrag wurde nicht gelöscht.";
/// The heading of what visitors get instead of an action.
pub const SIGN_IN_TITLE: &str = "Dafür brauchst du ein Konto";
/// Shows a filtered post nevertheless.
pub const SHOW_FILTERED: &str = "Trotzdem anzeigen";
/// A post that quotes a post that quotes a post.
pub const QUOTES_TOO: &str = "Dieser Beitrag zitiert einen weiteren.";
/// Who can see it, for screen readers, before the word itself.
pub const VISIBLE_FOR: &str = "Sichtbarkeit:";

/// Who can see a post.
pub fn visibility(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public | Visibility::Unknown => "Öffentlich",
        Visibility::Unlisted => "Öffentlich (still)",
        Visibility::Private => "Follower",
        Visibility::Direct => "Private Erwähnung",
    }
}

/// A part of its author's own thread.
pub fn part_of_thread(part: u16, of: u16) -> String {
    format!("Teil {part} von {of}")
}

/// When a post was edited.
pub fn edited(when: &str) -> String {
    format!("Bearbeitet {when}")
}

/// Opens the earlier versions of a post, after when it was edited.
pub const SHOW_HISTORY: &str = "frühere Fassungen ansehen";
/// The heading of a post's versions.
pub const HISTORY: &str = "Fassungen dieses Beitrags";
/// Stands before the content warning of a version.
pub const HISTORY_WARNING: &str = "Inhaltswarnung:";
/// Stands before what a version no longer says, for screen readers.
pub const HISTORY_REMOVED: &str = "entfernt:";
/// Stands before what a version says anew, for screen readers.
pub const HISTORY_ADDED: &str = "hinzugefügt:";
/// A version has other files.
pub const HISTORY_MEDIA: &str = "Die Bilder oder Dateien wurden ausgetauscht.";
/// A version describes its files otherwise.
pub const HISTORY_DESCRIPTIONS: &str = "Eine Bildbeschreibung wurde geändert.";
/// A version has another poll.
pub const HISTORY_POLL: &str = "Die Umfrage wurde geändert.";
/// A version covers its files.
pub const HISTORY_COVERED: &str = "Die Bilder wurden als heikel gekennzeichnet.";
/// A version no longer covers its files.
pub const HISTORY_UNCOVERED: &str = "Die Bilder gelten nicht mehr als heikel.";

/// The heading of a version.
pub fn version(moment: &str) -> String {
    format!("Geändert am {moment}")
}

/// The heading of the first version.
pub fn first_version(moment: &str) -> String {
    format!("Veröffentlicht am {moment}")
}

/// Takes one's own post out of another that quotes it.
pub const REVOKE_QUOTE: &str = "Meinen Beitrag aus dem Zitat nehmen";
/// Asks before that.
pub const REVOKE_TITLE: &str = "Beitrag aus dem Zitat nehmen?";
/// What that means.
pub const REVOKE_TEXT: &str = "Der andere Beitrag bleibt stehen, zeigt deinen aber nicht mehr. Das lässt sich nicht rückgängig machen.";
/// Does it.
pub const REVOKE_NOW: &str = "Herausnehmen";
/// It is done.
pub const QUOTE_REVOKED: &str = "Dein Beitrag steht nicht mehr in dem Zitat.";
/// It was not done.
pub const REVOKE_FAILED: &str = "Dein Beitrag steht weiterhin in dem Zitat.";

/// Has a post translated.
pub const TRANSLATE: &str = "Übersetzen";
/// The translation is on its way.
pub const TRANSLATING: &str = "Wird übersetzt …";
/// Back to the post as it was written.
pub const SHOW_ORIGINAL: &str = "Original anzeigen";
/// The server did not translate.
pub const TRANSLATION_FAILED: &str = "Der Beitrag wurde nicht übersetzt.";

/// What a translation was made from, and by whom. Each may be empty.
pub fn translated(from: &str, by: &str) -> String {
    match (from.is_empty(), by.is_empty()) {
        (false, false) => format!("Übersetzt mit {by}, im Original: {from}."),
        (false, true) => format!("Übersetzt, im Original: {from}."),
        (true, false) => format!("Übersetzt mit {by}."),
        (true, true) => "Übersetzt.".into(),
    }
}

/// A filter covers a post.
pub fn filtered(names: &str) -> String {
    format!("Gefiltert: {names}")
}

/// Opens a picture large.
pub fn enlarge(place: usize, of: usize) -> String {
    if of > 1 { format!("Bild {place} von {of} vergrößern") } else { "Bild vergrößern".into() }
}

/// Which of the pictures is shown.
pub fn picture_number(place: usize, of: usize) -> String {
    format!("Bild {place} von {of}")
}

/// How many voted.
pub fn voters(number: u64) -> String {
    count(number, "Person", "Personen")
}

/// How many votes were cast.
pub fn votes(number: u64) -> String {
    count(number, "Stimme", "Stimmen")
}

/// When a poll ends.
pub fn poll_ends(when: &str) -> String {
    format!("Endet {when}")
}

/// Why a quoted post is not shown.
pub fn quote_missing(state: QuoteState) -> &'static str {
    match state {
        QuoteState::Pending => "Das Zitat wartet auf die Zustimmung des zitierten Kontos.",
        QuoteState::Rejected => "Das zitierte Konto hat dem Zitat nicht zugestimmt.",
        QuoteState::Revoked => "Das zitierte Konto hat seine Zustimmung zum Zitat zurückgezogen.",
        QuoteState::Deleted => "Der zitierte Beitrag wurde gelöscht.",
        QuoteState::Unauthorized => "Den zitierten Beitrag kannst du nicht sehen.",
        QuoteState::BlockedAccount => {
            "Der zitierte Beitrag kommt von einem Konto, das du blockiert hast."
        }
        QuoteState::BlockedDomain => {
            "Der zitierte Beitrag kommt von einem Server, den du blockiert hast."
        }
        QuoteState::MutedAccount => {
            "Der zitierte Beitrag kommt von einem Konto, das du stummgeschaltet hast."
        }
        QuoteState::Accepted | QuoteState::Unknown => {
            "Der zitierte Beitrag ist hier nicht zu sehen."
        }
    }
}

/// What a button that sets or takes back a mark is called.
pub fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Boost => "Teilen",
        Mark::Favourite => "Favorisieren",
        Mark::Bookmark => "Lesezeichen",
        Mark::Pin => "An das Profil anheften",
        Mark::Mute => "Unterhaltung stummschalten",
    }
}

/// What an entry of a menu that takes back a mark is called.
pub fn unmark(mark: Mark) -> &'static str {
    match mark {
        Mark::Boost => "Nicht mehr teilen",
        Mark::Favourite => "Aus den Favoriten nehmen",
        Mark::Bookmark => "Lesezeichen entfernen",
        Mark::Pin => "Nicht mehr anheften",
        Mark::Mute => "Stummschaltung der Unterhaltung aufheben",
    }
}

/// How often a post was boosted.
pub fn boosts(number: u64) -> String {
    count(number, "Mal geteilt", "Mal geteilt")
}

/// How often a post was favourited.
pub fn favourites(number: u64) -> String {
    count(number, "Mal favorisiert", "Mal favorisiert")
}

/// How often a post was quoted.
pub fn quotes(number: u64) -> String {
    count(number, "Mal zitiert", "Mal zitiert")
}

/// What a device that shares a post calls it.
pub fn share_title(name: &str) -> String {
    format!("Beitrag von {name}")
}

/// The device lets nothing into its clipboard.
pub fn link_not_copied(address: &str) -> String {
    format!("Die Adresse konnte nicht kopiert werden. Sie lautet: {address}")
}
