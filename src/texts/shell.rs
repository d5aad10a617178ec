//! The frame around every page.

/// Jumps over the navigation.
pub const SKIP: &str = "Zum Inhalt springen";
/// The name of the navigation for screen readers.
pub const MAIN_MENU: &str = "Hauptmenü";
/// The legal links at the foot.
pub const LEGAL_MENU: &str = "Rechtliches";

/// A newer version of the app waits.
pub const NEWER: &str = "Eine neue Fassung ist da. Entwürfe bleiben erhalten.";
/// Takes it.
pub const NEWER_NOW: &str = "Neu laden";
/// Goes on with the one that is open.
pub const NEWER_LATER: &str = "Später";

/// The menu of one's own account.
pub const OWN_ACCOUNT: &str = "Dein Konto";
/// The button that opens it.
pub fn own_account(name: &str) -> String {
    format!("{OWN_ACCOUNT}: {name}")
}

/// Names of the pages, as they stand in the navigation, in headings and in titles.
pub mod page {
    /// The home timeline.
    pub const HOME: &str = "Startseite";
    /// Public posts of this server.
    pub const LOCAL: &str = "Dieser Server";
    /// Public posts of all servers.
    pub const PUBLIC: &str = "Alle Server";
    /// The directory.
    pub const DIRECTORY: &str = "Genossenschaften";
    /// The directory, where there is little room.
    pub const DIRECTORY_SHORT: &str = "Verzeichnis";
    /// Notifications.
    pub const NOTIFICATIONS: &str = "Benachrichtigungen";
    /// Notifications where there is little room: with the places where the word may break.
    pub const NOTIFICATIONS_NARROW: &str = "Benach\u{ad}richti\u{ad}gungen";
    /// Bookmarks.
    pub const BOOKMARKS: &str = "Lesezeichen";
    /// Favourites.
    pub const FAVOURITES: &str = "Favoriten";
    /// Search.
    pub const SEARCH: &str = "Suche";
    /// What is talked about.
    pub const EXPLORE: &str = "Im Trend";
    /// What cooperatives write here, and what is written about them.
    pub const COOPERATIVE_POSTS: &str = "Aus Genossenschaften";
    /// Posts of other cooperatives that one could share.
    pub const STRENGTHEN: &str = "Gegenseitig stärken";
    /// One's own lists.
    pub const LISTS: &str = "Listen";
    /// Posts that wait for their time.
    pub const SCHEDULED: &str = "Geplante Beiträge";
    /// What a board announces year after year.
    pub const CALENDAR: &str = "Genossenschaftskalender";
    /// The composer.
    pub const COMPOSE: &str = "Neuer Beitrag";
    /// The application for an account.
    pub const SIGN_UP: &str = "Konto beantragen";
    /// Where the application stands.
    pub const APPLICATION: &str = "Dein Antrag";
    /// The login.
    pub const SIGN_IN: &str = "Anmelden";
    /// The end of a login.
    pub const SIGN_OUT: &str = "Abmelden";
    /// One's own profile.
    pub const PROFILE: &str = "Profil";
    /// Settings.
    pub const SETTINGS: &str = "Einstellungen";
    /// About the server.
    pub const ABOUT: &str = "Über diesen Server";
    /// The operator's imprint.
    pub const IMPRINT: &str = "Impressum";
    /// What the app stores and sends.
    pub const PRIVACY: &str = "Datenschutz";
    /// How accessible the app is.
    pub const ACCESSIBILITY: &str = "Barrierefreiheit";
    /// Reporting content without an account.
    pub const REPORT: &str = "Inhalte melden";
    /// The server's terms.
    pub const TERMS: &str = "Nutzungsbedingungen";
    /// The server's privacy policy.
    pub const SERVER_PRIVACY: &str = "Datenschutzerklärung";
    /// Taking part without an account here.
    pub const ELSEWHERE: &str = "Mitmachen von anderswo";
    /// Questions and answers.
    pub const QUESTIONS: &str = "Fragen und Antworten";
    /// How a cooperative's particulars are written into its profile.
    pub const STECKBRIEF: &str = "Der Steckbrief";
    /// Nothing is there.
    pub const NOT_FOUND: &str = "Seite nicht gefunden";
}

/// The title of the browser's tab: how much is unread, the page, the brand.
pub fn title(unread: u64, page: &str, brand: &str) -> String {
    let unread = if unread > 0 { format!("({unread}) ") } else { String::new() };
    if page.is_empty() { format!("{unread}{brand}") } else { format!("{unread}{page} – {brand}") }
}

/// What stands on the page that is not there.
pub const NOT_FOUND_TEXT: &str =
    "Unter dieser Adresse steht nichts. Vielleicht wurde es verschoben oder gelöscht.";
/// Leads to the start.
pub const TO_START: &str = "Zum Anfang";
