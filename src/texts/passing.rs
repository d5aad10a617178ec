//! Passing one's own post on to other networks, and bringing pages from elsewhere here.

/// Opens the dialog, and its heading.
pub const TITLE: &str = "Auch anderswo zeigen";
/// What happens.
pub const TEXT: &str = "Jeder Knopf öffnet das andere Netzwerk mit deinem Text und dem Link zu deinem Beitrag. Dort entscheidest du, ob du ihn veröffentlichst. Vor deinem Klick erfährt niemand davon.";
/// The list of networks.
pub const NETWORKS: &str = "Andere Netzwerke";
/// E-mail.
pub const MAIL: &str = "E-Mail";
/// X.
pub const X: &str = "X (früher Twitter)";
/// The text is too long there.
pub const SHORTENED: &str = "Text gekürzt";
/// Only the link is taken.
pub const LINK_ONLY: &str = "nur der Link";
/// The link opens a new tab.
pub const NEW_TAB: &str = "(neuer Tab)";
/// Copies text and link.
pub const COPY: &str = "Text und Link kopieren";
/// They are in the clipboard.
pub const COPIED: &str = "Text und Link sind kopiert.";
/// The browser does not copy.
pub const NOT_COPIED: &str = "Kopieren ist hier nicht möglich.";
/// Media are not passed on.
pub fn media_stay(number: usize) -> String {
    match number {
        1 => "Das Bild musst du dort selbst hinzufügen.".into(),
        _ => format!("Die {number} Bilder musst du dort selbst hinzufügen."),
    }
}
/// Another server of the Fediverse.
pub const SERVER: &str = "Ein anderer Server im Fediverse";
/// How its address looks.
pub const SERVER_HINT: &str = "Zum Beispiel mastodon.social";
/// Leads there.
pub fn to_server(host: &str) -> String {
    format!("Auf {host} öffnen")
}

/// The bookmark.
pub mod bookmark {
    /// The page.
    pub const TITLE: &str = "Lesezeichen zum Teilen";
    /// What it is.
    pub const TEXT: &str = "Mit diesem Lesezeichen im Browser schreibst du über die Seite, auf der du gerade bist: Ein Klick darauf öffnet hier einen neuen Beitrag mit Titel und Adresse der Seite, und mit dem Text, den du dort markiert hast. Veröffentlicht wird dabei nichts.";
    /// How it gets into the browser.
    pub const DRAG: &str = "Zieh diesen Knopf mit der Maus in die Lesezeichenleiste:";
    /// What it is called there.
    pub fn name(brand: &str) -> String {
        format!("Auf {brand} teilen")
    }
    /// It was clicked here.
    pub const NOT_HERE: &str = "Hier tut der Knopf nichts. Zieh ihn in die Lesezeichenleiste, und nutze ihn auf anderen Seiten.";
    /// The other way.
    pub const BY_HAND: &str = "Ohne Maus: Kopiere den Inhalt, leg im Browser ein neues Lesezeichen an, und füg ihn dort als Adresse ein.";
    /// Its content.
    pub const CONTENT: &str = "Inhalt des Lesezeichens";
    /// Copies it.
    pub const COPY: &str = "Inhalt kopieren";
    /// It is in the clipboard.
    pub const COPIED: &str = "Der Inhalt des Lesezeichens ist kopiert.";
    /// The browser does not copy.
    pub const NOT_COPIED: &str = "Markiere den Inhalt, und kopiere ihn selbst.";
    /// On phones.
    pub const PHONE: &str = "Auf dem Telefon geht es ohne Lesezeichen: Füg diese Seite über das Menü des Browsers zum Startbildschirm hinzu. Danach steht sie bei „Teilen“ anderer Apps zur Auswahl, auch für Bilder und Videos; manche Telefone bieten das nicht an.";
}

/// In the settings: what comes from elsewhere.
pub mod settings {
    /// The heading.
    pub const TITLE: &str = "Von anderswo";
    /// What is there.
    pub const TEXT: &str = "Was du aus anderen Programmen und Netzwerken mitbringen kannst.";
}
