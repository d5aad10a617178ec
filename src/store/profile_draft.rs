//! One's own profile while it is being changed.

use mastodon::{
    endpoints::accounts::UpdateCredentials,
    entities::{Account, AccountLimits, Visibility},
};
use serde::{Deserialize, Serialize};

use crate::{
    cooperative::{Particulars, fields_of, prefilled},
    routes::FirstStep,
};

/// One's own profile while it is being changed. `actions::keep_profile` keeps it on the device
/// until it is saved.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProfileDraft {
    /// The name shown.
    pub display_name: String,
    /// The biography, plain text.
    pub note: String,
    /// What the profile picture shows.
    pub avatar_description: String,
    /// What the banner shows.
    pub header_description: String,
    /// The Steckbrief.
    pub particulars: Particulars,
    /// The fields that the Steckbrief stands in now, label and value.
    pub written: Vec<(String, String)>,
    /// The other fields, label and value.
    pub others: Vec<(String, String)>,
    /// Whether the account wants to be in the directory.
    pub discoverable: bool,
    /// Whether its public posts may be found by searching.
    pub indexable: bool,
    /// Whether follows need consent.
    pub locked: bool,
    /// Whether it posts automatically.
    pub bot: bool,
    /// Whether followers and followed accounts are hidden.
    pub hide_collections: bool,
    /// The visibility of new posts.
    pub privacy: Visibility,
    /// The language of new posts (ISO 639-1); empty where none is set.
    pub language: String,
}

/// What keeps a profile from being saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfileProblem {
    /// The name is too long; with the longest that is taken.
    Name(usize),
    /// The biography is too long; with the longest that is taken.
    Note(usize),
    /// What a picture shows is too long; with the longest that is taken.
    Description(usize),
    /// There are too many fields; with how many there may be.
    Fields(usize),
    /// A field has no label.
    Label,
}

impl ProfileDraft {
    /// The profile as it is.
    pub fn of(account: &Account) -> Self {
        let found = prefilled(account);
        let source = account.source.clone().unwrap_or_default();
        Self {
            display_name: account.display_name.clone(),
            note: source.note,
            avatar_description: account.avatar_description.clone(),
            header_description: account.header_description.clone(),
            particulars: found.particulars,
            written: found.written,
            others: found.others,
            discoverable: account.discoverable == Some(true),
            indexable: account.indexable,
            locked: account.locked,
            bot: account.bot,
            hide_collections: account.hide_collections,
            privacy: source.privacy,
            language: source.language.unwrap_or_default(),
        }
    }

    /// The same, with what a step is about taken from another.
    pub fn with(self, step: FirstStep, other: &Self) -> Self {
        let other = other.clone();
        match step {
            FirstStep::Pictures => Self {
                avatar_description: other.avatar_description,
                header_description: other.header_description,
                ..self
            },
            FirstStep::Words => Self { display_name: other.display_name, note: other.note, ..self },
            FirstStep::Steckbrief => Self {
                particulars: other.particulars,
                written: other.written,
                others: other.others,
                ..self
            },
            FirstStep::Found => {
                Self { discoverable: other.discoverable, indexable: other.indexable, ..self }
            }
            FirstStep::Follow | FirstStep::Post => self,
        }
    }

    /// All fields of the profile, label and value, as they will stand there. The Steckbrief's are
    /// written anew only where it was changed: whatever else somebody wrote there stays.
    pub fn fields(&self, before: &Self) -> Vec<(String, String)> {
        let unchanged = self.particulars == before.particulars;
        let own = if unchanged { self.written.clone() } else { fields_of(&self.particulars) };
        let others = self.others.iter().map(|(label, value)| (label.trim(), value.trim()));
        let others = others
            .filter(|(label, value)| !label.is_empty() || !value.is_empty())
            .map(|(label, value)| (label.to_owned(), value.to_owned()));
        own.into_iter().chain(others).collect()
    }

    /// What differs from the profile as it is; `None` where nothing does.
    pub fn changes(&self, before: &Self) -> Option<UpdateCredentials> {
        let text = |new: &String, old: &String| (new != old).then(|| new.trim().to_owned());
        let flag = |new: bool, old: bool| (new != old).then_some(new);
        let fields = self.fields(before);
        let changes = UpdateCredentials {
            display_name: text(&self.display_name, &before.display_name),
            note: text(&self.note, &before.note),
            avatar_description: text(&self.avatar_description, &before.avatar_description),
            header_description: text(&self.header_description, &before.header_description),
            fields: (fields != before.fields(before)).then_some(fields),
            locked: flag(self.locked, before.locked),
            bot: flag(self.bot, before.bot),
            discoverable: flag(self.discoverable, before.discoverable),
            indexable: flag(self.indexable, before.indexable),
            hide_collections: flag(self.hide_collections, before.hide_collections),
            privacy: (self.privacy != before.privacy).then_some(self.privacy),
            language: text(&self.language, &before.language),
            ..UpdateCredentials::default()
        };
        (changes != UpdateCredentials::default()).then_some(changes)
    }

    /// What is wrong as far as can be told without the server; empty where nothing is.
    pub fn problems(&self, before: &Self, limits: &AccountLimits) -> Vec<ProfileProblem> {
        let over = |text: &str, most: u32| {
            let most = usize::try_from(most).unwrap_or(usize::MAX);
            (text.trim().chars().count() > most).then_some(most)
        };
        let fields = self.fields(before);
        let most = usize::try_from(limits.max_profile_fields).unwrap_or(usize::MAX);
        let described = over(&self.avatar_description, limits.max_avatar_description_length)
            .or_else(|| over(&self.header_description, limits.max_header_description_length));
        let nameless = fields.iter().any(|(label, _)| label.is_empty());
        [
            described.map(ProfileProblem::Description),
            over(&self.display_name, limits.max_display_name_length).map(ProfileProblem::Name),
            over(&self.note, limits.max_note_length).map(ProfileProblem::Note),
            (fields.len() > most).then_some(ProfileProblem::Fields(most)),
            nameless.then_some(ProfileProblem::Label),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn profile() -> ProfileDraft {
        let account = json!({
            "id": "1", "display_name": "Dorfladen", "discoverable": false,
            "source": {
                "note": "Brot", "privacy": "public", "language": "de",
                "fields": [
                    { "name": "Genossenschaft", "value": "eG · Dorfladen · Flusstal (Niedersachsen)" },
                    { "name": "Mag", "value": "Katzen" }
                ]
            }
        });
        ProfileDraft::of(&serde_json::from_value(account).unwrap())
    }

    #[test]
    fn only_what_was_changed_is_sent() {
        let before = profile();
        assert_eq!(before.changes(&before), None);
        let after =
            ProfileDraft { note: "Brot und Käse ".into(), discoverable: true, ..profile() };
        let sent = after.changes(&before).unwrap();
        let wanted = UpdateCredentials {
            note: Some("Brot und Käse".into()),
            discoverable: Some(true),
            ..UpdateCredentials::default()
        };
        assert_eq!(sent, wanted);
    }

    #[test]
    fn a_steckbrief_that_was_not_touched_stays_as_it_was_typed() {
        let before = profile();
        let mut after = profile();
        after.others.push(("Webseite".into(), "https://laden.example".into()));
        let fields = after.changes(&before).unwrap().fields.unwrap();
        assert_eq!(fields[0].1, "eG · Dorfladen · Flusstal (Niedersachsen)");
        assert_eq!(fields.len(), 3);
        after.particulars.seat = "Au".into();
        let fields = after.changes(&before).unwrap().fields.unwrap();
        assert_eq!(fields[0].1, "eG · Konsum & Dorfladen · Au (Niedersachsen)");
    }

    #[test]
    fn a_step_takes_only_what_it_is_about() {
        let before = profile();
        let mut after = ProfileDraft { note: "Käse".into(), ..profile() };
        after.particulars.seat = "Au".into();
        let words = before.clone().with(FirstStep::Words, &after);
        assert_eq!((words.note.as_str(), &words.particulars), ("Käse", &before.particulars));
        let steckbrief = before.clone().with(FirstStep::Steckbrief, &after);
        assert_eq!((steckbrief.note, steckbrief.particulars), (before.note, after.particulars));
    }

    #[test]
    fn what_cannot_be_saved_is_told_before() {
        let limits = AccountLimits::default();
        let before = profile();
        assert_eq!(before.problems(&before, &limits), []);
        let mut after = ProfileDraft { display_name: "n".repeat(31), ..profile() };
        after.others = vec![(String::new(), "x".into()); 4];
        let problems = after.problems(&before, &limits);
        let wanted = [ProfileProblem::Name(30), ProfileProblem::Fields(4), ProfileProblem::Label];
        assert_eq!(problems, wanted);
    }
}
