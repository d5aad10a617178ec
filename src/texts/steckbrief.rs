//! A cooperative's particulars.

use mastodon::entities::Account;

/// The heading of the card.
pub const TITLE: &str = "Steckbrief";
/// The legal form.
pub const FORM: &str = "Rechtsform";
/// What it does.
pub const SECTOR: &str = "Sparte";
/// Where it is.
pub const SEAT: &str = "Sitz";
/// How it is registered.
pub const REGISTER: &str = "Register";
/// The federation that audits it.
pub const AUDIT: &str = "Prüfungsverband";
/// Its website.
pub const WEBSITE: &str = "Webseite";
/// How to become a member.
pub const MEMBERSHIP: &str = "Mitglied werden";
/// The number's check fits.
pub const CHECK_PASSED: &str =
    "Das Prüfzeichen passt. Wem die Nummer gehört, sagt allein das Register.";
/// The number's check does not fit.
pub const CHECK_FAILED: &str =
    "Das Prüfzeichen passt nicht zur Nummer. Vielleicht ist ein Tippfehler darin.";
/// The website links back to the profile.
pub const VERIFIED: &str = "Geprüft: Die Seite verweist auf dieses Profil";
/// Leads to what the particulars are and how to write them; shown to whose they are.
pub const HELP: &str = "So steht der Steckbrief im Profil";

/// The label of the link that leads to becoming a member, for screen readers.
pub fn membership_of(account: &Account) -> String {
    format!("{MEMBERSHIP}: {}", account.name())
}

/// The link to others of the same sector or region, for screen readers.
pub fn others(name: &str) -> String {
    format!("{name}: alle im Verzeichnis")
}
