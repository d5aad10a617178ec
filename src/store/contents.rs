//! The posts' contents as trees, so that each is read once however often it is shown.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};

use leptos::prelude::*;
use mastodon::{StatusId, entities::Status};

use crate::content::{Node, is_long};

/// A post's content, read.
#[derive(Debug, PartialEq)]
pub struct Content {
    /// What it is made of.
    pub nodes: Vec<Node>,
    /// Whether it is so long that its end should wait behind a button.
    pub is_long: bool,
}

/// How many contents are kept at most; half of them are let go then.
const MOST: usize = 200;

/// The contents that were read last, by the post's id.
#[derive(Clone, Copy)]
pub struct Contents {
    read: StoredValue<HashMap<StatusId, Read>>,
    /// How often somebody has looked.
    looks: StoredValue<u64>,
}

struct Read {
    /// What it was made from.
    version: u64,
    content: Arc<Content>,
    /// Which look was the last at it.
    looked: u64,
}

impl Contents {
    pub(super) fn new() -> Self {
        Self { read: StoredValue::new(HashMap::new()), looks: StoredValue::new(0) }
    }

    /// The content of a post; `read` reads it where that was not done yet, or it has changed.
    pub fn get_or_read(self, status: &Status, read: impl FnOnce() -> Vec<Node>) -> Arc<Content> {
        let version = version(status);
        self.looks.update_value(|looks| *looks += 1);
        let looked = self.looks.get_value();
        let known = self.read.try_update_value(|known| {
            let it = known.get_mut(&status.id).filter(|it| it.version == version)?;
            it.looked = looked;
            Some(it.content.clone())
        });
        if let Some(content) = known.flatten() {
            return content;
        }
        let nodes = read();
        let content = Arc::new(Content { is_long: is_long(&nodes), nodes });
        self.read.update_value(|known| {
            if known.len() >= MOST {
                let mut times: Vec<u64> = known.values().map(|it| it.looked).collect();
                times.sort_unstable();
                let middle = times.get(MOST / 2).copied().unwrap_or(looked);
                known.retain(|_, it| it.looked >= middle);
            }
            let read = Read { version, content: content.clone(), looked };
            known.insert(status.id.clone(), read);
        });
        content
    }

    /// Forgets a post's content.
    pub fn remove(self, id: &StatusId) {
        self.read.update_value(|known| {
            known.remove(id);
        });
    }

    pub(super) fn clear(self) {
        self.read.set_value(HashMap::new());
    }
}

/// Changes whenever what the tree is made from changes.
fn version(status: &Status) -> u64 {
    let mut hasher = DefaultHasher::new();
    status.content.hash(&mut hasher);
    status.quote.is_some().hash(&mut hasher);
    for emoji in &status.emojis {
        (&emoji.shortcode, &emoji.static_url).hash(&mut hasher);
    }
    for mention in &status.mentions {
        (&mention.url, &mention.acct).hash(&mut hasher);
    }
    for tag in &status.tags {
        (&tag.url, &tag.name).hash(&mut hasher);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(content: &str) -> Status {
        serde_json::from_value(serde_json::json!({
            "id": "7", "account": { "id": "1" }, "content": content
        }))
        .unwrap()
    }

    #[test]
    fn a_content_is_read_once_and_again_when_it_was_edited() {
        Owner::new().with(|| {
            let contents = Contents::new();
            let mut read = 0;
            for text in ["a", "a", "b", "b"] {
                let content = contents.get_or_read(&post(text), || {
                    read += 1;
                    vec![Node::Text(text.into())]
                });
                assert_eq!(content.nodes, [Node::Text(text.into())]);
            }
            assert_eq!(read, 2);
        });
    }

    #[test]
    fn of_very_many_those_seen_last_stay() {
        Owner::new().with(|| {
            let contents = Contents::new();
            let look = |number: usize| {
                let status = Status { id: StatusId::new(number.to_string()), ..post("a") };
                let mut is_read = false;
                contents.get_or_read(&status, || {
                    is_read = true;
                    Vec::new()
                });
                is_read
            };
            (0..MOST).for_each(|number| assert!(look(number)));
            assert!(!look(0), "it is known, and seen last now");
            assert!(look(MOST));
            assert!(!look(0) && !look(MOST - 1) && look(1));
        });
    }
}
