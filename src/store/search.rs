//! What is looked for, and what was found.

use leptos::prelude::*;
use mastodon::{
    AccountId,
    entities::{SearchResults, Tag},
};

use super::Load;

/// What a search found. Its posts are the timeline `TimelineKey::Search`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// What was looked for.
    pub query: String,
    /// Accounts, the best first.
    pub accounts: Vec<AccountId>,
    /// Hashtags, the best first.
    pub hashtags: Vec<Tag>,
    /// How many posts the first page has.
    pub statuses: usize,
    /// Whether there may be more accounts.
    pub more_accounts: bool,
    /// Whether there may be more hashtags.
    pub more_hashtags: bool,
    /// Whether there may be more posts.
    pub more_statuses: bool,
}

impl Found {
    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.accounts.is_empty() && self.hashtags.is_empty() && self.statuses == 0
    }

    /// Adds a further page of accounts or hashtags; what is there already stays where it is.
    pub fn add(&mut self, results: &SearchResults) {
        for account in &results.accounts {
            if !self.accounts.contains(&account.id) {
                self.accounts.push(account.id.clone());
            }
        }
        for tag in &results.hashtags {
            let is_known = |known: &Tag| known.name.eq_ignore_ascii_case(&tag.name);
            if !self.hashtags.iter().any(is_known) {
                self.hashtags.push(tag.clone());
            }
        }
    }
}

/// What is looked for, and what was found last. `actions::search` fills it.
#[derive(Clone, Copy)]
pub struct Search {
    /// What was found; of an earlier search until the present one is answered.
    pub found: RwSignal<Found>,
    /// How the present search stands.
    pub load: RwSignal<Load>,
    /// Counts the searches: an answer to an earlier one is not taken.
    version: StoredValue<u32>,
}

impl Search {
    pub(super) fn new() -> Self {
        Self {
            found: RwSignal::new(Found::default()),
            load: RwSignal::new(Load::Untouched),
            version: StoredValue::new(0),
        }
    }

    /// Begins a search; returns its number.
    pub fn begin(self) -> u32 {
        self.load.set(Load::Loading);
        self.version.update_value(|version| *version += 1);
        self.version.get_value()
    }

    /// Whether no other search began after the one with this number.
    pub fn is_current(self, version: u32) -> bool {
        self.version.get_value() == version
    }

    /// Forgets what was found; an answer that is on its way comes too late.
    pub fn clear(self) {
        self.version.update_value(|version| *version += 1);
        self.found.set(Found::default());
        self.load.set(Load::Untouched);
    }
}
