//! Pages that stand in the way of the application, each with the ways on.

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
