//! The first step of the application: who applies.

/// The heading.
pub const TITLE: &str = "Wer seid ihr?";
/// In the row of steps.
pub const SHORT: &str = "Wer seid ihr";
/// Below the heading.
pub const INTRO: &str = "geno.social ist für Genossenschaften und ihre Verbände da. Ein Mensch liest jeden Antrag und schaltet das Konto frei; das dauert meist ein paar Tage.";
/// What becomes of it.
pub const KEPT: &str = "Was du einträgst, bleibt auf diesem Gerät, bis der Antrag abgeschickt ist, auch wenn du die Seite neu lädst. Nur das Passwort wird nicht gespeichert.";
/// Who applies.
pub const APPLICANT: &str = "Ihr seid …";
/// A cooperative.
pub const COOPERATIVE: &str = "eine Genossenschaft";
/// What counts as one.
pub const COOPERATIVE_HINT: &str = "auch wenn sie gerade erst gegründet wird";
/// A federation.
pub const FEDERATION: &str = "ein Verband";
/// What counts as one.
pub const FEDERATION_HINT: &str = "von Genossenschaften";
/// Neither.
pub const NEITHER: &str = "weder noch";
/// What comes then.
pub const NEITHER_HINT: &str = "zum Beispiel eine Privatperson";
/// The country.
pub const COUNTRY: &str = "Land";
/// Nothing is chosen.
pub const CHOOSE: &str = "Bitte wählen";
/// Nothing has to be chosen.
pub const NO_CHOICE: &str = "Keine Angabe";
/// The full name.
pub const NAME: &str = "Name";
/// How it is written.
pub const NAME_HINT: &str = "So, wie er im Register steht.";
/// How a federation's is written.
pub const NAME_HINT_FEDERATION: &str = "Der volle Name.";
/// The legal form.
pub const FORM: &str = "Rechtsform";
/// The town.
pub const SEAT: &str = "Sitz (Ort)";
/// The court.
pub const COURT: &str = "Registergericht";
/// For example.
pub const COURT_HINT: &str = "Zum Beispiel: Amtsgericht Hamburg";
/// What it does.
pub const SECTOR: &str = "Sparte";
/// The website.
pub const WEBSITE: &str = "Webseite";
/// The imprint.
pub const IMPRINT: &str = "Adresse eures Impressums";
/// What it is for.
pub const IMPRINT_HINT: &str =
    "Es bekommt in eurem Profil einen festen Platz. Ihr könnt es später nachtragen.";
/// What the applicant is there.
pub const ROLE: &str = "Deine Aufgabe dort";
/// For example.
pub const ROLE_HINT: &str = "Zum Beispiel: Vorstand, Öffentlichkeitsarbeit";
/// Applies although it is neither.
pub const APPLY_ANYWAY: &str = "Trotzdem beantragen";
/// Who may want to.
pub const ANYWAY: &str = "Passt das alles nicht, und ihr gehört doch hierher? Dann stell trotzdem einen Antrag und schreib im letzten Schritt, warum. Ein Mensch liest ihn.";

/// The part of Germany or Austria.
pub const LAND: &str = "Bundesland";
/// The part of Switzerland.
pub const CANTON: &str = "Kanton";

/// The number in a register.
pub const NUMBER: &str = "Registernummer";
/// What it looks like in Germany.
pub const NUMBER_HINT: &str = "Zum Beispiel: GnR 123. Bei einer Gründung bleibt das Feld leer.";
/// What it may be for a federation.
pub const NUMBER_HINT_FEDERATION: &str = "Falls der Verband in einem Register steht.";
/// The number in Austria.
pub const NUMBER_AUSTRIA: &str = "Firmenbuchnummer";
/// What it looks like.
pub const NUMBER_HINT_AUSTRIA: &str =
    "Zum Beispiel: FN 123456d. Bei einer Gründung bleibt das Feld leer.";
/// The number in Switzerland.
pub const NUMBER_SWITZERLAND: &str = "UID-Nummer";
/// What it looks like.
pub const NUMBER_HINT_SWITZERLAND: &str =
    "Zum Beispiel: CHE-123.456.788. Bei einer Gründung bleibt das Feld leer.";
/// The number in South Tyrol.
pub const NUMBER_SOUTH_TYROL: &str = "Register- oder Mehrwertsteuernummer";
/// What it may be.
pub const NUMBER_HINT_SOUTH_TYROL: &str =
    "Die Nummer im Landesregister der genossenschaftlichen Körperschaften oder die Partita IVA.";
/// What was typed is no number of the Firmenbuch.
pub const NUMBER_UNKNOWN_AUSTRIA: &str = "Eine Firmenbuchnummer hat bis zu sechs Ziffern und am Ende einen Buchstaben. Schau bitte noch einmal nach. Stimmt alles, geht es trotzdem weiter.";
/// What was typed is no UID.
pub const NUMBER_UNKNOWN_SWITZERLAND: &str = "Eine UID-Nummer beginnt mit CHE und hat neun Ziffern. Schau bitte noch einmal nach. Stimmt alles, geht es trotzdem weiter.";

/// Who audits in Germany.
pub const AUDIT: &str = "Prüfungsverband";
/// Where it is found.
pub const AUDIT_HINT: &str = "Er steht auch auf eurer Webseite.";
/// Who audits in Austria and South Tyrol.
pub const AUDIT_FEDERATION: &str = "Revisionsverband";
/// Those of Austria.
pub const AUDIT_HINT_AUSTRIA: &str =
    "Zum Beispiel: ÖGV, Raiffeisen, GBV, Konsumverband oder Rückenwind.";
/// Those of South Tyrol.
pub const AUDIT_HINT_SOUTH_TYROL: &str =
    "Zum Beispiel: Raiffeisenverband, Coopbund, Cooperdolomiti oder AGCI.";
/// Who audits in Switzerland.
pub const AUDIT_SWITZERLAND: &str = "Revisionsstelle";
/// Not everyone has one.
pub const AUDIT_HINT_SWITZERLAND: &str = "Falls ihr eine habt.";

/// The number fits its own check, as the register writes it.
pub fn number_passed(number: &str) -> String {
    format!("{number}: Das Prüfzeichen passt.")
}

/// The number does not fit its own check.
pub fn number_failed(number: &str) -> String {
    format!(
        "{number}: Das Prüfzeichen passt nicht dazu. Schau bitte noch einmal nach. Stimmt alles, geht es trotzdem weiter."
    )
}

/// The number was understood; it has no check.
pub fn number_read(number: &str) -> String {
    format!("Gelesen als {number}.")
}

/// The number is one of another country.
pub fn number_of(number: &str, country: &str) -> String {
    format!(
        "{number} sieht nach einer Nummer aus einem anderen Land aus ({country}). Stimmt das Land oben?"
    )
}
