//! Handing a draft to a colleague, and opening one (*Vier Augen*).

use super::common::count;

/// Offers to hand the draft over.
pub const HAND_OVER: &str = "Gegenlesen lassen";
/// The dialog's heading.
pub const TITLE: &str = "Vier Augen sehen mehr";
/// What it does.
pub const TEXT: &str = "Gib den Entwurf jemandem aus deiner Genossenschaft. Wer ihn öffnet, kann ihn ändern und unter dem eigenen Konto veröffentlichen. Dein Entwurf bleibt hier, wie er ist.";
/// Who hands it over.
pub const FROM: &str = "Dein Name";
/// What that is for.
pub const FROM_HINT: &str = "So steht er beim Öffnen über dem Entwurf.";
/// What is asked for.
pub const WISH: &str = "Deine Bitte";
/// An example.
pub const WISH_HINT: &str = "Zum Beispiel: Bitte bis Freitag anschauen.";
/// It may stay empty.
pub const OPTIONAL: &str = "(freiwillig)";
/// Copies the link.
pub const COPY_LINK: &str = "Link kopieren";
/// Passes the link on by what the device offers.
pub const PASS_LINK: &str = "Link weitergeben";
/// Saves a file.
pub const SAVE_FILE: &str = "Als Datei speichern";
/// Where the link's content is.
pub const LINK_NOTE: &str = "Der ganze Entwurf steckt im Link selbst und liegt auf keinem Server. Gib ihn deshalb nur Leuten, die ihn lesen dürfen.";
/// Why there is no link: media.
pub const MEDIA_NEED_FILE: &str = "Mit Bildern passt der Entwurf in keinen Link. Die Datei kannst du zum Beispiel als Anhang einer E-Mail schicken.";
/// Why there is no link: length.
pub const LONG_NEEDS_FILE: &str = "Für einen Link ist der Entwurf zu lang. Die Datei kannst du zum Beispiel als Anhang einer E-Mail schicken.";
/// The link is in the clipboard.
pub const COPIED: &str = "Der Link ist kopiert. Füg ihn in eine Nachricht ein.";
/// The browser does not copy.
pub const NOT_COPIED: &str =
    "Kopieren ist hier nicht möglich. Speichere den Entwurf als Datei, und schick sie.";
/// The file is saved; so many media are not in it.
pub fn saved(missing: usize) -> String {
    match missing {
        0 => "Die Datei liegt bei deinen Downloads.".into(),
        _ => format!(
            "Die Datei liegt bei deinen Downloads. {} nicht darin: {} nur noch auf dem Server.",
            count(missing as u64, "Bild ist", "Bilder sind"),
            if missing == 1 { "Es liegt" } else { "Sie liegen" }
        ),
    }
}
/// The browser lets no file be saved.
pub const NOT_SAVED: &str = "Dieser Browser lässt gerade keine Datei speichern.";

/// The page for opening one.
pub const PAGE: &str = "Entwurf von jemandem öffnen";
/// What can be opened.
pub const PAGE_TEXT: &str = "Jemand hat dir einen Entwurf zum Gegenlesen geschickt? Öffne den Link, oder wähle hier die Datei aus. Dabei wird nichts veröffentlicht und nichts verschickt.";
/// Chooses a file.
pub const CHOOSE_FILE: &str = "Datei auswählen";
/// Chooses another file.
pub const CHOOSE_OTHER: &str = "Andere Datei auswählen";
/// A draft was handed over by somebody.
pub fn by(from: &str) -> String {
    if from.is_empty() { "Ein Entwurf für dich".into() } else { format!("Ein Entwurf von {from}") }
}
/// What this is, and that nothing has happened yet.
pub const NOTHING_YET: &str = "Veröffentlicht ist noch nichts. Wenn du ihn öffnest, wird er ein neuer Entwurf in deinem Konto. Ob er wirklich von der genannten Person kommt, kann diese Seite nicht prüfen.";
/// Before the address of the post that it answers.
pub const REPLIES_TO: &str = "Antwort auf";
/// Before the address of the post that it quotes.
pub const QUOTES: &str = "Zitiert";
/// The post that it answers or quotes is gone, or not for this account.
pub const POST_MISSING: &str = "Der Beitrag, zu dem dieser Entwurf gehört, ist von deinem Konto aus nicht zu sehen. Vielleicht wurde er gelöscht. Der Entwurf bleibt hier stehen.";
/// The post could not be asked for.
pub const NOT_FOUND_YET: &str = "Der Beitrag, zu dem dieser Entwurf gehört, war nicht zu laden.";
/// A draft of one's own is in the way.
pub const PLACE_TAKEN: &str = "Du schreibst zu diesem Beitrag schon selbst etwas. Veröffentliche oder verwirf deinen Entwurf zuerst. Öffne diesen hier danach noch einmal.";
/// The content warning.
pub const WARNING: &str = "Inhaltswarnung";
/// The further posts of a thread.
pub fn part(number: usize, all: usize) -> String {
    format!("Beitrag {number} von {all}")
}
/// The media.
pub fn media(number: usize) -> String {
    count(number as u64, "Bild oder Video", "Bilder oder Videos")
}
/// A medium without a description.
pub const UNDESCRIBED: &str = "ohne Beschreibung";
/// A medium whose file was not handed over.
pub const NO_FILE: &str = "Die Datei war nicht dabei.";
/// A poll.
pub const POLL: &str = "Umfrage";
/// When it is to be published.
pub fn scheduled(moment: &str) -> String {
    format!("Geplant für {moment}")
}
/// As which account.
pub const ACCOUNT: &str = "In welchem Konto öffnen?";
/// Opens it.
pub const OPEN: &str = "Zum Bearbeiten öffnen";
/// Puts it away.
pub const PUT_AWAY: &str = "Weglegen";
/// It was put away.
pub const AWAY: &str = "Der Entwurf ist weggelegt.";
/// Nobody is signed in.
pub const SIGN_IN_FIRST: &str = "Zum Öffnen brauchst du ein Konto auf diesem Server. Der Entwurf wartet hier, bis du angemeldet bist.";
/// Nobody is signed in, and it came as a file.
pub const SIGN_IN_FIRST_FILE: &str = "Zum Öffnen brauchst du ein Konto auf diesem Server. Wähle die Datei nach dem Anmelden noch einmal aus.";
/// It is opened.
pub const OPENED: &str = "Der Entwurf ist geöffnet. Veröffentlicht ist noch nichts.";
/// Some media are not in it.
pub fn without_file(number: usize) -> String {
    let pictures = count(number as u64, "Bild war", "Bilder waren");
    format!("{pictures} nicht dabei. Frag danach, oder füg eigene hinzu.")
}

/// The link is damaged.
pub const UNREADABLE_LINK: &str = "Dieser Link enthält keinen vollständigen Entwurf. Vielleicht wurde er unterwegs gekürzt. Bitte um die Datei statt des Links.";
/// The file is something else.
pub const UNREADABLE_FILE: &str =
    "In dieser Datei steckt kein Entwurf. Ihr Name endet meist auf „.geno-entwurf“.";
/// A newer version of the app wrote it.
pub const NEWER: &str = "Dieser Entwurf kommt aus einer neueren Version dieser Seite. Lade die Seite neu, und versuch es noch einmal.";
/// It is too large.
pub const TOO_LARGE: &str =
    "Das ist größer, als ein Entwurf sein kann. Bitte um eine kleinere Datei.";
/// Nothing is in it.
pub const EMPTY: &str = "Dieser Entwurf ist leer.";
