//! Mails: nothing is really sent; the page `/_post` shows them.

mod letters;
mod page;

use axum::Router;
use rusqlite::{Connection, params};

use crate::error::Result;
use crate::ids::Id;
use crate::state::Shared;
use crate::times::Time;

pub use letters::Letter;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    page::routes()
}

/// "Sends" a mail.
///
/// # Errors
/// If the database cannot be written.
pub fn send(db: &Connection, recipient: &str, letter: &Letter<'_>, at: Time) -> Result<()> {
    db.execute(
        "INSERT INTO mails (id, recipient, subject, body, link, sent_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![Id::at(at), recipient, letter.subject(), letter.body(), letter.link(), at],
    )?;
    Ok(())
}
