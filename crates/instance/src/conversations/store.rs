//! Who has which private thread in the list.

use rusqlite::{Connection, OptionalExtension, params};

use crate::error::Result;
use crate::events::Event;
use crate::ids::Id;
use crate::state::App;
use crate::statuses::{self, Visibility};

/// Puts a new private mention on top of the lists of all who take part; unread for all but its author.
///
/// # Errors
/// If the database cannot be written.
pub fn remember(app: &App, db: &Connection, status: Id) -> Result<()> {
    let status = statuses::find(db, status)?;
    if status.visibility != Visibility::Direct {
        return Ok(());
    }
    let thread = status.conversation_id.unwrap_or(status.id);
    let mentioned: Vec<Id> = db
        .prepare_cached(
            "SELECT m.account_id FROM mentions m JOIN users u ON u.account_id = m.account_id
             WHERE m.status_id = ?1 AND m.account_id <> ?2",
        )?
        .query_map([status.id, status.account_id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for account in mentioned.into_iter().chain([status.account_id]) {
        let muted: bool = db
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM conversation_mutes WHERE account_id = ?1 AND conversation_id = ?2)
                     OR EXISTS (SELECT 1 FROM blocks WHERE account_id = ?1 AND target_id = ?3)",
            )?
            .query_row([account, thread, status.account_id], |row| row.get(0))?;
        if muted {
            continue;
        }
        let id = upsert(db, account, thread, status.id, account != status.account_id)?;
        app.tell(Event::ConversationChanged(account, id));
    }
    Ok(())
}

fn upsert(db: &Connection, account: Id, thread: Id, status: Id, unread: bool) -> Result<Id> {
    let known: Option<Id> = db
        .prepare_cached(
            "SELECT id FROM conversations WHERE account_id = ?1 AND conversation_id = ?2",
        )?
        .query_row([account, thread], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        db.execute(
            "UPDATE conversations SET last_status_id = max(last_status_id, ?2), unread = ?3 WHERE id = ?1",
            params![id, status, unread],
        )?;
        return Ok(id);
    }
    db.execute(
        "INSERT INTO conversations (account_id, conversation_id, last_status_id, unread)
         VALUES (?1, ?2, ?3, ?4)",
        params![account, thread, status, unread],
    )?;
    Ok(Id(db.last_insert_rowid()))
}
