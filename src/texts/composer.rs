//! Writing posts.

use mastodon::{ApiError, entities::Visibility};

use super::{common::count, errors, post};

pub mod edit;
pub mod poll;
pub mod thread;
pub mod upload;

/// The text field of a new post.
pub const TEXT: &str = "Text des Beitrags";
/// The text field of a reply.
pub const REPLY_TEXT: &str = "Text der Antwort";
/// What stands in an empty text field.
pub const PLACEHOLDER: &str = "Was gibt es Neues?";
/// What stands in an empty reply.
pub const REPLY_PLACEHOLDER: &str = "Deine Antwort";
/// The heading of a reply.
pub const REPLY_TITLE: &str = "Antworten";
/// Before the name of the one who is answered.
pub const REPLY_TO: &str = "Antwort auf";
/// The dialog in which a post is quoted.
pub const QUOTE_TITLE: &str = "Mit eigenen Worten teilen";
/// Who is quoted; the name follows.
pub const QUOTED_OF: &str = "Du zitierst";

/// Takes the quoted post out of a reply.
pub const QUOTE_OUT: &str = "Zitat herausnehmen";

/// Publishes.
pub const PUBLISH: &str = "Veröffentlichen";
/// It is on its way.
pub const PUBLISHING: &str = "Wird veröffentlicht …";
/// It is public.
pub const PUBLISHED: &str = "Dein Beitrag ist veröffentlicht.";
/// All posts of a thread are public.
pub fn all_published(number: usize) -> String {
    format!("Deine {number} Beiträge sind veröffentlicht.")
}
/// A reply is public.
pub const REPLIED: &str = "Deine Antwort ist veröffentlicht.";
/// A new version is public.
pub const EDITED: &str = "Dein Beitrag ist geändert.";
/// It will be public.
pub const SCHEDULED: &str = "Dein Beitrag ist geplant.";
/// Leads to it.
pub const SHOW: &str = "Ansehen";
/// It was not published, and nobody looks at its composer any more.
pub const NOT_PUBLISHED: &str =
    "Dein Beitrag ist noch nicht veröffentlicht; der Entwurf ist gespeichert.";
/// The heading above why it was not published.
pub const FAILED: &str = "Noch nicht veröffentlicht";

/// Why it was not published, and what can be done. The text is safe in any case.
pub fn failed(error: &ApiError, is_reply: bool) -> String {
    match error {
        ApiError::NotFound if is_reply => {
            "Der Beitrag, auf den du antwortest, ist nicht mehr da. Deinen Text kannst du kopieren und als neuen Beitrag veröffentlichen.".into()
        }
        ApiError::Network | ApiError::TimedOut => {
            "Es kam keine Antwort vom Server. Dein Text ist gespeichert. Ein neuer Versuch veröffentlicht ihn nur einmal, auch wenn er schon angekommen ist.".into()
        }
        ApiError::SignedOut { .. } => {
            "Deine Anmeldung ist abgelaufen. Melde dich neu an; dein Text bleibt hier und wartet auf dich.".into()
        }
        ApiError::TooMany { .. } => {
            "Der Server bittet um eine Pause. Dein Text ist gespeichert; in ein paar Minuten geht es wieder.".into()
        }
        other => format!("{} Dein Text ist gespeichert.", errors::advice(other)),
    }
}

/// An earlier version is published: the heading.
pub const ARRIVED_TITLE: &str = "Eine frühere Fassung ist schon veröffentlicht";
/// What happened.
pub const ARRIVED: &str = "Sie ist beim Server angekommen, bevor du den Beitrag angehalten und geändert hast. Was du jetzt geschrieben hast, ist noch nirgends zu sehen.";
/// Shows it.
pub const ARRIVED_SHOW: &str = "Frühere Fassung ansehen";
/// Makes the draft a new version of it.
pub const ARRIVED_EDIT: &str = "Frühere Fassung ändern";
/// Publishes the draft beside it.
pub const ARRIVED_ANOTHER: &str = "Als weiteren Beitrag veröffentlichen";
/// The draft could not be made a new version.
pub const ARRIVED_NOT_OPENED: &str = "Die frühere Fassung lässt sich gerade nicht bearbeiten.";

/// Nothing was written yet.
pub const EMPTY: &str = "Schreib zuerst etwas, oder füg ein Bild hinzu.";
/// A file did not arrive.
pub const UPLOAD_FAILED: &str =
    "Eine Datei ist nicht angekommen. Versuch es dort noch einmal, oder entferne sie.";
/// A poll has no question.
pub const POLL_WITHOUT_TEXT: &str = "Schreib zur Umfrage noch, worum es geht.";
/// A poll has too few options.
pub const POLL_TOO_SHORT: &str = "Eine Umfrage braucht mindestens zwei Antworten.";
/// A poll has an option twice.
pub const POLL_DOUBLED: &str = "In der Umfrage steht eine Antwort doppelt.";
/// The text is too long by so many characters.
pub fn too_long(over: usize) -> String {
    format!("Der Text ist um {} zu lang.", count(over as u64, "Zeichen", "Zeichen"))
}

/// What the counter says to a screen reader: the words beside the number.
pub fn left(left: i64) -> String {
    match left {
        1 => "Noch 1 Zeichen frei".into(),
        0.. => format!("Noch {left} Zeichen frei"),
        _ => format!("{} Zeichen zu viel", -left),
    }
}

/// What is said aloud while the text comes near its limit: only at a few marks, so that it does not
/// talk with every key. `None` while there is room.
pub fn nearing(left: i64) -> Option<String> {
    match left {
        ..0 => Some("Der Text ist zu lang.".into()),
        0..=10 => Some("Noch höchstens 10 Zeichen frei".into()),
        11..=50 => Some("Noch höchstens 50 Zeichen frei".into()),
        _ => None,
    }
}

/// Switches the content warning on and off.
pub const WARNING: &str = "Inhaltswarnung";
/// What stands in an empty warning.
pub const WARNING_PLACEHOLDER: &str = "Wovor soll gewarnt werden?";
/// Opens the menu of who may see it.
pub fn visibility_button(visibility: Visibility) -> String {
    format!("Wer darf das sehen? {}", post::visibility(visibility))
}
/// What a visibility means.
pub fn visibility_hint(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => "Alle, auch in den öffentlichen Feeds",
        Visibility::Unlisted => "Alle, aber nicht in öffentlichen Feeds, Suche und Trends",
        Visibility::Private => "Nur wer dir folgt, und wen du erwähnst",
        Visibility::Direct => "Nur wen du erwähnst",
        Visibility::Unknown => "Der Server entscheidet",
    }
}

/// The language's label.
pub const LANGUAGE: &str = "Sprache";

/// The draft is on the device.
pub const DRAFT_KEPT: &str = "Entwurf auf diesem Gerät gespeichert";
/// The draft is only in this tab.
pub const DRAFT_NOT_KEPT: &str = "Entwurf nur in diesem Fenster: bitte nicht schließen";
/// The device refuses to keep drafts.
pub const DEVICE_REFUSES: &str = "Dieser Browser speichert gerade nichts. Lass das Fenster offen, bis dein Beitrag veröffentlicht ist.";

/// Throws the draft away.
pub const DISCARD: &str = "Verwerfen";
/// Asks first.
pub const DISCARD_TITLE: &str = "Entwurf verwerfen?";
/// What that means.
pub const DISCARD_TEXT: &str = "Text und Bilder dieses Entwurfs sind dann weg.";
/// Keeps it.
pub const DISCARD_NOT: &str = "Weiterschreiben";

/// Completing what is being written.
pub mod completing {
    use crate::texts::common::count;

    /// The list.
    pub const LIST: &str = "Vorschläge";
    /// That something is offered, and how to take it.
    pub fn offered(number: usize) -> String {
        let number = count(number as u64, "Vorschlag", "Vorschläge");
        [&number, ". Auswählen mit den Pfeiltasten, übernehmen mit der Tabulatortaste."].concat()
    }
    /// How many have used a hashtag lately.
    pub fn used_by(accounts: u64) -> String {
        count(accounts, "Konto hat", "Konten haben") + " das zuletzt verwendet"
    }
}

/// Choosing emoji.
pub mod emoji {
    use crate::texts::common::count;

    /// Opens the choice.
    pub const OPEN: &str = "Emoji einfügen";
    /// Its heading.
    pub const TITLE: &str = "Emoji";
    /// The search field.
    pub const SEARCH: &str = "Emoji suchen";
    /// The list is on its way.
    pub const LOADING: &str = "Wird geladen …";
    /// The groups.
    pub const GROUPS: &str = "Gruppen";
    /// What was used last, and the instance's own.
    pub const OWN: &str = "Zuletzt verwendet";
    /// The heading of what was used last.
    pub const RECENT: &str = "Zuletzt verwendet";
    /// The heading of the instance's own.
    pub const OF_INSTANCE: &str = "Von diesem Server";
    /// Nothing was used yet.
    pub const NONE_YET: &str = "Hier steht, was du zuletzt verwendet hast.";
    /// The skin tone.
    pub const TONE: &str = "Hautfarbe";
    /// The tones with a sign for each.
    pub const TONES: [(&str, &str); 6] = [
        ("✋", "Gelb"),
        ("✋🏻", "Hell"),
        ("✋🏼", "Mittelhell"),
        ("✋🏽", "Mittel"),
        ("✋🏾", "Mitteldunkel"),
        ("✋🏿", "Dunkel"),
    ];
    /// How many a search has found.
    pub fn found(number: usize) -> String {
        match number {
            0 => "Kein Emoji gefunden".into(),
            number => count(number as u64, "Emoji", "Emoji") + " gefunden",
        }
    }
}

/// Who may quote.
pub mod quotes {
    use mastodon::entities::QuotePolicy;

    /// The question.
    pub fn button(policy: QuotePolicy) -> String {
        format!("Wer darf mich zitieren? {}", name(policy))
    }
    /// Who, in a word.
    pub fn name(policy: QuotePolicy) -> &'static str {
        match policy {
            QuotePolicy::Followers => "Follower",
            QuotePolicy::Nobody => "Nur ich",
            QuotePolicy::Public | QuotePolicy::Unknown => "Alle",
        }
    }
    /// What stands on the button.
    pub fn face(policy: QuotePolicy) -> &'static str {
        match policy {
            QuotePolicy::Followers => "Zitieren: Follower",
            QuotePolicy::Nobody => "Zitieren: nur ich",
            QuotePolicy::Public | QuotePolicy::Unknown => "Zitieren: alle",
        }
    }
    /// What that means.
    pub fn hint(policy: QuotePolicy) -> &'static str {
        match policy {
            QuotePolicy::Followers => {
                "Nur wer dir folgt, kann den Beitrag mit eigenen Worten teilen"
            }
            QuotePolicy::Nobody => "Niemand sonst kann den Beitrag mit eigenen Worten teilen",
            QuotePolicy::Public | QuotePolicy::Unknown => {
                "Alle können den Beitrag mit eigenen Worten teilen"
            }
        }
    }
}

/// What one may not expect of who will read it.
pub mod heed {
    /// It is for those who are mentioned, and nobody is.
    pub const NOBODY: &str = "Das ist eine private Erwähnung, aber es ist noch niemand erwähnt: So sieht den Beitrag außer dir niemand.";
    /// It is for these alone.
    pub fn only_for(handles: &[String]) -> String {
        let can = if handles.len() == 1 { "kann" } else { "können" };
        format!("Außer dir {can} das nur {} lesen.", names(handles))
    }
    /// A further post of a thread does not mention them.
    pub fn not_in_part(place: usize, handles: &[String]) -> String {
        let see = if handles.len() == 1 { "sieht" } else { "sehen" };
        let names = names(handles);
        format!("{names} {see} Beitrag {place} nicht: Dort fehlt die Erwähnung.")
    }
    /// `@anna, @ben und @clara`
    fn names(handles: &[String]) -> String {
        let names: Vec<String> = handles.iter().map(|handle| format!("@{handle}")).collect();
        match names.as_slice() {
            [others @ .., last] if !others.is_empty() => {
                format!("{} und {last}", others.join(", "))
            }
            names => names.concat(),
        }
    }
    /// It answers somebody whom it does not mention.
    pub fn not_answered(handle: &str) -> String {
        format!(
            "@{handle} sieht deine Antwort so nicht. Erwähne @{handle} im Text, wenn sie ankommen soll."
        )
    }
    /// Somebody is mentioned in the warning only.
    pub fn only_in_warning(handle: &str) -> String {
        format!(
            "In der Inhaltswarnung wird niemand erwähnt. Soll @{handle} davon erfahren, gehört der Name in den Text."
        )
    }
    /// Nobody here is called so.
    pub fn unknown(handle: &str) -> String {
        format!(
            "Auf diesem Server gibt es @{handle} nicht. Ist ein Konto auf einem anderen Server gemeint, gehört dessen Name dazu: @{handle}@server."
        )
    }
    /// One keeps no contact.
    pub fn out_of_reach(handle: &str) -> String {
        format!("@{handle} wird das nicht sehen, weil eines eurer Konten das andere blockiert.")
    }
}

/// Markdown.
pub mod markdown {
    /// Turns it on.
    pub const ON: &str = "Mit Markdown schreiben";
    /// What that means.
    pub const HINT: &str = "**fett**, *kursiv*, Listen mit Strichen";
    /// What becomes of it.
    pub const PREVIEW: &str = "Vorschau";
    /// There is no text yet.
    pub const EMPTY: &str = "Hier steht, was aus deinem Text wird.";
}

/// The language.
pub mod language {
    /// What the text sounds like; the language's name.
    pub fn sounds_like(name: &str) -> String {
        format!("Ist das {name}?")
    }
    /// Sets it.
    pub fn take(name: &str) -> String {
        format!("Ja, {name}")
    }
    /// Leaves it.
    pub const LEAVE: &str = "Nein";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counter_speaks_only_near_the_limit() {
        assert_eq!(nearing(51), None);
        assert_eq!(nearing(49), nearing(11));
        assert_ne!(nearing(11), nearing(10));
        assert_eq!(nearing(-1), nearing(-300));
        assert_eq!(left(-3), "3 Zeichen zu viel");
    }
}
