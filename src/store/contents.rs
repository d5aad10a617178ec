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

/// The contents that were read so far, by the post's id.
#[derive(Clone, Copy)]
pub struct Contents {
    read: StoredValue<HashMap<StatusId, (u64, Arc<Content>)>>,
}

impl Contents {
    pub(super) fn new() -> Self {
        Self { read: StoredValue::new(HashMap::new()) }
    }

    /// The content of a post; `read` reads it where that was not done yet, or it has changed.
    pub fn get_or_read(self, status: &Status, read: impl FnOnce() -> Vec<Node>) -> Arc<Content> {
        let version = version(status);
        let known = self.read.with_value(|known| known.get(&status.id).cloned());
        if let Some((_, content)) = known.filter(|(known, _)| *known == version) {
            return content;
        }
        let nodes = read();
        let content = Arc::new(Content { is_long: is_long(&nodes), nodes });
        self.read.update_value(|known| {
            known.insert(status.id.clone(), (version, content.clone()));
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
}
