//! What a person can do about an error.

use mastodon::ApiError;

/// A part of the app did not come.
pub const CHUNK_TITLE: &str = "Dieser Teil fehlt noch";
/// What helps then.
pub const CHUNK_TEXT: &str = "Er konnte nicht geladen werden: Vielleicht fehlt gerade die Verbindung, oder es gibt inzwischen eine neue Fassung. Dann hilft es, die Seite neu zu laden. Entwürfe bleiben erhalten.";
/// Loads the whole page anew.
pub const RELOAD: &str = "Seite neu laden";

/// What happened and what can be done, in one or two sentences.
pub fn advice(error: &ApiError) -> String {
    match error {
        ApiError::Network => {
            "Gerade besteht keine Verbindung zum Server. Sobald du wieder online bist, klappt es."
                .into()
        }
        ApiError::TimedOut => {
            "Der Server hat nicht rechtzeitig geantwortet. Versuch es gleich noch einmal.".into()
        }
        ApiError::SignedOut { .. } => {
            "Deine Anmeldung ist abgelaufen. Melde dich neu an, dann geht es hier weiter.".into()
        }
        ApiError::Forbidden { .. } => "Der Server erlaubt das für dein Konto nicht.".into(),
        ApiError::NotFound => "Das gibt es nicht, oder es ist für dich nicht sichtbar.".into(),
        ApiError::Gone => "Das wurde gelöscht.".into(),
        ApiError::Invalid { message, .. } if message.is_empty() => {
            "Der Server hat die Angaben nicht angenommen.".into()
        }
        ApiError::Invalid { message, .. } => {
            format!("Der Server hat die Angaben nicht angenommen: {message}")
        }
        ApiError::TooMany { .. } => {
            "Das waren gerade sehr viele Anfragen. In ein paar Minuten geht es wieder.".into()
        }
        ApiError::Server { .. } => {
            "Beim Server ist ein Fehler aufgetreten. Versuch es in ein paar Minuten noch einmal."
                .into()
        }
        ApiError::Unexpected { status, .. } => format!(
            "Der Server hat unerwartet geantwortet (Nummer {status}). Versuch es später noch einmal."
        ),
        ApiError::Unreadable { .. } => {
            "Die Antwort des Servers war nicht lesbar. Versuch es später noch einmal.".into()
        }
    }
}

/// A heading for an error that takes the place of what was asked for.
pub fn title(error: &ApiError) -> &'static str {
    match error {
        ApiError::Network => "Keine Verbindung",
        ApiError::SignedOut { .. } => "Anmeldung abgelaufen",
        ApiError::Forbidden { .. } => "Nicht erlaubt",
        ApiError::NotFound => "Nicht gefunden",
        ApiError::Gone => "Gelöscht",
        ApiError::TooMany { .. } => "Kurze Pause nötig",
        ApiError::TimedOut
        | ApiError::Invalid { .. }
        | ApiError::Server { .. }
        | ApiError::Unexpected { .. }
        | ApiError::Unreadable { .. } => "Das hat nicht geklappt",
    }
}
