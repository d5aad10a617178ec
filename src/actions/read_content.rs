//! Reads a server's HTML: a post's content, a biography, a profile's field.

use std::sync::Arc;

use mastodon::entities::{CustomEmoji, Status};

use crate::{
    browser::{config::Config, html},
    content::{Node, Surroundings},
    store::{Content, Store},
};

/// A post's content as a tree; read once.
pub fn read_content(store: Store, config: &Config, status: &Status) -> Arc<Content> {
    store.contents.get_or_read(status, || {
        let origins = own_origins(config);
        html::parse(&status.content, &Surroundings::of_post(status, &origins))
    })
}

/// A biography or a profile's field as a tree.
pub fn read_profile_html(config: &Config, html: &str, emojis: &[CustomEmoji]) -> Vec<Node> {
    let origins = own_origins(config);
    html::parse(html, &Surroundings::of_profile(emojis, &origins))
}

/// Where profiles, posts and hashtags are the app's own pages.
fn own_origins(config: &Config) -> [String; 2] {
    [config.instance.clone(), config.origin.clone()]
}
