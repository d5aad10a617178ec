//! Hashtags by name.

use std::collections::HashMap;

use leptos::prelude::*;
use mastodon::entities::Tag;

/// Hashtags by name, whatever the case.
#[derive(Clone, Copy)]
pub struct Tags {
    tags: RwSignal<HashMap<String, Tag>>,
}

impl Tags {
    pub(super) fn new() -> Self {
        Self { tags: RwSignal::new(HashMap::new()) }
    }

    /// Takes in a hashtag.
    pub fn insert(self, tag: Tag) {
        self.tags.update(|tags| {
            tags.insert(tag.name.to_lowercase(), tag);
        });
    }

    /// A hashtag, tracked; `None` until it is known.
    pub fn find(self, name: &str) -> Option<Tag> {
        self.tags.with(|tags| tags.get(&name.to_lowercase()).cloned())
    }

    /// Sets whether one follows a hashtag; nothing happens where it is not known.
    pub fn set_following(self, name: &str, on: bool) {
        self.tags.update(|tags| {
            if let Some(tag) = tags.get_mut(&name.to_lowercase()) {
                tag.following = on;
            }
        });
    }

    pub(super) fn clear(self) {
        self.tags.set(HashMap::new());
    }
}
