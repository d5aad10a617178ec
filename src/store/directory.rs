//! The directory of the server's accounts.

use std::collections::HashSet;

use leptos::prelude::*;
use mastodon::{AccountId, entities::Account};

use super::Load;
use crate::cooperative::Entry;

/// How many entries are shown at first, and how many more each time.
const SLICE: usize = 48;

/// The directory of the server's accounts. `actions::load_directory` fills it.
#[derive(Clone, Copy)]
pub struct Directory {
    /// Whoever was found so far, in the order in which they came.
    pub entries: RwSignal<Vec<Entry>>,
    /// How it stands.
    pub load: RwSignal<Load>,
    /// Whether the server has no directory, so that the entries are those who wrote lately.
    pub is_from_timeline: RwSignal<bool>,
    /// How many of those found are shown; kept for coming back to where one was.
    pub shown: RwSignal<usize>,
    known: StoredValue<HashSet<AccountId>>,
    /// Counts how often all was forgotten: what was asked for before belongs to nobody.
    generation: StoredValue<u32>,
}

impl Directory {
    pub(super) fn new() -> Self {
        Self {
            entries: RwSignal::new(Vec::new()),
            load: RwSignal::new(Load::Untouched),
            is_from_timeline: RwSignal::new(false),
            shown: RwSignal::new(SLICE),
            known: StoredValue::new(HashSet::new()),
            generation: StoredValue::new(0),
        }
    }

    /// Takes in accounts; those that are here already stay as they are.
    pub fn add<'a>(self, accounts: impl IntoIterator<Item = &'a Account>) {
        let mut entries = Vec::new();
        self.known.update_value(|known| {
            for account in accounts {
                if known.insert(account.id.clone()) {
                    entries.push(Entry::new(account));
                }
            }
        });
        if !entries.is_empty() {
            self.entries.update(|all| all.extend(entries));
        }
    }

    /// Shows some more of those found.
    pub fn show_more(self) {
        self.shown.update(|shown| *shown += SLICE);
    }

    /// Shows only the first of those found.
    pub fn show_first(self) {
        self.shown.set(SLICE);
    }

    /// Which round of loading this is; it changes when all is forgotten.
    pub fn generation(self) -> u32 {
        self.generation.get_value()
    }

    pub(super) fn clear(self) {
        self.generation.update_value(|generation| *generation += 1);
        self.known.set_value(HashSet::new());
        self.entries.set(Vec::new());
        self.load.set(Load::Untouched);
        self.is_from_timeline.set(false);
        self.show_first();
    }
}
