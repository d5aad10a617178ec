//! What the API answers with, as JSON: <https://docs.joinmastodon.org/entities/>.

pub mod account;
pub mod announcement;
pub mod application;
pub mod card;
pub mod conversation;
pub mod emoji;
pub mod filter;
pub mod list;
pub mod media;
pub mod notification;
pub mod poll;
pub mod relationship;
pub mod scheduled_status;
pub mod status;
pub mod status_edit;
pub mod tag;

use rusqlite::Connection;

use crate::ids::Id;

/// Who looks, and from which address: everything an entity needs to be written down.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// Where the rest of the entity is looked up.
    pub db: &'a Connection,
    /// `http://HOST:PORT` the request came to.
    pub base: &'a str,
    /// The member who looks, if any.
    pub viewer: Option<Id>,
}

impl<'a> View<'a> {
    /// Looks for a visitor or a member.
    pub fn new(db: &'a Connection, base: &'a crate::base::Base, viewer: Option<Id>) -> Self {
        Self { db, base: &base.0, viewer }
    }

    /// The address of a file below the media folder.
    pub fn file_url(&self, file: &str) -> String {
        format!("{}/system/{file}", self.base)
    }
}
