//! What is being prepared in the Genossenschaftskalender.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::cooperative::calendar::{Occasion, Particulars, Suggestion};

/// What is being prepared: an occasion, its particulars, and posts for it that a person goes over.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preparation {
    /// What is announced; `None` until that is chosen.
    pub occasion: Option<Occasion>,
    /// What was filled in about it.
    pub particulars: Particulars,
    /// The posts for it, as they were suggested and changed.
    pub posts: Vec<PreparedPost>,
}

/// A post for an occasion.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PreparedPost {
    /// Tells the posts of a preparation apart.
    pub key: u32,
    /// When it is to appear, on the device's clock: `2026-07-04T09:00`.
    pub at: String,
    /// What it says.
    pub text: String,
    /// Whether it is to be planned.
    pub is_wanted: bool,
    /// The number of the new post as which it is planned, once that was tried.
    pub draft: Option<u64>,
    /// Whether the server has it.
    pub is_planned: bool,
}

impl Preparation {
    /// Puts suggestions in place of the posts.
    pub fn suggest(&mut self, suggestions: Vec<Suggestion>) {
        // Keys are never used again, so that no field takes another post's text.
        let first = self.posts.iter().map(|post| post.key).max().unwrap_or(0) + 1;
        let posts = (first..).zip(suggestions).map(|(key, Suggestion { at, text })| PreparedPost {
            key,
            at,
            text,
            is_wanted: true,
            ..PreparedPost::default()
        });
        self.posts = posts.collect();
    }

    /// Changes the post with this key.
    pub fn change_post(&mut self, key: u32, change: impl FnOnce(&mut PreparedPost)) {
        if let Some(post) = self.posts.iter_mut().find(|post| post.key == key) {
            change(post);
        }
    }

    /// The posts that are still to be planned.
    pub fn open_posts(&self) -> impl Iterator<Item = &PreparedPost> {
        self.posts.iter().filter(|post| post.is_wanted && !post.is_planned)
    }
}

/// What is being prepared in the Genossenschaftskalender; `actions::prepare_occasion` keeps it on
/// the device.
pub type Calendar = RwSignal<Preparation>;
