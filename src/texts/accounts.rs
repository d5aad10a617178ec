//! Several accounts on one device.

use super::common::count;

/// The other accounts that are signed in.
pub const OTHERS: &str = "Andere Konten";
/// Signs in with a further account.
pub const ADD: &str = "Weiteres Konto hinzufügen";
/// What that is good for.
pub const ADD_TEXT: &str =
    "Mit mehreren Konten dieses Servers wechselst du hier, ohne dich jedes Mal neu anzumelden.";
/// Uses another account.
pub const SWITCH: &str = "Zu diesem Konto wechseln";
/// An account that a link asks for is not signed in here.
pub const NOT_HERE: &str =
    "Das Konto zu dieser Benachrichtigung ist in diesem Browser nicht angemeldet.";
/// The one left was signed out, another is used.
pub fn left_for(name: &str) -> String {
    format!("Abgemeldet. Du bist jetzt als {name} unterwegs.")
}
/// Another account is used now.
pub fn now(name: &str) -> String {
    format!("Du bist jetzt als {name} unterwegs.")
}
/// Something is new in an account that is not in use.
pub fn unread(number: u64) -> String {
    count(number, "neue Benachrichtigung", "neue Benachrichtigungen")
}
/// The same of all of them.
pub fn unread_elsewhere(number: u64) -> String {
    format!("{} in deinen anderen Konten", unread(number))
}
