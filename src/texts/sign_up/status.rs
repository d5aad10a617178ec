//! Where the application stands.

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
/// Leads to what a new account may begin with.
pub const TO_FIRST_STEPS: &str = "Zu den ersten Schritten";
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
