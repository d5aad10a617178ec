//! A report of illegal or harmful content by someone without an account here (DSA, Article 16).

/// What is reported.
pub const TITLE: &str = "Inhalte melden";
/// How it works.
pub const TEXT: &str = "Mit diesem Formular kannst du Beiträge oder Profile auf diesem Server melden, auch ohne Konto. Daraus entsteht eine E-Mail an die Moderation, die du aus deinem eigenen Mailprogramm abschickst. Hier wird nichts gespeichert.";
/// With an account there is a shorter way.
pub const MEMBER: &str =
    "Mit einem Konto geht es kürzer: im Menü „Mehr“ des Beitrags oder Profils.";
/// The server names no address.
pub const NO_CONTACT: &str = "Dieser Server nennt keine E-Mail-Adresse. Im Impressum steht, wie du die Verantwortlichen erreichst.";
/// The field for the address.
pub const ADDRESS: &str = "Adresse des Inhalts";
/// What is meant.
pub const ADDRESS_HINT: &str = "Die genaue Internetadresse, sie beginnt mit https://. Bei mehreren Inhalten: je eine in einer Zeile.";
/// The field for the reason.
pub const REASON: &str = "Worum geht es?";
/// The choices; the last may be reported without a name.
pub const REASONS: [&str; 7] = [
    "Hassrede oder Volksverhetzung",
    "Beleidigung, Verleumdung oder Bedrohung",
    "Verletzung von Urheber- oder Markenrecht",
    "Verletzung der Privatsphäre oder des Rechts am eigenen Bild",
    "Betrug oder Spam",
    "Etwas anderes",
    "Sexueller Missbrauch von Kindern",
];
/// The field for the explanation.
pub const EXPLANATION: &str = "Warum ist das rechtswidrig oder ein Verstoß gegen die Serverregeln?";
/// What helps.
pub const EXPLANATION_HINT: &str =
    "Ein paar Sätze genügen: Was steht da, und was ist daran falsch?";
/// The field for the name.
pub const NAME: &str = "Dein Name";
/// The field for the address for answers.
pub const MAIL: &str = "Deine E-Mail-Adresse";
/// Why.
pub const MAIL_HINT: &str =
    "Die Moderation bestätigt dir den Eingang und teilt dir ihre Entscheidung mit.";
/// They may stay empty here.
pub const ANONYMOUS: &str = "(hier freiwillig)";
/// The tick.
pub const GOOD_FAITH: &str =
    "Ich bin nach bestem Wissen überzeugt, dass meine Angaben richtig und vollständig sind.";
/// Opens the mail.
pub const PREPARE: &str = "E-Mail vorbereiten";
/// Copies the text instead.
pub const COPY: &str = "Text kopieren";
/// It is copied.
pub const COPIED: &str = "Der Text ist kopiert.";
/// The device does not allow copying.
pub const NO_COPY: &str =
    "Dieser Browser lässt das Kopieren nicht zu. „E-Mail vorbereiten“ geht ohne Kopieren.";
/// The mail is open.
pub const PREPARED: &str =
    "Dein Mailprogramm öffnet sich. Die Meldung gilt, wenn du die E-Mail abschickst.";
/// The address for those without a mail program.
pub fn otherwise(mail: &str) -> String {
    ["Ohne Mailprogramm: den Text kopieren und von Hand an ", mail, " schicken."].concat()
}

/// No address is given.
pub const NO_ADDRESS: &str = "Hier fehlt noch die genaue Adresse; sie beginnt mit https://.";
/// No reason is given.
pub const NO_REASON: &str = "Hier fehlt noch, worum es geht.";
/// No explanation is given.
pub const NO_EXPLANATION: &str = "Hier fehlen noch ein paar Worte zur Begründung.";
/// No name is given.
pub const NO_NAME: &str = "Hier fehlt noch dein Name.";
/// No mail address is given.
pub const NO_MAIL: &str = "Hier fehlt noch eine E-Mail-Adresse, an die geantwortet werden kann.";
/// The tick is missing.
pub const NO_FAITH: &str = "Ohne diese Bestätigung kann die Meldung nicht bearbeitet werden.";

/// The mail's subject.
pub fn subject(reason: &str) -> String {
    ["Meldung nach Art. 16 DSA: ", reason].concat()
}

/// The lines of the mail: what each of them says, before what was filled in.
pub mod mail {
    /// The address.
    pub const ADDRESS: &str = "Adresse des Inhalts:";
    /// The reason.
    pub const REASON: &str = "Grund:";
    /// The explanation.
    pub const EXPLANATION: &str = "Begründung:";
    /// The name.
    pub const NAME: &str = "Name:";
    /// The address for answers.
    pub const MAIL: &str = "E-Mail:";
    /// Where nothing is given.
    pub const NOT_GIVEN: &str = "nicht angegeben";
}
