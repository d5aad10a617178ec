//! The application for an account.
//!
//! Texts speak of problems by the field they stand at; what is wrong comes from `store::Problem`
//! through the small functions below, so that each field has words of its own.

/// What the three steps make together.
pub const TITLE: &str = "Konto beantragen";
/// The steps' name for screen readers.
pub const STEPS: &str = "Schritte des Antrags";

/// The first step: who applies.
pub mod identity {
    /// The heading.
    pub const TITLE: &str = "Wer seid ihr?";
    /// In the row of steps.
    pub const SHORT: &str = "Wer seid ihr";
    /// Below the heading.
    pub const INTRO: &str = "geno.social ist für Genossenschaften und ihre Verbände da. Ein Mensch liest jeden Antrag und schaltet das Konto frei; das dauert meist ein paar Tage.";
    /// What becomes of it.
    pub const KEPT: &str = "Was du einträgst, bleibt auf diesem Gerät, bis der Antrag abgeschickt ist, auch wenn du die Seite neu lädst. Nur das Passwort wird nicht gespeichert.";
    /// Who applies.
    pub const APPLICANT: &str = "Ihr seid …";
    /// A cooperative.
    pub const COOPERATIVE: &str = "eine Genossenschaft";
    /// What counts as one.
    pub const COOPERATIVE_HINT: &str = "auch wenn sie gerade erst gegründet wird";
    /// A federation.
    pub const FEDERATION: &str = "ein Verband";
    /// What counts as one.
    pub const FEDERATION_HINT: &str = "von Genossenschaften";
    /// Neither.
    pub const NEITHER: &str = "weder noch";
    /// What comes then.
    pub const NEITHER_HINT: &str = "zum Beispiel eine Privatperson";
    /// The country.
    pub const COUNTRY: &str = "Land";
    /// Nothing is chosen.
    pub const CHOOSE: &str = "Bitte wählen";
    /// Nothing has to be chosen.
    pub const NO_CHOICE: &str = "Keine Angabe";
    /// The full name.
    pub const NAME: &str = "Name";
    /// How it is written.
    pub const NAME_HINT: &str = "So, wie er im Register steht.";
    /// How a federation's is written.
    pub const NAME_HINT_FEDERATION: &str = "Der volle Name.";
    /// The legal form.
    pub const FORM: &str = "Rechtsform";
    /// The town.
    pub const SEAT: &str = "Sitz (Ort)";
    /// The court.
    pub const COURT: &str = "Registergericht";
    /// For example.
    pub const COURT_HINT: &str = "Zum Beispiel: Amtsgericht Hamburg";
    /// What it does.
    pub const SECTOR: &str = "Sparte";
    /// The website.
    pub const WEBSITE: &str = "Webseite";
    /// The imprint.
    pub const IMPRINT: &str = "Adresse eures Impressums";
    /// What it is for.
    pub const IMPRINT_HINT: &str =
        "Es bekommt in eurem Profil einen festen Platz. Ihr könnt es später nachtragen.";
    /// What the applicant is there.
    pub const ROLE: &str = "Deine Aufgabe dort";
    /// For example.
    pub const ROLE_HINT: &str = "Zum Beispiel: Vorstand, Öffentlichkeitsarbeit";
    /// Applies although it is neither.
    pub const APPLY_ANYWAY: &str = "Trotzdem beantragen";
    /// Who may want to.
    pub const ANYWAY: &str = "Passt das alles nicht, und ihr gehört doch hierher? Dann stell trotzdem einen Antrag und schreib im letzten Schritt, warum. Ein Mensch liest ihn.";

    /// The part of Germany or Austria.
    pub const LAND: &str = "Bundesland";
    /// The part of Switzerland.
    pub const CANTON: &str = "Kanton";

    /// The number in a register.
    pub const NUMBER: &str = "Registernummer";
    /// What it looks like in Germany.
    pub const NUMBER_HINT: &str = "Zum Beispiel: GnR 123. Bei einer Gründung bleibt das Feld leer.";
    /// What it may be for a federation.
    pub const NUMBER_HINT_FEDERATION: &str = "Falls der Verband in einem Register steht.";
    /// The number in Austria.
    pub const NUMBER_AUSTRIA: &str = "Firmenbuchnummer";
    /// What it looks like.
    pub const NUMBER_HINT_AUSTRIA: &str =
        "Zum Beispiel: FN 123456d. Bei einer Gründung bleibt das Feld leer.";
    /// The number in Switzerland.
    pub const NUMBER_SWITZERLAND: &str = "UID-Nummer";
    /// What it looks like.
    pub const NUMBER_HINT_SWITZERLAND: &str =
        "Zum Beispiel: CHE-123.456.788. Bei einer Gründung bleibt das Feld leer.";
    /// The number in South Tyrol.
    pub const NUMBER_SOUTH_TYROL: &str = "Register- oder Mehrwertsteuernummer";
    /// What it may be.
    pub const NUMBER_HINT_SOUTH_TYROL: &str = "Die Nummer im Landesregister der genossenschaftlichen Körperschaften oder die Partita IVA.";
    /// What was typed is no number of the Firmenbuch.
    pub const NUMBER_UNKNOWN_AUSTRIA: &str = "Eine Firmenbuchnummer hat bis zu sechs Ziffern und am Ende einen Buchstaben. Schau bitte noch einmal nach. Stimmt alles, geht es trotzdem weiter.";
    /// What was typed is no UID.
    pub const NUMBER_UNKNOWN_SWITZERLAND: &str = "Eine UID-Nummer beginnt mit CHE und hat neun Ziffern. Schau bitte noch einmal nach. Stimmt alles, geht es trotzdem weiter.";

    /// Who audits in Germany.
    pub const AUDIT: &str = "Prüfungsverband";
    /// Where it is found.
    pub const AUDIT_HINT: &str = "Er steht auch auf eurer Webseite.";
    /// Who audits in Austria and South Tyrol.
    pub const AUDIT_FEDERATION: &str = "Revisionsverband";
    /// Those of Austria.
    pub const AUDIT_HINT_AUSTRIA: &str =
        "Zum Beispiel: ÖGV, Raiffeisen, GBV, Konsumverband oder Rückenwind.";
    /// Those of South Tyrol.
    pub const AUDIT_HINT_SOUTH_TYROL: &str =
        "Zum Beispiel: Raiffeisenverband, Coopbund, Cooperdolomiti oder AGCI.";
    /// Who audits in Switzerland.
    pub const AUDIT_SWITZERLAND: &str = "Revisionsstelle";
    /// Not everyone has one.
    pub const AUDIT_HINT_SWITZERLAND: &str = "Falls ihr eine habt.";

    /// The number fits its own check, as the register writes it.
    pub fn number_passed(number: &str) -> String {
        format!("{number}: Das Prüfzeichen passt.")
    }

    /// The number does not fit its own check.
    pub fn number_failed(number: &str) -> String {
        format!(
            "{number}: Das Prüfzeichen passt nicht dazu. Schau bitte noch einmal nach. Stimmt alles, geht es trotzdem weiter."
        )
    }

    /// The number was understood; it has no check.
    pub fn number_read(number: &str) -> String {
        format!("Gelesen als {number}.")
    }

    /// The number is one of another country.
    pub fn number_of(number: &str, country: &str) -> String {
        format!(
            "{number} sieht nach einer Nummer aus einem anderen Land aus ({country}). Stimmt das Land oben?"
        )
    }
}

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

/// Pages that stand in the way of the application, each with the ways on.
pub mod obstacle {
    /// No applications are taken.
    pub const CLOSED_TITLE: &str = "Gerade werden keine Konten vergeben";
    /// What can be done then.
    pub const CLOSED_TEXT: &str = "Der Server nimmt im Moment keine Anträge an. Am Telefon oder per E-Mail erfährst du, wann es wieder geht.";
    /// Another page takes applications.
    pub const CLOSED_ELSEWHERE: &str = "Zur Anmeldeseite des Servers";
    /// The network's address is refused.
    pub const BLOCKED_TITLE: &str = "Von diesem Anschluss geht es gerade nicht";
    /// What can be done then.
    pub const BLOCKED_TEXT: &str = "Der Server nimmt von dieser Internetadresse keinen Antrag an. Das hat nichts mit euch zu tun: Oft hat sie früher jemand anderes missbraucht. Mit einem anderen Anschluss klappt es meist, zum Beispiel über das Handynetz. Sonst hilft ein Anruf.";
    /// Too many applications.
    pub const TOO_MANY_TITLE: &str = "Kurze Pause nötig";
    /// When it goes on is not known.
    pub const TOO_MANY_TEXT: &str =
        "Von diesem Anschluss kamen gerade mehrere Anträge. In einer halben Stunde geht es weiter.";
    /// Everything typed is kept.
    pub const KEPT: &str = "Eure Angaben bleiben so lange auf diesem Gerät.";
    /// Back to what was filled in.
    pub const BACK: &str = "Zurück zum Antrag";

    /// When it goes on.
    pub fn too_many(minutes: u32) -> String {
        match minutes {
            0 => "Von diesem Anschluss kamen gerade mehrere Anträge. Jetzt kannst du es noch einmal versuchen.".into(),
            1 => "Von diesem Anschluss kamen gerade mehrere Anträge. In einer Minute geht es weiter.".into(),
            more => format!("Von diesem Anschluss kamen gerade mehrere Anträge. In {more} Minuten geht es weiter."),
        }
    }
}

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
    /// Where it stands is told elsewhere.
    pub const UNDERWAY: &str = "Von diesem Gerät ist schon ein Antrag unterwegs. Wie es um ihn steht, zeigt seine eigene Seite.";
    /// Leads to where it stands.
    pub const TO_STATUS: &str = "Zum Stand des Antrags";
    /// Applies for another account; the first is forgotten here.
    pub const ANOTHER: &str = "Noch ein Konto beantragen";
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
    /// Where the mail goes.
    pub const RESEND_TO: &str = "E-Mail-Adresse";
    /// It may be changed.
    pub const RESEND_TO_HINT: &str = "Vertippt? Hier lässt sie sich ändern.";
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
