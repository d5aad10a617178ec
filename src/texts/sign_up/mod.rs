//! The application for an account.
//!
//! Texts speak of problems by the field they stand at; what is wrong comes from `store::Problem`
//! through the small functions below, so that each field has words of its own.

pub mod identity;
pub mod obstacle;
pub mod status;

/// What the three steps make together.
pub const TITLE: &str = "Konto beantragen";
/// The steps' name for screen readers.
pub const STEPS: &str = "Schritte des Antrags";

/// The second step: what the account needs.
pub mod access {
    /// The heading.
    pub const TITLE: &str = "Euer Zugang";
    /// In the row of steps.
    pub const SHORT: &str = "Zugang";
}

/// The last step: rules, and the words to the operators.
pub mod rules {
    /// The heading.
    pub const TITLE: &str = "Die Regeln";
    /// In the row of steps.
    pub const SHORT: &str = "Regeln";
    /// The name of the ticks.
    pub const ACCEPT: &str = "Euer Einverständnis";
    /// Builds the reason from the particulars.
    pub const REBUILD: &str = "Aus euren Angaben neu zusammenstellen";
    /// It was built.
    pub const REBUILT: &str = "Der Text ist neu zusammengestellt.";
    /// The password went by a reload.
    pub const PASSWORD_GONE: &str = "Das Passwort fehlt noch einmal";
    /// Why, and what to do.
    pub const PASSWORD_GONE_TEXT: &str =
        "Zu eurer Sicherheit wird es nicht auf dem Gerät gespeichert. Alles andere ist noch da.";
    /// Leads to where it is asked for.
    pub const TO_PASSWORD: &str = "Passwort eingeben";
}

/// Where one is among the steps, for screen readers.
pub fn step_of(number: usize, all: usize) -> String {
    format!("Schritt {number} von {all}: ")
}
/// A step that is in order, for screen readers.
pub const STEP_DONE: &str = " (ausgefüllt)";
/// Goes on to the next step.
pub const GO_ON: &str = "Weiter";
/// The step is being checked.
pub const CHECKING: &str = "Wird geprüft …";
/// There is an account already.
pub const HAVE_ACCOUNT: &str = "Ihr habt schon ein Konto?";

/// The name.
pub const USERNAME: &str = "Profilname";
/// What a name may be.
pub const USERNAME_HINT: &str =
    "Kleine Buchstaben, Ziffern und Unterstriche. Der Name lässt sich später nicht ändern.";
/// The name can be had.
pub const USERNAME_FREE: &str = "Der Name ist frei.";
/// The name is being looked up.
pub const USERNAME_CHECKING: &str = "Wird geprüft …";
/// The e-mail address.
pub const EMAIL: &str = "E-Mail-Adresse";
/// What it is for.
pub const EMAIL_HINT: &str =
    "Dorthin geht ein Link zur Bestätigung. Andere sehen die Adresse nicht.";
/// The password.
pub const PASSWORD: &str = "Passwort";
/// What it needs.
pub const PASSWORD_HINT: &str = "Mindestens 8 Zeichen. Ein paar Wörter hintereinander merken sich gut. Es wird nicht auf diesem Gerät gespeichert: Nach dem Neuladen der Seite fehlt es wieder.";
/// The password is long enough.
pub const PASSWORD_GOOD: &str = "Lang genug.";
/// Shows the password.
pub const SHOW_PASSWORD: &str = "Passwort anzeigen";
/// The date of birth.
pub const DATE_OF_BIRTH: &str = "Geburtsdatum der Person, die das Konto führt";
/// Why the account is wanted.
pub const REASON: &str = "Euer Antrag in Worten";
/// What helps the operators.
pub const REASON_HINT: &str = "Das lesen die Betreiber, sonst niemand. Es ist aus euren Angaben zusammengestellt; du kannst es ändern und ergänzen.";
/// What helps the operators, where there are no particulars.
pub const REASON_HINT_EMPTY: &str =
    "Wer seid ihr, und was habt ihr vor? Das lesen die Betreiber, sonst niemand.";
/// The rules.
pub const RULES: &str = "Serverregeln";
/// Above the rules.
pub const RULES_INTRO: &str = "Darauf verlassen sich hier alle:";
/// The rules did not come.
pub const RULES_MISSING: &str = "Die Regeln stehen unter „Über diesen Server“.";
/// Accepts them.
pub const AGREEMENT: &str = "Wir halten uns an die Serverregeln.";
/// Accepts the terms; the link to them follows.
pub const TERMS: &str = "Wir sind mit den Nutzungsbedingungen einverstanden.";
/// Accepts the privacy policy; the link to it follows.
pub const PRIVACY: &str = "Wir haben die Datenschutzerklärung gelesen.";
/// Above the links to both.
pub const AGREEMENT_LINKS: &str = "Zum Nachlesen (in einem neuen Tab):";
/// Sends the application.
pub const SEND: &str = "Antrag abschicken";
/// It is being sent.
pub const SENDING: &str = "Wird abgeschickt …";
/// May be left out.
pub const OPTIONAL: &str = "(freiwillig)";
/// Above the list of what is wrong.
pub const PROBLEMS: &str = "Ein paar Angaben fehlen noch oder passen nicht";
/// The application was not sent.
pub const NOT_SENT: &str = "Der Antrag wurde noch nicht abgeschickt.";
/// Everything typed is kept.
pub const KEPT: &str = "Deine Angaben bleiben hier stehen.";
/// The server takes applications from its own page alone.
pub const NOT_FROM_HERE: &str =
    "Der Server nimmt Anträge von dieser Seite aus nicht an. Ein Anruf hilft weiter.";

/// Invitations.
pub mod invitation {
    /// The page's name.
    pub const TITLE: &str = "Einladung";
    /// It is being looked up.
    pub const CHECKING: &str = "Einen Moment, die Einladung wird geprüft …";
    /// There is a valid one.
    pub const WELCOME: &str = "Ihr seid eingeladen";
    /// What follows from that.
    pub const WELCOME_TEXT: &str =
        "Die Freischaltung entfällt: Sobald die E-Mail-Adresse bestätigt ist, könnt ihr loslegen.";
    /// Whether it is valid is not known.
    pub const UNSURE_TEXT: &str = "Ob die Einladung gilt, ließ sich nicht prüfen. Gilt sie, entfällt die Freischaltung; sonst liest ein Mensch euren Antrag.";
    /// It is not valid.
    pub const INVALID_TITLE: &str = "Diese Einladung gilt nicht mehr";
    /// What can be done then.
    pub const INVALID_TEXT: &str = "Vielleicht ist sie abgelaufen oder schon verbraucht, oder im Link fehlt ein Stück. Du kannst ohne sie einen Antrag stellen: Dann liest ihn ein Mensch und schaltet das Konto frei. Oder du fragst nach einer neuen.";
    /// Applies without it.
    pub const WITHOUT: &str = "Ohne Einladung beantragen";
    /// Goes on although it is not known whether it is valid.
    pub const GO_ON: &str = "Mit der Einladung weiter";
    /// It could not be looked up.
    pub const UNKNOWN_TITLE: &str = "Die Einladung ließ sich nicht prüfen";
}

/// What is wrong with who applies.
pub mod applicant {
    /// Blank.
    pub const BLANK: &str = "Es fehlt noch, ob ihr eine Genossenschaft oder ein Verband seid.";
}

/// The country is missing.
pub const COUNTRY_BLANK: &str = "Das Land fehlt noch.";
/// The name is missing.
pub const NAME_BLANK: &str = "Euer Name fehlt noch.";
/// The seat is missing.
pub const SEAT_BLANK: &str = "Euer Sitz fehlt noch.";
/// The terms are not accepted yet.
pub const TERMS_NOT_ACCEPTED: &str = "Die Zustimmung zu den Nutzungsbedingungen fehlt noch.";
/// The privacy policy is not accepted yet.
pub const PRIVACY_NOT_ACCEPTED: &str = "Das Häkchen bei der Datenschutzerklärung fehlt noch.";

/// What is wrong with the name.
pub mod username {
    /// Blank.
    pub const BLANK: &str = "Der Profilname fehlt noch.";
    /// Other characters.
    pub const INVALID: &str = "Hier gehen nur Buchstaben von a bis z, Ziffern und Unterstriche.";
    /// Too long.
    pub const TOO_LONG: &str = "Der Name darf höchstens 30 Zeichen haben.";
    /// Somebody has it.
    pub const TAKEN: &str = "Diesen Namen hat schon jemand. Oft hilft ein Ort dahinter.";
    /// Kept by the server.
    pub const RESERVED: &str = "Dieser Name ist für den Server reserviert.";
}

/// What is wrong with the e-mail address.
pub mod email {
    /// Blank.
    pub const BLANK: &str = "Die E-Mail-Adresse fehlt noch.";
    /// Not an address.
    pub const INVALID: &str = "Das sieht nicht nach einer E-Mail-Adresse aus.";
    /// Too long.
    pub const TOO_LONG: &str = "Die Adresse ist zu lang.";
    /// There is an account with it.
    pub const TAKEN: &str = "Mit dieser Adresse gibt es schon ein Konto oder einen Antrag.";
    /// The provider is not taken.
    pub const BLOCKED: &str = "Adressen dieses Anbieters nimmt der Server nicht an.";
    /// The provider cannot be reached.
    pub const UNREACHABLE: &str =
        "Unter dieser Adresse kommt keine E-Mail an. Ist der Teil nach dem @ richtig?";
}

/// What is wrong with the password.
pub mod password {
    /// Blank.
    pub const BLANK: &str = "Das Passwort fehlt noch.";
    /// Too short.
    pub const TOO_SHORT: &str = "Das Passwort braucht mindestens 8 Zeichen.";
    /// Too long.
    pub const TOO_LONG: &str =
        "Das Passwort darf höchstens 72 Zeichen haben (Umlaute zählen doppelt).";
    /// Refused otherwise.
    pub const INVALID: &str = "Dieses Passwort nimmt der Server nicht an.";

    /// How long it is, of what it must be.
    pub fn length(characters: usize, least: usize) -> String {
        format!("{characters} von {least} Zeichen")
    }
}

/// What is wrong with the date of birth.
pub mod date_of_birth {
    /// Blank.
    pub const BLANK: &str = "Das Geburtsdatum fehlt noch.";
    /// No date.
    pub const INVALID: &str = "Das ist kein Datum, das der Server versteht.";

    /// Too young.
    pub fn too_young(least: Option<u8>) -> String {
        match least {
            Some(least) => format!(
                "Für ein Konto auf diesem Server muss man mindestens {least} Jahre alt sein."
            ),
            None => "Für ein Konto auf diesem Server reicht das Alter noch nicht.".into(),
        }
    }
}

/// What is wrong with the reason.
pub mod reason {
    /// Blank.
    pub const BLANK: &str = "Ein, zwei Sätze über euch fehlen noch.";
    /// Too long.
    pub const TOO_LONG: &str = "Der Text darf höchstens 420 Zeichen haben.";
    /// Too short.
    pub const TOO_SHORT: &str = "Der Text ist dem Server noch zu kurz.";

    /// How long it is, of what it may be.
    pub fn used(characters: usize, most: usize) -> String {
        format!("{characters} von {most} Zeichen")
    }
}

/// The rules are not accepted yet.
pub const NOT_ACCEPTED: &str = "Die Zustimmung zu den Regeln fehlt noch.";
/// Wrong in a way the app does not know.
pub const WRONG: &str = "Diese Angabe nimmt der Server nicht an.";
