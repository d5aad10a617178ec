//! The sheet for notice boards.

/// What it is called.
pub const TITLE: &str = "Aushang";
/// What the page is for.
pub const EXPLANATION: &str = "Ein Blatt für das Schwarze Brett, das Schaufenster oder den nächsten Infostand. So wie hier kommt es auf Papier, in DIN A4.";
/// Prints it.
pub const PRINT: &str = "Drucken";
/// The code, for those who cannot see it.
pub const CODE: &str = "QR-Code, der zum Profil führt";
/// What the code is for.
pub const CALL: &str = "Mit dem Handy scannen und lesen, was sich bei uns tut.";
/// The other way, before the handle.
pub const SEARCH: &str = "Oder im Fediverse suchen nach";
/// Above the address for new members.
pub const MEMBERSHIP: &str = "Mitglied werden";
/// Beside the brand.
pub const LINE: &str = "Genossenschaften im Fediverse. Frei, ohne Werbung, von einer Genossenschaft getragen. Lesen geht ohne Konto.";

/// The title of the tab, which many browsers print at the sheet's edge.
pub fn title(name: &str) -> String {
    ["Aushang: ", name].concat()
}
