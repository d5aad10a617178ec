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

/// A long text as a tree: the operator's own (`headings` = 0), or one of the server's that stands
/// below a heading of the app's (`headings` = 1).
pub fn read_long_text(config: &Config, html: &str, headings: u8) -> Vec<Node> {
    let origins = own_origins(config);
    html::parse(html, &Surroundings::of_long_text(headings, &origins))
}

/// Where profiles, posts and hashtags are the app's own pages.
fn own_origins(config: &Config) -> [String; 2] {
    [config.instance.clone(), config.origin.clone()]
}
