//! What a person has opened or closed of posts, so that it is still so on coming back.

use std::collections::HashMap;

use leptos::prelude::*;
use mastodon::StatusId;

/// A part of a post that may be closed at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// What stands behind a content warning.
    Warning,
    /// Media that are covered.
    Media,
    /// What one's own filters cover.
    Filter,
    /// The end of a long text.
    Text,
    /// What follows the post in a thread, from this post on.
    Branch,
}

/// What a person chose for one part of a post: open or closed; `None` where nothing was chosen.
pub type Choice = ArcRwSignal<Option<bool>>;

/// What a person has opened or closed of posts, on all cards of a post alike.
#[derive(Clone, Copy)]
pub struct Opened {
    choices: StoredValue<HashMap<(StatusId, Part), Choice>>,
}

impl Opened {
    pub(super) fn new() -> Self {
        Self { choices: StoredValue::new(HashMap::new()) }
    }

    /// What was chosen for a part of a post.
    pub fn choice(self, id: &StatusId, part: Part) -> Choice {
        let key = (id.clone(), part);
        if let Some(known) = self.choices.with_value(|known| known.get(&key).cloned()) {
            return known;
        }
        let fresh = Choice::default();
        self.choices.update_value(|known| {
            known.insert(key, fresh.clone());
        });
        fresh
    }

    pub(super) fn clear(self) {
        self.choices.set_value(HashMap::new());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_opened_is_open_on_the_next_card_and_only_there() {
        Owner::new().with(|| {
            let opened = Opened::new();
            let id = StatusId::new("7");
            opened.choice(&id, Part::Warning).set(Some(true));
            assert_eq!(opened.choice(&id, Part::Warning).get_untracked(), Some(true));
            assert_eq!(opened.choice(&id, Part::Media).get_untracked(), None);
            opened.clear();
            assert_eq!(opened.choice(&id, Part::Warning).get_untracked(), None);
        });
    }
}
