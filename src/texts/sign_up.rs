//! The application for an account.
//!
//! Texts speak of problems by the field they stand at; what is wrong comes from `store::Problem`
//! through the small functions below, so that each field has words of its own.

/// The heading.
pub const TITLE: &str = "Konto beantragen";
/// Below the heading.
pub const INTRO: &str = "geno.social ist für Genossenschaften und ihre Verbände da. Ein Mensch liest jeden Antrag und schaltet das Konto frei; das dauert meist ein paar Tage.";
/// For those who are no cooperative.
pub const ELSEWHERE: &str = "Du bist keine Genossenschaft? So machst du von anderswo mit.";
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
pub const PASSWORD_HINT: &str =
    "Mindestens 8 Zeichen. Ein paar Wörter hintereinander merken sich gut.";
/// Shows the password.
pub const SHOW_PASSWORD: &str = "Passwort anzeigen";
/// The date of birth.
pub const DATE_OF_BIRTH: &str = "Geburtsdatum der Person, die das Konto führt";
/// Why the account is wanted.
pub const REASON: &str = "Wer seid ihr, und was habt ihr vor?";
/// What helps the operators.
pub const REASON_HINT: &str = "Hilfreich sind der volle Name eurer Genossenschaft, ihr Sitz, die Registernummer und eure Webseite. Nur die Betreiber lesen das.";
/// The rules.
pub const RULES: &str = "Serverregeln";
/// Above the rules.
pub const RULES_INTRO: &str = "Darauf verlassen sich hier alle:";
/// The rules did not come.
pub const RULES_MISSING: &str = "Die Regeln stehen unter „Über diesen Server“.";
/// Accepts them.
pub const AGREEMENT: &str = "Wir halten uns an die Serverregeln und sind mit Nutzungsbedingungen und Datenschutzerklärung einverstanden.";
/// Where they stand.
pub const AGREEMENT_LINKS: &str = "Zum Nachlesen:";
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
/// No applications are taken.
pub const CLOSED_TITLE: &str = "Gerade werden keine Konten vergeben";
/// What can be done then.
pub const CLOSED_TEXT: &str = "Der Server nimmt im Moment keine Anträge an. Am Telefon oder per E-Mail erfährst du, wann es wieder geht.";
/// The server refused.
pub const REFUSED: &str = "Der Server nimmt von diesem Anschluss keinen Antrag an. Ein anderer Internetanschluss hilft oft; sonst hilft ein Anruf.";
/// Too many applications.
pub const TOO_MANY: &str =
    "Von diesem Anschluss kamen gerade mehrere Anträge. In einer halben Stunde geht es weiter.";

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
}

/// The rules are not accepted yet.
pub const NOT_ACCEPTED: &str = "Ohne Zustimmung zu den Regeln geht es nicht.";
/// Wrong in a way the app does not know.
pub const WRONG: &str = "Diese Angabe nimmt der Server nicht an.";

/// Where the application stands.
pub mod status {
    /// The heading.
    pub const TITLE: &str = "Dein Antrag";
    /// No application is known here.
    pub const NONE_TITLE: &str = "Auf diesem Gerät ist kein Antrag bekannt";
    /// What can be done then.
    pub const NONE_TEXT: &str = "Wo ein Antrag steht, zeigt diese Seite auf dem Gerät, von dem er kam. Ist das Konto schon freigeschaltet, kannst du dich einfach anmelden.";
    /// First step.
    pub const SENT: &str = "Antrag abgeschickt";
    /// Second step.
    pub const MAIL: &str = "E-Mail bestätigen";
    /// Done.
    pub const MAIL_DONE: &str = "Die E-Mail-Adresse ist bestätigt.";
    /// Third step.
    pub const APPROVAL: &str = "Freischaltung abwarten";
    /// What happens then.
    pub const APPROVAL_TEXT: &str = "Ein Mensch liest deinen Antrag. Sobald das Konto frei ist, kommt eine E-Mail. Du kannst diese Seite schließen und später wiederkommen.";
    /// Last step.
    pub const READY: &str = "Loslegen";
    /// The account can be used.
    pub const READY_TEXT: &str =
        "Das Konto ist freigeschaltet, und du bist angemeldet. Herzlich willkommen!";
    /// Not yet.
    pub const READY_LATER: &str = "Danach kannst du schreiben, folgen und teilen.";
    /// Leads home.
    pub const TO_HOME: &str = "Zur Startseite";
    /// The account is gone.
    pub const GONE_TITLE: &str = "Diesen Antrag gibt es nicht mehr";
    /// What may be the reason.
    pub const GONE_TEXT: &str = "Entweder wurde er abgelehnt, oder er ist verfallen, weil die E-Mail nicht bestätigt wurde. Der Server sagt nicht, welches von beidem. Am Telefon oder per E-Mail lässt sich das klären.";
    /// Begins anew.
    pub const AGAIN: &str = "Neuen Antrag stellen";
    /// Forgets the application on this device.
    pub const FORGET: &str = "Antrag auf diesem Gerät vergessen";
    /// Sends the mail once more.
    pub const RESEND: &str = "E-Mail noch einmal schicken";
    /// It was sent.
    pub const RESENT: &str = "Die E-Mail ist noch einmal unterwegs.";
    /// It was not sent.
    pub const RESEND_FAILED: &str = "Die E-Mail wurde nicht noch einmal verschickt.";
    /// Another address.
    pub const OTHER_EMAIL: &str = "Andere E-Mail-Adresse";
    /// Looks anew.
    pub const REFRESH: &str = "Stand neu abfragen";
    /// It could not be found out.
    pub const REFRESH_FAILED: &str = "Der Stand konnte gerade nicht abgefragt werden.";
    /// It looks by itself.
    pub const WATCHING: &str = "Diese Seite schaut von selbst nach.";

    /// Where the mail went.
    pub fn mail_text(email: &str) -> String {
        format!(
            "An {email} ist eine E-Mail mit einem Link unterwegs. Ein Klick darauf genügt. Nichts angekommen? Oft liegt sie im Spam-Ordner."
        )
    }

    /// What was applied for.
    pub fn sent_text(username: &str, host: &str) -> String {
        format!("Für das Konto @{username}@{host}.")
    }

    /// How long until the mail may be asked for again.
    pub fn resend_in(seconds: u32) -> String {
        format!("Noch einmal schicken geht in {seconds} Sekunden.")
    }
}
