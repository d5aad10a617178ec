//! Writing posts.

use mastodon::{ApiError, entities::Visibility};

use super::{common::count, errors, post};

/// The text field of a new post.
pub const TEXT: &str = "Text des Beitrags";
/// The text field of a reply.
pub const REPLY_TEXT: &str = "Text der Antwort";
/// What stands in an empty text field.
pub const PLACEHOLDER: &str = "Was gibt es Neues?";
/// What stands in an empty reply.
pub const REPLY_PLACEHOLDER: &str = "Deine Antwort";
/// The heading of a reply.
pub const REPLY_TITLE: &str = "Antworten";
/// Before the name of the one who is answered.
pub const REPLY_TO: &str = "Antwort auf";
/// The dialog in which a post is quoted.
pub const QUOTE_TITLE: &str = "Mit eigenen Worten teilen";
/// Who is quoted; the name follows.
pub const QUOTED_OF: &str = "Du zitierst";

/// Publishes.
pub const PUBLISH: &str = "Veröffentlichen";
/// It is on its way.
pub const PUBLISHING: &str = "Wird veröffentlicht …";
/// It is public.
pub const PUBLISHED: &str = "Dein Beitrag ist veröffentlicht.";
/// A reply is public.
pub const REPLIED: &str = "Deine Antwort ist veröffentlicht.";
/// Leads to it.
pub const SHOW: &str = "Ansehen";
/// It was not published, and nobody looks at its composer any more.
pub const NOT_PUBLISHED: &str =
    "Dein Beitrag ist noch nicht veröffentlicht; der Entwurf ist gespeichert.";
/// The heading above why it was not published.
pub const FAILED: &str = "Noch nicht veröffentlicht";

/// Why it was not published, and what can be done. The text is safe in any case.
pub fn failed(error: &ApiError, is_reply: bool) -> String {
    match error {
        ApiError::NotFound if is_reply => {
            "Der Beitrag, auf den du antwortest, ist nicht mehr da. Deinen Text kannst du kopieren und als neuen Beitrag veröffentlichen.".into()
        }
        ApiError::Network | ApiError::TimedOut => {
            "Es kam keine Antwort vom Server. Dein Text ist gespeichert. Ein neuer Versuch veröffentlicht ihn nur einmal, auch wenn er schon angekommen ist.".into()
        }
        ApiError::SignedOut { .. } => {
            "Deine Anmeldung ist abgelaufen. Melde dich neu an; dein Text bleibt hier und wartet auf dich.".into()
        }
        ApiError::TooMany { .. } => {
            "Der Server bittet um eine Pause. Dein Text ist gespeichert; in ein paar Minuten geht es wieder.".into()
        }
        other => format!("{} Dein Text ist gespeichert.", errors::advice(other)),
    }
}

/// Nothing was written yet.
pub const EMPTY: &str = "Schreib zuerst etwas, oder füg ein Bild hinzu.";
/// Pictures are on their way.
pub const UPLOADING: &str = "Sobald die Bilder hochgeladen sind, kannst du veröffentlichen.";
/// A picture did not arrive.
pub const UPLOAD_FAILED: &str =
    "Ein Bild ist nicht angekommen. Versuch es dort noch einmal, oder entferne es.";
/// The text is too long by so many characters.
pub fn too_long(over: usize) -> String {
    format!("Der Text ist um {} zu lang.", count(over as u64, "Zeichen", "Zeichen"))
}

/// What the counter says to a screen reader: the words beside the number.
pub fn left(left: i64) -> String {
    match left {
        1 => "Noch 1 Zeichen frei".into(),
        0.. => format!("Noch {left} Zeichen frei"),
        _ => format!("{} Zeichen zu viel", -left),
    }
}

/// What is said aloud while the text comes near its limit: only at a few marks, so that it does not
/// talk with every key. `None` while there is room.
pub fn nearing(left: i64) -> Option<String> {
    match left {
        ..0 => Some("Der Text ist zu lang.".into()),
        0..=10 => Some("Noch höchstens 10 Zeichen frei".into()),
        11..=50 => Some("Noch höchstens 50 Zeichen frei".into()),
        _ => None,
    }
}

/// Switches the content warning on and off.
pub const WARNING: &str = "Inhaltswarnung";
/// What stands in an empty warning.
pub const WARNING_PLACEHOLDER: &str = "Wovor soll gewarnt werden?";
/// Opens the menu of who may see it.
pub fn visibility_button(visibility: Visibility) -> String {
    format!("Wer darf das sehen? {}", post::visibility(visibility))
}
/// What a visibility means.
pub fn visibility_hint(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => "Alle, auch in den öffentlichen Feeds",
        Visibility::Unlisted => "Alle, aber nicht in öffentlichen Feeds, Suche und Trends",
        Visibility::Private => "Nur wer dir folgt, und wen du erwähnst",
        Visibility::Direct => "Nur wen du erwähnst",
        Visibility::Unknown => "Der Server entscheidet",
    }
}

/// The language's label.
pub const LANGUAGE: &str = "Sprache";

/// The draft is on the device.
pub const DRAFT_KEPT: &str = "Entwurf auf diesem Gerät gespeichert";
/// The draft is only in this tab.
pub const DRAFT_NOT_KEPT: &str = "Entwurf nur in diesem Fenster: bitte nicht schließen";
/// The device refuses to keep drafts.
pub const DEVICE_REFUSES: &str = "Dieser Browser speichert gerade nichts. Lass das Fenster offen, bis dein Beitrag veröffentlicht ist.";

/// Throws the draft away.
pub const DISCARD: &str = "Verwerfen";
/// Asks first.
pub const DISCARD_TITLE: &str = "Entwurf verwerfen?";
/// What that means.
pub const DISCARD_TEXT: &str = "Text und Bilder dieses Entwurfs sind dann weg.";
/// Keeps it.
pub const DISCARD_NOT: &str = "Weiterschreiben";

/// Pictures.
pub mod upload {
    use mastodon::ApiError;

    use crate::texts::{common::count, errors};

    /// Chooses pictures.
    pub const ADD: &str = "Bilder hinzufügen";
    /// The list of pictures.
    pub const LIST: &str = "Bilder";
    /// The description's label.
    pub const DESCRIPTION: &str = "Bildbeschreibung";
    /// What a description is for.
    pub const DESCRIPTION_PLACEHOLDER: &str =
        "Was ist auf dem Bild zu sehen? Für alle, die es nicht sehen können.";
    /// The progress bar's name.
    pub fn progress(name: &str) -> String {
        format!("{name} wird hochgeladen")
    }
    /// The server still works on it.
    pub const PROCESSING: &str = "Wird vom Server vorbereitet …";
    /// It is there.
    pub const READY: &str = "Hochgeladen";
    /// Tries again.
    pub const RETRY: &str = "Noch einmal hochladen";
    /// Takes a picture out.
    pub fn remove(name: &str) -> String {
        format!("{name} entfernen")
    }
    /// Pictures without a description.
    pub fn undescribed(number: usize) -> String {
        if number == 1 {
            "Ein Bild hat noch keine Beschreibung. Ohne sie bleibt es für manche unsichtbar.".into()
        } else {
            format!(
                "{number} Bilder haben noch keine Beschreibung. Ohne sie bleiben sie für manche unsichtbar."
            )
        }
    }

    /// The server does not take such files.
    pub fn unsupported(name: &str) -> String {
        format!(
            "{name}: Diese Art von Datei nimmt der Server nicht. Mit JPEG oder PNG klappt es sicher."
        )
    }
    /// The file is larger than the server takes.
    pub fn too_large(name: &str, size: u64, limit: u64) -> String {
        format!(
            "{name} ist mit {} zu groß. Der Server nimmt Bilder bis {}.",
            megabytes(size),
            megabytes(limit)
        )
    }
    /// More files than a post can have.
    pub fn too_many(limit: usize) -> String {
        format!("Ein Beitrag kann höchstens {} haben.", count(limit as u64, "Bild", "Bilder"))
    }
    /// A reload broke it off.
    pub const INTERRUPTED: &str =
        "Das Hochladen wurde unterbrochen. Entferne das Bild, und wähl es noch einmal aus.";
    /// The server has forgotten it.
    pub const GONE: &str =
        "Der Server hat das Bild nicht mehr. Entferne es, und wähl es noch einmal aus.";
    /// The server takes too long.
    pub const TOO_SLOW: &str = "Der Server ist mit dem Bild noch nicht fertig geworden.";
    /// The description could not be saved.
    pub const NOT_DESCRIBED: &str = "Die Bildbeschreibung ist noch nicht beim Server.";

    /// Why a picture did not arrive.
    pub fn failed(error: &ApiError) -> String {
        match error {
            ApiError::Invalid { .. } => {
                "Der Server konnte dieses Bild nicht lesen. Mit JPEG oder PNG klappt es sicher."
                    .into()
            }
            ApiError::Unexpected { status: 413, .. } => "Das Bild ist dem Server zu groß.".into(),
            other => errors::advice(other),
        }
    }

    /// `2,4 MB`
    fn megabytes(bytes: u64) -> String {
        format!("{:.1} MB", bytes as f64 / f64::from(1 << 20)).replace('.', ",")
    }

    #[cfg(test)]
    mod tests {
        #[test]
        fn sizes_are_written_in_german() {
            let text = super::too_large("a.png", 17_301_504, 16 << 20);
            assert!(text.contains("16,5 MB") && text.contains("16,0 MB"), "{text}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counter_speaks_only_near_the_limit() {
        assert_eq!(nearing(51), None);
        assert_eq!(nearing(49), nearing(11));
        assert_ne!(nearing(11), nearing(10));
        assert_eq!(nearing(-1), nearing(-300));
        assert_eq!(left(-3), "3 Zeichen zu viel");
    }
}
