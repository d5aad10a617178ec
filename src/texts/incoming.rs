//! Which notifications come in, and those that were held back.

use mastodon::entities::NotificationFilter;

use super::common::count;

/// The heading of the choices.
pub const TITLE: &str = "Was hereinkommt";
/// What the words mean.
pub const TEXT: &str = "Entscheide, wessen Benachrichtigungen dich erreichen. Zurückgehaltenes wartet als Anfrage, bis du entscheidest. Verworfenes siehst du nicht. Niemand erfährt davon.";
/// Accounts one does not follow.
pub const NOT_FOLLOWING: (&str, &str) =
    ("Konten, denen du nicht folgst", "Bis du eines davon annimmst.");
/// Accounts that do not follow one.
pub const NOT_FOLLOWERS: (&str, &str) =
    ("Konten, die dir nicht folgen", "Auch wer dir seit weniger als 3 Tagen folgt.");
/// New accounts.
pub const NEW_ACCOUNTS: (&str, &str) = ("Neue Konten", "In den letzten 30 Tagen angelegt.");
/// Private mentions.
pub const PRIVATE_MENTIONS: (&str, &str) = (
    "Unerwartete private Erwähnungen",
    "Außer du folgst dem Konto oder hast ihm zuerst geschrieben.",
);
/// Accounts that the moderation limited.
pub const LIMITED: (&str, &str) =
    ("Eingeschränkte Konten", "Die Moderation hat ihre Reichweite eingeschränkt.");
/// Accounts that post automatically.
pub const BOTS: (&str, &str) = ("Automatische Konten", "Hier schreiben Programme.");
/// What becomes of them.
pub fn word(word: NotificationFilter) -> &'static str {
    match word {
        NotificationFilter::Filter => "Zurückhalten",
        NotificationFilter::Drop => "Verwerfen",
        NotificationFilter::Accept | NotificationFilter::Unknown => "Annehmen",
    }
}
/// It is kept.
pub const SAVED: &str = "Gespeichert.";
/// It could not be kept.
pub const NOT_SAVED: &str = "Die Einstellung ist noch nicht gespeichert.";

/// The heading of what was held back.
pub const REQUESTS: &str = "Anfragen";
/// Leads to what was held back.
pub fn requests(number: u64) -> String {
    ["Anfragen (", &number.to_string(), ")"].concat()
}
/// What stands there.
pub const REQUESTS_TEXT: &str =
    "Benachrichtigungen, die du zurückhältst. Welche das sind, stellst du hier ein:";
/// Nothing was held back.
pub const NOTHING_TITLE: &str = "Keine Anfragen";
/// When there would be some.
pub const NOTHING: &str = "Was du zurückhältst, wartet hier auf deine Entscheidung.";
/// The server has nothing of this.
pub const NOT_HERE: &str = "Auf diesem Server erreichen dich alle Benachrichtigungen.";
/// Loads more.
pub const MORE: &str = "Weitere Anfragen laden";
/// Chooses all.
pub const ALL: &str = "Alle auswählen";
/// Chooses one.
pub fn choose(name: &str) -> String {
    [name, " auswählen"].concat()
}
/// Lets it in.
pub const ACCEPT: &str = "Annehmen";
/// Removes it.
pub const DISMISS: &str = "Verwerfen";
/// Lets several in.
pub fn accept_some(number: usize) -> String {
    [&number.to_string(), " annehmen"].concat()
}
/// Removes several.
pub fn dismiss_some(number: usize) -> String {
    [&number.to_string(), " verwerfen"].concat()
}
/// Asks before several are removed.
pub const DISMISS_TITLE: &str = "Anfragen verwerfen?";
/// What that means.
pub fn dismiss_text(number: usize) -> String {
    let requests = count(number as u64, "Anfrage", "Anfragen");
    [
        &requests,
        " mit allem, was zurückgehalten wurde. Die Beiträge selbst bleiben, niemand erfährt davon.",
    ]
    .concat()
}
/// One account comes in from now on, or several.
pub fn accepted(number: usize) -> String {
    match number {
        1 => "Angenommen: Dieses Konto erreicht dich ab jetzt immer.".to_owned(),
        _ => "Angenommen: Diese Konten erreichen dich ab jetzt immer.".to_owned(),
    }
}
/// It is removed.
pub const DISMISSED: &str = "Verworfen.";
/// The server does not know it yet.
pub const NOT_ANSWERED: &str = "Die Entscheidung ist noch nicht gespeichert.";
/// How many were held back.
pub fn held_back(number: u64) -> String {
    count(number, "Benachrichtigung", "Benachrichtigungen")
}
/// The heading of one account's.
pub const REQUEST: &str = "Anfrage";
/// It is there no more.
pub const GONE_TITLE: &str = "Diese Anfrage ist schon beantwortet";
/// Where others are.
pub const GONE: &str = "Vielleicht hast du sie auf einem anderen Gerät angenommen oder verworfen.";
