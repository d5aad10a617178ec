//! How far a new account is.

use mastodon::entities::Account;
use serde::{Deserialize, Serialize};

use crate::{cooperative::Steckbrief, routes::FirstStep};

/// What this device remembers of an account's first steps.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FirstSteps {
    /// Whether they were begun.
    pub begun: bool,
    /// Whether the home timeline no longer speaks of them.
    pub dismissed: bool,
    /// The steps put off for later, by their names in addresses.
    pub skipped: Vec<String>,
}

impl FirstSteps {
    /// Whether the home timeline offers them.
    pub fn are_offered(&self, me: &Account) -> bool {
        !self.dismissed
            && (self.begun || is_fresh(me))
            && FirstStep::ALL.into_iter().any(|step| !is_done(step, me))
    }

    /// Whether a step was put off.
    pub fn has_skipped(&self, step: FirstStep) -> bool {
        self.skipped.iter().any(|slug| slug == step.slug())
    }
}

/// Whether a step is done, as the account shows.
pub fn is_done(step: FirstStep, me: &Account) -> bool {
    match step {
        FirstStep::Pictures => has_avatar(me),
        FirstStep::Words => !me.display_name.trim().is_empty() && !me.note.trim().is_empty(),
        FirstStep::Steckbrief => Steckbrief::read(me).is_told(),
        FirstStep::Found => me.discoverable == Some(true),
        FirstStep::Follow => me.following_count > 0,
        FirstStep::Post => me.statuses_count > 0,
    }
}

/// Nothing tells yet who this is.
fn is_fresh(me: &Account) -> bool {
    !has_avatar(me) && me.note.trim().is_empty() && me.statuses_count == 0
}

fn has_avatar(me: &Account) -> bool {
    !me.avatar.is_empty() && !me.avatar.ends_with("/missing.png")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn account(fields: Value) -> Account {
        let mut account = json!({ "id": "1", "avatar": "https://a.example/missing.png" });
        account.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        serde_json::from_value(account).unwrap()
    }

    #[test]
    fn they_are_offered_to_whoever_is_new_until_they_are_done_or_dismissed() {
        let new = account(json!({}));
        let known = FirstSteps::default();
        assert!(known.are_offered(&new));
        assert!(!known.are_offered(&account(json!({ "statuses_count": 3 }))));
        let begun = FirstSteps { begun: true, ..FirstSteps::default() };
        assert!(begun.are_offered(&account(json!({ "statuses_count": 3 }))));
        let done = account(json!({
            "avatar": "https://a.example/a.png", "display_name": "Laden", "note": "<p>Brot</p>",
            "fields": [{ "name": "Genossenschaft", "value": "eG · Wohnen" }],
            "discoverable": true, "following_count": 1, "statuses_count": 1
        }));
        assert!(!begun.are_offered(&done));
        assert!(!FirstSteps { dismissed: true, ..begun }.are_offered(&new));
    }

    #[test]
    fn each_step_is_done_by_what_the_account_shows() {
        let nothing = account(json!({}));
        assert!(FirstStep::ALL.into_iter().all(|step| !is_done(step, &nothing)));
        let name_only = account(json!({ "display_name": "Laden" }));
        assert!(!is_done(FirstStep::Words, &name_only));
        let found = account(json!({ "discoverable": true }));
        assert!(is_done(FirstStep::Found, &found));
    }
}
