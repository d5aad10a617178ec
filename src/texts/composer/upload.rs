//! Pictures and other files.

use mastodon::ApiError;

use crate::texts::{common::count, errors};

/// Chooses files where only pictures are taken.
pub const ADD: &str = "Bilder hinzufügen";
/// Chooses files where videos and sounds are taken, too.
pub const ADD_ANY: &str = "Bilder, Video oder Ton hinzufügen";
/// Takes a photo.
pub const CAMERA: &str = "Foto aufnehmen";
/// The list of files.
pub const LIST: &str = "Bilder und Dateien";
/// The label of a picture's description.
pub const DESCRIPTION: &str = "Bildbeschreibung";
/// The label of a video's description.
pub const VIDEO_DESCRIPTION: &str = "Beschreibung des Videos";
/// The label of a sound's description.
pub const SOUND_DESCRIPTION: &str = "Beschreibung der Aufnahme";
/// What a picture's description is for.
pub const DESCRIPTION_PLACEHOLDER: &str =
    "Was ist auf dem Bild zu sehen? Für alle, die es nicht sehen können.";
/// What a video's description is for.
pub const VIDEO_PLACEHOLDER: &str =
    "Was ist zu sehen und zu hören? Für alle, die es nicht sehen oder hören können.";
/// What a sound's description is for.
pub const SOUND_PLACEHOLDER: &str = "Was ist zu hören? Für alle, die es nicht hören können.";
/// How much room there is for a description.
pub fn description_left(left: i64) -> String {
    super::left(left)
}
/// Moves a file forward.
pub fn forward(name: &str) -> String {
    format!("{name} nach vorn")
}
/// Moves a file back.
pub fn back(name: &str) -> String {
    format!("{name} nach hinten")
}
/// Where a file stands now.
pub fn moved(name: &str, place: usize, of: usize) -> String {
    format!("{name} steht jetzt an Stelle {place} von {of}.")
}
/// Opens the choice of the point that must stay in sight.
pub const FOCUS: &str = "Wichtigste Stelle";
/// What it is for.
pub const FOCUS_HINT: &str = "Wird das Bild irgendwo beschnitten, bleibt diese Stelle zu sehen. Tippe auf das Bild, oder verschieb die Stelle mit den Pfeiltasten.";
/// Where that point is, in per cent from the left and from the top.
pub fn focus_at(right: i32, down: i32) -> String {
    format!("Wichtigste Stelle: {right} % von links, {down} % von oben")
}
/// Covers the files until somebody wants to see them.
pub const SENSITIVE: &str = "Als heikel markieren";
/// What that means.
pub const SENSITIVE_HINT: &str = "Andere sehen die Bilder erst, wenn sie darauf klicken.";
/// It is so because of the content warning.
pub const SENSITIVE_BY_WARNING: &str = "Ist wegen der Inhaltswarnung ohnehin so.";
/// It is so because of the account's settings.
pub const SENSITIVE_BY_ACCOUNT: &str = "So ist dein Konto eingestellt.";
/// Asks before files without description are published.
pub fn undescribed_title(number: usize) -> String {
    match number {
        1 => "Ein Bild ohne Beschreibung".into(),
        number => format!("{number} Bilder ohne Beschreibung"),
    }
}
/// Why that matters.
pub const UNDESCRIBED_TEXT: &str =
    "Wer nicht sehen kann, erfährt sonst nicht, was darauf ist. Ein Satz reicht.";
/// That the settings want it so.
pub const UNDESCRIBED_STRICT: &str =
    "Du hast eingestellt, dass ohne Beschreibung nichts veröffentlicht wird.";
/// Goes to the first that is missing.
pub const DESCRIBE: &str = "Beschreiben";
/// Publishes all the same.
pub const PUBLISH_ANYWAY: &str = "Trotzdem veröffentlichen";
/// The progress bar's name.
pub fn progress(name: &str) -> String {
    format!("{name} wird hochgeladen")
}
/// The server still works on it.
pub const PROCESSING: &str = "Wird vom Server vorbereitet …";
/// It is there.
pub const READY: &str = "Hochgeladen";
/// It is not there yet, but nothing has to be done about it.
pub const GOES_WITH_POST: &str =
    "Veröffentlichen kannst du trotzdem: Die Datei wird dann zuerst hochgeladen.";
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
        "{name} ist mit {} zu groß. Der Server nimmt Dateien bis {}.",
        megabytes(size),
        megabytes(limit)
    )
}
/// The browser cannot make a picture small enough.
pub fn stays_too_large(name: &str) -> String {
    format!("{name} lässt sich hier nicht genug verkleinern. Verkleinere es in einem Bildprogramm.")
}
/// A moving picture is larger than the server takes.
pub fn too_large_gif(name: &str, limit: u64) -> String {
    format!(
        "{name} ist zu groß: Der Server nimmt bewegte Bilder bis {}. Als Video passt mehr hinein.",
        megabytes(limit)
    )
}
/// The browser cannot read what iPhones write.
pub fn heic(name: &str) -> String {
    format!(
        "{name}: Dein Browser kann dieses Format (HEIC) nicht umwandeln. Speichere das Foto als JPEG, oder füg es auf dem iPhone selbst hinzu."
    )
}
/// A video stands alone.
pub const ALONE: &str = "Ein Video oder eine Aufnahme steht allein in einem Beitrag, ohne Bilder.";
/// More files than a post can have.
pub fn too_many(limit: usize) -> String {
    format!("Ein Beitrag kann höchstens {} haben.", count(limit as u64, "Datei", "Dateien"))
}
/// Files that another program shares did not arrive.
pub const NOT_SHARED: &str =
    "Die geteilten Dateien sind hier nicht angekommen. Füge sie bitte selbst an.";
/// A reload broke it off.
pub const INTERRUPTED: &str =
    "Das Hochladen wurde unterbrochen. Entferne die Datei, und wähl sie noch einmal aus.";
/// The server has forgotten it.
pub const GONE: &str =
    "Der Server hat die Datei nicht mehr. Entferne sie, und wähl sie noch einmal aus.";
/// The description could not be saved.
pub const NOT_DESCRIBED: &str = "Die Bildbeschreibung ist noch nicht beim Server.";

/// Why a picture did not arrive.
pub fn failed(error: &ApiError) -> String {
    match error {
        ApiError::Invalid { .. } => {
            "Der Server konnte diese Datei nicht lesen. Bilder klappen sicher als JPEG oder PNG."
                .into()
        }
        ApiError::Network => "Wartet auf Netz.".into(),
        ApiError::Unexpected { status: 413, .. } => "Die Datei ist dem Server zu groß.".into(),
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
