//! What a new account may begin with.

use crate::routes::FirstStep;

/// The page, and the way to it.
pub const TITLE: &str = "Erste Schritte";
/// What they are.
pub const INTRO: &str = "Sechs kleine Schritte, mit denen man euch findet und erkennt. Jeder geht für sich, in beliebiger Reihenfolge, und keiner muss sein.";
/// All is done.
pub const ALL_DONE: &str = "Alles erledigt. Schön, dass ihr da seid!";
/// A step is done.
pub const DONE: &str = "Erledigt";
/// A step was put off.
pub const LATER: &str = "Für später";
/// Puts a step off.
pub const SKIP: &str = "Später";
/// Saves and goes on.
pub const SAVE: &str = "Speichern und weiter";
/// Goes on.
pub const NEXT: &str = "Weiter";
/// Back to all steps.
pub const OVERVIEW: &str = "Zur Übersicht";
/// To the posts.
pub const HOME: &str = "Zur Startseite";
/// What becomes of the notice.
pub const FOUND_AGAIN: &str = "Diese Seite findest du jederzeit in den Einstellungen wieder.";

/// How many steps are done.
pub fn progress(done: usize, all: usize) -> String {
    format!("{done} von {all} erledigt")
}

/// Which step it is.
pub fn place(place: usize, all: usize) -> String {
    format!("Schritt {place} von {all}")
}

/// A step's heading.
pub fn title(step: FirstStep) -> &'static str {
    match step {
        FirstStep::Pictures => "Bilder zeigen",
        FirstStep::Words => "Euch vorstellen",
        FirstStep::Steckbrief => "Steckbrief ausfüllen",
        FirstStep::Found => "Gefunden werden",
        FirstStep::Follow => "Anderen folgen",
        FirstStep::Post => "Der erste Beitrag",
    }
}

/// What a step is good for.
pub fn text(step: FirstStep) -> &'static str {
    match step {
        FirstStep::Pictures => "Ein Profilbild und ein Titelbild, damit man euch wiedererkennt.",
        FirstStep::Words => "Euer Name und ein paar Sätze darüber, was ihr tut.",
        FirstStep::Steckbrief => {
            "Rechtsform, Sparte, Sitz, Impressum und der Weg zur Mitgliedschaft."
        }
        FirstStep::Found => "Im Verzeichnis stehen, und die eigene Webseite bestätigen.",
        FirstStep::Follow => "Genossenschaften aus eurer Sparte und eurer Region.",
        FirstStep::Post => "Ein Entwurf liegt bereit: „Wir sind neu hier“.",
    }
}

/// The notice on the home timeline.
pub mod offer {
    /// Its heading.
    pub fn title(name: &str) -> String {
        format!("Willkommen, {name}!")
    }
    /// What it offers.
    pub const TEXT: &str = "Mit ein paar Angaben wird aus dem leeren Konto euer Profil. Ihr könnt das jederzeit unterbrechen.";
    /// The way there.
    pub const BEGIN: &str = "Erste Schritte ansehen";
    /// Puts it away.
    pub const DISMISS: &str = "Nicht mehr zeigen";
    /// It is put away.
    pub const DISMISSED: &str = "Die ersten Schritte findest du in den Einstellungen wieder.";
}

/// Whom to follow.
pub mod follow {
    /// Why there is anything to read then.
    pub const TEXT: &str = "Auf eurer Startseite erscheint, was die Konten schreiben, denen ihr folgt. Diese hier haben etwas mit euch gemeinsam:";
    /// Nobody has anything in common, as far as is known.
    pub const NOBODY: &str = "Stehen Sparte und Region im Steckbrief, findest du hier Genossenschaften, die etwas mit euch gemeinsam haben.";
    /// It is being looked for.
    pub const SEARCHING: &str = "Das Verzeichnis wird durchgesehen …";

    /// Follows all of them.
    pub fn all(count: usize) -> String {
        format!("Allen {count} folgen")
    }

    /// How far that is.
    pub fn progress(done: usize, all: usize) -> String {
        format!("{done} von {all}")
    }

    /// What an account has in common: the sector's name, the region's, or that it is a federation.
    pub fn likeness(sector: Option<&str>, region: Option<&str>) -> String {
        match (sector, region) {
            (Some(sector), Some(region)) => format!("Auch {sector}, auch in {region}"),
            (Some(sector), None) => format!("Auch {sector}"),
            (None, Some(region)) => format!("Auch in {region}"),
            (None, None) => "Verband".into(),
        }
    }
}

/// The first post.
pub mod post {
    /// What it is.
    pub const TEXT: &str = "Viele stellen sich mit einem kurzen Beitrag vor. Dieser Entwurf ist nur ein Anfang: Schreib ihn um, wie es zu euch passt.";
    /// The draft, for screen readers.
    pub const DRAFT: &str = "Entwurf";
    /// Opens it.
    pub const OPEN: &str = "Entwurf öffnen";
    /// Nothing happens by that.
    pub const NOT_YET: &str =
        "Veröffentlicht wird er erst, wenn du dort auf „Veröffentlichen“ gehst.";
    /// Another draft is there already.
    pub const WAITING: &str =
        "Du hast schon einen Beitrag angefangen. Er bleibt, wie er ist, und öffnet sich hier.";
    /// Opens that.
    pub const OPEN_WAITING: &str = "Angefangenen Beitrag öffnen";
}
