//! Signing in and out.

use super::errors;
use mastodon::ApiError;

/// While the login is prepared.
pub const GOING: &str = "Einen Moment, es geht zur Anmeldung …";
/// While the login is finished.
pub const FINISHING: &str = "Einen Moment, du wirst angemeldet …";
/// Why one leaves the app for the password.
pub fn explanation(host: &str) -> String {
    format!(
        "Dein Passwort gibst du nur bei {host} ein. Danach bist du sofort wieder hier, auf derselben Seite."
    )
}
/// Begins the login anew.
pub const BEGIN_ANEW: &str = "Neu anmelden";
/// Leads to the application for those who have no account.
pub const NO_ACCOUNT: &str = "Noch kein Konto?";
/// Reading goes on without a login.
pub const READ_ON: &str = "Ohne Anmeldung weiterlesen";

/// The person said no at the instance.
pub const DENIED_TITLE: &str = "Anmeldung abgebrochen";
/// What follows from that.
pub const DENIED: &str = "Du hast den Zugriff nicht erlaubt und bist deshalb nicht angemeldet. Lesen kannst du trotzdem alles Öffentliche.";
/// The login was not begun here.
pub const UNKNOWN_TITLE: &str = "Diese Anmeldung gehört nicht hierher";
/// What follows from that.
pub const UNKNOWN: &str = "Die Anmeldung wurde in einem anderen Browser oder vor längerer Zeit begonnen. Zu deiner Sicherheit beginnt sie deshalb noch einmal von vorn.";
/// The code was used already.
pub const USED_TITLE: &str = "Diese Anmeldung ist schon verbraucht";
/// What follows from that.
pub const USED: &str = "Jede Anmeldung gilt nur einmal und nur für ein paar Minuten. Beginn sie einfach neu, das geht schnell.";
/// The page came without encryption.
pub const INSECURE_TITLE: &str = "Keine sichere Verbindung";
/// What follows from that.
pub const INSECURE: &str = "Anmelden geht nur über eine verschlüsselte Verbindung. Ruf diese Seite mit https:// am Anfang der Adresse auf.";
/// The account is disabled or suspended.
pub const DISABLED: &str =
    "Dein Konto ist zurzeit gesperrt. Warum, erfährst du bei denen, die den Server betreiben.";

/// What went wrong at the instance, and what can be done.
pub fn failed(error: &ApiError) -> String {
    match error {
        ApiError::Forbidden { .. } => DISABLED.to_owned(),
        _ => errors::advice(error),
    }
}

/// The login has expired.
pub const EXPIRED: &str =
    "Deine Anmeldung ist abgelaufen. Was du gerade schreibst, bleibt erhalten.";
/// The end of a login.
pub const SIGNED_OUT: &str = "Du bist abgemeldet.";
/// The token could not be given back.
pub const NOT_REVOKED: &str =
    "Auf diesem Gerät bist du abgemeldet, der Server weiß aber noch nichts davon.";

/// A visitor came to a page for members.
pub const INVITE_TITLE: &str = "Diese Seite gehört zu deinem Konto";
/// What one has of an account.
pub const INVITE: &str = "Mit einem Konto folgst du Genossenschaften, teilst Beiträge und schreibst selbst. Melde dich an, dann geht es genau hier weiter.";

/// Asks whether drafts shall stay.
pub mod leave {
    /// The question's heading.
    pub const TITLE: &str = "Abmelden";
    /// What signing out means.
    pub const TEXT: &str = "Auf diesem Gerät wird alles vergessen, was zu deinem Konto gehört.";
    /// Drafts are there.
    pub fn drafts(number: usize) -> String {
        if number == 1 {
            "Ein Entwurf ist noch nicht veröffentlicht. Soll er auf diesem Gerät bleiben?".into()
        } else {
            format!(
                "{number} Entwürfe sind noch nicht veröffentlicht. Sollen sie auf diesem Gerät bleiben?"
            )
        }
    }
    /// Signs out and keeps them.
    pub const KEEP: &str = "Abmelden und Entwürfe behalten";
    /// Signs out and forgets them.
    pub const DISCARD: &str = "Abmelden und Entwürfe verwerfen";
}
