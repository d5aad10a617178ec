//! One's own lists.

use leptos::prelude::*;
use mastodon::{ListId, entities::List};

use super::Load;

/// One's own lists. `actions::edit_lists` loads and changes them.
#[derive(Clone, Copy)]
pub struct Lists {
    /// The lists, by name.
    pub all: RwSignal<Vec<List>>,
    /// How they stand.
    pub load: RwSignal<Load>,
}

impl Lists {
    pub(super) fn new() -> Self {
        Self { all: RwSignal::new(Vec::new()), load: RwSignal::new(Load::Untouched) }
    }

    /// Takes in a list, new or changed.
    pub fn insert(self, list: List) {
        self.all.update(|all| {
            all.retain(|known| known.id != list.id);
            all.push(list);
            all.sort_by_key(|list| list.title.to_lowercase());
        });
    }

    /// Takes out a list.
    pub fn remove(self, id: &ListId) {
        self.all.update(|all| all.retain(|list| list.id != *id));
    }

    /// A list, tracked; `None` until it is known.
    pub fn find(self, id: &ListId) -> Option<List> {
        self.all.with(|all| all.iter().find(|list| list.id == *id).cloned())
    }

    pub(super) fn clear(self) {
        self.all.set(Vec::new());
        self.load.set(Load::Untouched);
    }
}
