//! Settings.

/// Light or dark.
pub mod theme {
    /// The question.
    pub const TITLE: &str = "Darstellung";
    /// What the device says.
    pub const AUTO: &str = "Wie auf diesem Gerät";
    /// What that means.
    pub const AUTO_HINT: &str =
        "Hell am Tag und dunkel am Abend, wenn das Gerät so eingestellt ist.";
    /// Always light.
    pub const LIGHT: &str = "Hell";
    /// Always dark.
    pub const DARK: &str = "Dunkel";
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
            "account" => ("Name und Bild deines Kontos", "damit sie beim Öffnen sofort da sind"),
            "client" => {
                ("Kennung dieser App beim Server", "damit Anmelden und Beantragen möglich sind")
            }
            "signing_in" => ("Begonnene Anmeldung", "damit sie sicher zu Ende geht"),
            "settings" => ("Einstellungen", "damit sie beim nächsten Mal noch gelten"),
            "drafts" => ("Entwürfe", "damit kein Text verloren geht"),
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
