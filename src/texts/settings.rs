//! Settings.

/// How the app looks.
pub mod look {
    /// The heading.
    pub const TITLE: &str = "Darstellung";
    /// What all of it holds for.
    pub const TEXT: &str = "Gilt für diesen Browser.";
    /// Light or dark.
    pub const THEME: &str = "Hell oder dunkel";
    /// What the device says.
    pub const AUTO: &str = "Wie auf diesem Gerät";
    /// Always light.
    pub const LIGHT: &str = "Hell";
    /// Always dark.
    pub const DARK: &str = "Dunkel";
    /// How large text is.
    pub const SIZE: &str = "Schriftgröße";
    /// Smaller.
    pub const SMALL: &str = "Klein";
    /// As the browser says.
    pub const NORMAL: &str = "Normal";
    /// Larger.
    pub const LARGE: &str = "Groß";
    /// Much larger.
    pub const LARGER: &str = "Sehr groß";
    /// How close things stand.
    pub const DENSITY: &str = "Abstände";
    /// With room around.
    pub const AIRY: &str = "Luftig";
    /// More on one screen.
    pub const COMPACT: &str = "Kompakt";
    /// How much moves.
    pub const MOTION: &str = "Bewegung";
    /// As little as possible.
    pub const LESS: &str = "So wenig wie möglich";
}

/// How posts are read and shared.
pub mod posts {
    /// The heading.
    pub const TITLE: &str = "Beiträge";
    /// Shows at once what stands behind content warnings.
    pub const OPEN_WARNINGS: &str = "Inhaltswarnungen immer aufklappen";
    /// What that means.
    pub const OPEN_WARNINGS_HINT: &str =
        "Die Warnung steht weiterhin da; was dahinter steht, siehst du sofort.";
    /// Which media are shown at once.
    pub const MEDIA: &str = "Bilder und Videos";
    /// What can be chosen: those not marked as sensitive, all, none.
    pub const MEDIA_CHOICES: [&str; 3] = ["Heikle verdecken", "Immer zeigen", "Immer verdecken"];
    /// Lets loops play by themselves.
    pub const AUTOPLAY: &str = "Kurze Videoschleifen von selbst abspielen";
    /// When they do not anyway.
    pub const AUTOPLAY_HINT: &str =
        "Ohne Ton. Wenn sich auf deinem Gerät wenig bewegen soll, bleiben sie stehen.";
    /// Hides numbers.
    pub const HIDE_COUNTS: &str = "Zahlen an Beiträgen ausblenden";
    /// Which numbers.
    pub const HIDE_COUNTS_HINT: &str = "Wie oft geantwortet, geteilt und favorisiert wurde.";
    /// Asks before sharing.
    pub const ASK: &str = "Vor dem Teilen nachfragen";
    /// What that is good for.
    pub const ASK_HINT: &str = "Damit nichts aus Versehen geteilt wird.";
}

/// Which languages are shown.
pub mod languages {
    /// The heading.
    pub const TITLE: &str = "Sprachen";
    /// What they do.
    pub const TEXT: &str = "In „Dieser Server“, „Alle Server“ und bei Hashtags siehst du nur Beiträge in diesen Sprachen, dazu alle ohne Angabe. Auf deiner Startseite steht immer alles.";
    /// None is chosen.
    pub const ALL: &str = "Zurzeit siehst du Beiträge in allen Sprachen.";
    /// The list to choose from.
    pub const ADD: &str = "Sprache hinzufügen";
    /// Its first entry.
    pub const CHOOSE: &str = "Sprache wählen …";
    /// Takes one away.
    pub fn remove(name: &str) -> String {
        format!("{name} entfernen")
    }
}

/// Keys.
pub mod keys {
    /// The heading.
    pub const TITLE: &str = "Tastatur";
    /// Whether single keys do something.
    pub const ON: &str = "Tastenkürzel verwenden";
    /// What they are.
    pub const ON_HINT: &str = "Einzelne Tasten, zum Beispiel N für einen neuen Beitrag. In Textfeldern schreiben sie ganz normal.";
    /// Shows all of them.
    pub const SHOW: &str = "Alle Tastenkürzel ansehen";
}

/// What new posts begin with; kept by the account.
pub mod posting {
    /// The heading.
    pub const TITLE: &str = "Neue Beiträge";
    /// For what it holds.
    pub const TEXT: &str =
        "Damit beginnt jeder neue Beitrag. Gilt für dein Konto, auch in anderen Apps.";
    /// Who may see it.
    pub const VISIBILITY: &str = "Wer sie sehen kann";
    /// The language.
    pub const LANGUAGE: &str = "Sprache";
    /// No language is chosen.
    pub const LANGUAGE_OF_DEVICE: &str = "Wie auf dem Gerät";
    /// Covers pictures.
    pub const SENSITIVE: &str = "Bilder und Videos immer als heikel markieren";
    /// What that means.
    pub const SENSITIVE_HINT: &str = "Andere sehen sie erst, wenn sie darauf klicken.";
    /// Publishes no pictures without a description.
    pub const DESCRIPTIONS: &str = "Bilder nur mit Beschreibung veröffentlichen";
    /// What that means, and for what it holds.
    pub const DESCRIPTIONS_HINT: &str = "Sonst wird nur daran erinnert. Gilt für diesen Browser.";
    /// It is kept.
    pub const SAVED: &str = "Gespeichert.";
    /// It could not be kept.
    pub const FAILED: &str = "Die Einstellung ist noch nicht gespeichert.";
}

/// The account that is signed in.
pub mod account {
    /// The heading.
    pub const TITLE: &str = "Dein Konto";
    /// The heading of the ways to one's profile.
    pub const PROFILE: &str = "Euer Profil";
    /// What can be done there.
    pub const PROFILE_TEXT: &str = "Bilder, Name, Beschreibung, Steckbrief und wer euch findet.";
    /// Nobody is signed in.
    pub const NOBODY: &str = "Auf diesem Gerät ist niemand angemeldet.";
}

/// What is kept on the device.
pub mod device {
    /// The heading.
    pub const TITLE: &str = "Auf diesem Gerät gespeichert";
    /// What it is for, and that nobody else gets it.
    pub const TEXT: &str = "Nur was für die Nutzung nötig ist, und nur in diesem Browser. Es gibt keine Cookies und keine Zähldienste.";
    /// Nothing is kept.
    pub const NOTHING: &str = "Zurzeit ist nichts gespeichert.";
    /// Asks whether to delete everything.
    pub const DELETE: &str = "Alles von diesem Gerät löschen";
    /// What that means.
    pub const DELETE_TEXT: &str = "Du wirst abgemeldet. Entwürfe und Einstellungen auf diesem Gerät gehen verloren; dein Konto und deine Beiträge auf dem Server bleiben.";
    /// Does it.
    pub const DELETE_NOW: &str = "Alles löschen";
    /// It is done.
    pub const DELETED: &str = "Auf diesem Gerät ist nichts mehr gespeichert.";

    /// What a piece of what is kept is, and what it is for.
    pub fn purpose(key: &str) -> (&'static str, &'static str) {
        let name = key.trim_start_matches("geno.").split(['.', ':']).next().unwrap_or_default();
        match name {
            "login" => ("Anmeldung", "damit du angemeldet bleibst"),
            "logins" => ("Anmeldungen", "damit du mit mehreren Konten angemeldet bleibst"),
            "account" => ("Name und Bild deines Kontos", "damit sie beim Öffnen sofort da sind"),
            "client" => {
                ("Kennung dieser App beim Server", "damit Anmelden und Beantragen möglich sind")
            }
            "signing_in" => ("Begonnene Anmeldung", "damit sie sicher zu Ende geht"),
            "settings" => ("Einstellungen", "damit sie beim nächsten Mal noch gelten"),
            "drafts" => ("Entwürfe", "damit kein Text verloren geht"),
            "emojis" => ("Zuletzt verwendete Emoji", "damit sie gleich zur Hand sind"),
            "handed" => ("Entwurf zum Gegenlesen", "damit er da ist, bis du ihn öffnest"),
            "archive" => {
                ("Aus einem Archiv übernommene Beiträge", "damit du keinen zweimal übernimmst")
            }
            "profile" => ("Begonnene Änderungen am Profil", "damit keine Angabe verloren geht"),
            "first_steps" => ("Erste Schritte", "damit du weitermachen kannst, wo du warst"),
            "sign_up" => ("Begonnener Antrag", "damit beim Ausfüllen nichts verloren geht"),
            "home_server" => {
                ("Deine Adresse im Fediverse", "damit du sie nicht noch einmal eintippen musst")
            }
            "application" => ("Antrag auf ein Konto", "damit du siehst, wie weit er ist"),
            _ => ("Weitere Angaben", "damit alles so bleibt, wie du es verlassen hast"),
        }
    }
}
