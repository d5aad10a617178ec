//! Changing one's own profile.

/// The page, and the way to it.
pub const TITLE: &str = "Profil bearbeiten";
/// Saves everything.
pub const SAVE: &str = "Speichern";
/// It is on its way.
pub const SAVING: &str = "Wird gespeichert …";
/// It is done.
pub const SAVED: &str = "Das Profil ist gespeichert.";
/// It was not saved.
pub const NOT_SAVED: &str = "Noch nicht gespeichert";
/// Nothing is lost.
pub const KEPT: &str = "Was du geschrieben hast, bleibt auf diesem Gerät.";
/// Something is to be looked at before it can be saved.
pub const LOOK_AGAIN: &str = "Bitte sieh hier noch einmal nach:";
/// Changes from an earlier visit are here.
pub const RESTORED: &str =
    "Hier stehen Änderungen, die noch nicht gespeichert sind. Dieses Gerät hat sie aufgehoben.";
/// Throws them away.
pub const DISCARD: &str = "Änderungen verwerfen";
/// Shows the profile as others see it.
pub const VIEW: &str = "Profil ansehen";
/// The label of the website's field.
pub const WEBSITE: &str = "Webseite";

/// Profile picture and banner.
pub mod picture {
    /// The heading.
    pub const TITLE: &str = "Bilder";
    /// The profile picture.
    pub const AVATAR: &str = "Profilbild";
    /// The banner.
    pub const HEADER: &str = "Titelbild";
    /// What fits as a profile picture.
    pub const AVATAR_HINT: &str = "Am besten euer Logo. Es steht neben jedem eurer Beiträge.";
    /// What fits as a banner.
    pub const HEADER_HINT: &str =
        "Ein breites Bild für den Kopf eures Profils: euer Haus, euer Laden, eure Leute.";
    /// Chooses a file.
    pub const CHOOSE: &str = "Bild auswählen";
    /// Chooses another file.
    pub const CHANGE: &str = "Anderes Bild auswählen";
    /// Removes the picture.
    pub const REMOVE: &str = "Entfernen";
    /// What the profile picture shows.
    pub const AVATAR_DESCRIPTION: &str = "Beschreibung des Profilbilds";
    /// What the banner shows.
    pub const HEADER_DESCRIPTION: &str = "Beschreibung des Titelbilds";
    /// Whom that helps.
    pub const DESCRIPTION_HINT: &str = "Für alle, die das Bild nicht sehen können.";
    /// The heading of the cropper.
    pub const CROP: &str = "Ausschnitt wählen";
    /// How the cropper is used.
    pub const CROP_HINT: &str = "Zieh das Bild an die richtige Stelle, oder nimm die Regler. Mit Tab und Pfeiltasten geht es auch.";
    /// The canvas, for screen readers.
    pub const CROPPED: &str = "Der gewählte Ausschnitt";
    /// How much is enlarged.
    pub const ZOOM: &str = "Vergrößerung";
    /// From left to right.
    pub const ACROSS: &str = "Von links nach rechts";
    /// From top to bottom.
    pub const DOWN: &str = "Von oben nach unten";
    /// Saves the cut picture.
    pub const USE: &str = "Bild speichern";
    /// The picture cannot be read.
    pub const BROKEN: &str =
        "Dieses Bild kann der Browser nicht lesen. JPEG, PNG und WebP gehen immer.";
    /// The browser made no file of it.
    pub const NO_FILE: &str =
        "Der Browser hat den Ausschnitt nicht herausgegeben. Versuch es mit einem anderen Bild.";
    /// The picture is there.
    pub const SAVED: &str = "Das Bild ist gespeichert.";
    /// The picture is gone.
    pub const REMOVED: &str = "Das Bild ist entfernt.";
    /// The picture is still there.
    pub const NOT_REMOVED: &str = "Das Bild ist noch da.";

    /// The button for a picture, with which one it is about.
    pub fn button(verb: &str, picture: &str) -> String {
        format!("{picture}: {verb}")
    }
}

/// Name and description.
pub mod words {
    /// The heading.
    pub const TITLE: &str = "Name und Beschreibung";
    /// The name.
    pub const NAME: &str = "Name";
    /// What fits as a name.
    pub const NAME_HINT: &str = "So, wie euch alle kennen.";
    /// The description.
    pub const NOTE: &str = "Beschreibung";
    /// What fits as a description.
    pub const NOTE_HINT: &str =
        "Was ihr tut, für wen, und wer hier schreibt. Hashtags und Links sind erlaubt.";

    /// How many characters are used.
    pub fn used(used: usize, most: usize) -> String {
        format!("{used} von {most} Zeichen")
    }

    /// The name is too long.
    pub fn name_too_long(most: usize) -> String {
        format!("Der Name darf höchstens {most} Zeichen haben.")
    }

    /// The description is too long.
    pub fn note_too_long(most: usize) -> String {
        format!("Die Beschreibung darf höchstens {most} Zeichen haben.")
    }

    /// What a picture shows is told too long.
    pub fn description_too_long(most: usize) -> String {
        format!("Eine Bildbeschreibung darf hier höchstens {most} Zeichen haben.")
    }
}

/// The Steckbrief.
pub mod steckbrief {
    /// What it is for.
    pub const TEXT: &str = "Daraus macht geno.social eine Karte auf eurem Profil, und im Verzeichnis findet man euch damit an der richtigen Stelle. In anderen Apps stehen dieselben Angaben als einfache Zeilen.";
    /// Tells how it is meant.
    pub const MORE: &str = "Mehr über den Steckbrief";
    /// A federation.
    pub const FEDERATION: &str = "Wir sind ein Verband";
    /// The country.
    pub const COUNTRY: &str = "Land";
    /// What the seat is.
    pub const SEAT_HINT: &str = "Der Ort, zum Beispiel Flusstal.";
    /// The region.
    pub const REGION: &str = "Bundesland oder Kanton";
    /// The number.
    pub const NUMBER: &str = "Registernummer";
    /// What it may look like.
    pub const NUMBER_HINT: &str = "Zum Beispiel GnR 123, FN 123456d oder CHE-123.456.788.";
    /// The court.
    pub const COURT: &str = "Gericht oder Register";
    /// What the court is.
    pub const COURT_HINT: &str = "Zum Beispiel Amtsgericht Flusstal.";
    /// The imprint.
    pub const IMPRINT: &str = "Adresse eures Impressums";
    /// Where it shows.
    pub const IMPRINT_HINT: &str = "Der Link steht im Profil gleich unter eurem Namen.";
    /// What may stand there.
    pub const MEMBERSHIP_HINT: &str = "Die Adresse, unter der man Mitglied wird, oder ein Satz, wie es geht. Nehmt ihr gerade niemanden auf: „Warteliste“ oder „Aufnahmestopp“.";
    /// Nothing is chosen.
    pub const NONE: &str = "Keine Angabe";
    /// How it will stand in the profile.
    pub const PREVIEW: &str = "So stehen die Felder im Profil";
    /// Nothing stands there yet.
    pub const PREVIEW_EMPTY: &str = "Noch keine Angaben.";
}

/// The other fields.
pub mod fields {
    /// The heading.
    pub const TITLE: &str = "Weitere Felder";
    /// How many there are.
    pub fn text(most: u32) -> String {
        format!(
            "Ein Profil hat {most} Felder. Was der Steckbrief nicht braucht, ist für anderes frei, zum Beispiel für eure Webseite."
        )
    }
    /// A field's label, by its place.
    pub fn label(place: usize) -> String {
        format!("Beschriftung {place}")
    }
    /// A field's content, by its place.
    pub fn value(place: usize) -> String {
        format!("Inhalt {place}")
    }
    /// Removes a field, by its place.
    pub fn remove(place: usize) -> String {
        format!("Feld {place} entfernen")
    }
    /// Adds a field.
    pub const ADD: &str = "Feld hinzufügen";
    /// There are too many.
    pub fn too_many(most: usize) -> String {
        format!("Mehr als {most} Felder nimmt der Server nicht an. Lass eines davon weg.")
    }
    /// A field has no label.
    pub const NO_LABEL: &str = "Zu einem der weiteren Felder fehlt die Beschriftung.";
}

/// Being found.
pub mod found {
    /// The heading.
    pub const TITLE: &str = "Gefunden werden";
    /// In the directory.
    pub const DISCOVERABLE: &str = "Im Verzeichnis erscheinen";
    /// What that means.
    pub const DISCOVERABLE_HINT: &str = "Nur dann steht ihr im Verzeichnis der Genossenschaften und auf der Karte, und der Server schlägt euch anderen vor.";
    /// By searching.
    pub const INDEXABLE: &str = "Öffentliche Beiträge dürfen gesucht werden";
    /// What that means.
    pub const INDEXABLE_HINT: &str =
        "Andere finden eure öffentlichen Beiträge dann mit der Suche, auch auf anderen Servern.";
}

/// How the account behaves.
pub mod behaviour {
    /// The heading.
    pub const TITLE: &str = "Folgen und Beiträge";
    /// Follows need consent.
    pub const LOCKED: &str = "Wer folgen will, muss anfragen";
    /// What that means.
    pub const LOCKED_HINT: &str =
        "Für eine Genossenschaft, die gefunden werden will, passt es meist besser ohne.";
    /// The lists are hidden.
    pub const HIDE: &str = "Nicht zeigen, wem ihr folgt und wer euch folgt";
    /// A bot.
    pub const BOT: &str = "Dieses Konto schreibt automatisch";
    /// What that means.
    pub const BOT_HINT: &str = "Im Profil steht dann, dass hier ein Programm schreibt.";
    /// The visibility of new posts.
    pub const PRIVACY: &str = "Wer neue Beiträge sehen darf";
    /// The language of new posts.
    pub const LANGUAGE: &str = "Sprache neuer Beiträge";
    /// That of the device.
    pub const LANGUAGE_NONE: &str = "Wie auf dem Gerät";
}

/// The verified website.
pub mod verification {
    /// The heading.
    pub const TITLE: &str = "Webseite bestätigen";
    /// What it is.
    pub const TEXT: &str = "Verweist eure Webseite auf euer Profil zurück, bestätigt der Server, dass sie zu euch gehört. Im Profil steht dann ein Haken daneben. So sieht man, dass ihr es wirklich seid.";
    /// What to do, first.
    pub const COPY_THIS: &str = "Diese Zeile gehört in die Seite, deren Adresse in einem Feld eures Profils steht. Wer eure Webseite betreut, kann sie dort einfügen:";
    /// What to do, then.
    pub const THEN: &str = "Danach das Profil einmal speichern. Der Server sieht dann von selbst nach; das kann ein paar Minuten dauern.";
    /// In the page's head.
    pub const HEAD: &str =
        "Soll auf der Seite nichts zu sehen sein, geht auch diese Zeile in ihrem Kopf:";
    /// What the link says.
    pub const LINK_TEXT: &str = "Folgt uns im Fediverse";
    /// Copies a line.
    pub const COPY: &str = "Zeile kopieren";
    /// Copies the other line.
    pub const COPY_HEAD: &str = "Zeile für den Kopf kopieren";
    /// It is copied.
    pub const COPIED: &str = "Die Zeile ist kopiert.";
    /// It could not be copied.
    pub const NOT_COPIED: &str =
        "Der Browser lässt das Kopieren nicht zu. Markiere die Zeile und kopiere sie von Hand.";
    /// No field has an address.
    pub const NO_LINK: &str = "Noch steht keine Adresse in eurem Profil. Trag beim Steckbrief zuerst das Impressum oder die Webseite ein.";
    /// Not verified.
    pub const OPEN: &str = "noch nicht bestätigt";

    /// Verified on a day.
    pub fn verified(day: &str) -> String {
        format!("bestätigt am {day}")
    }
}
