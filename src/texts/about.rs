//! The page about the server, and long texts.

/// Where the rules stand.
pub const RULES: &str = "Serverregeln";
/// The server has no rules.
pub const NO_RULES: &str = "Dieser Server hat noch keine Regeln aufgeschrieben.";
/// Whom to ask.
pub const CONTACT: &str = "Kontakt";
/// Beside the phone number.
pub const PHONE: &str = "Telefon";
/// Beside the e-mail address.
pub const MAIL: &str = "E-Mail";
/// Beside the account that answers questions.
pub const ACCOUNT: &str = "Konto für Fragen";
/// No contact is told.
pub const NO_CONTACT: &str = "Wer für diesen Server zuständig ist, steht im Impressum.";
/// Long texts of the server and of the operator.
pub const TEXTS: &str = "Zum Nachlesen";
/// What the server tells at length.
pub const DESCRIPTION: &str = "Was dieser Server ist";
/// A long text is not there.
pub const TEXT_MISSING: &str = "Dieser Text fehlt auf diesem Server noch.";
