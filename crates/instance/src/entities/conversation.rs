//! Conversation: <https://docs.joinmastodon.org/entities/Conversation/>.

use serde_json::{Value, json};

use super::{View, account, status};
use crate::error::Result;
use crate::ids::Id;

/// A Conversation of the viewer.
///
/// # Errors
/// 404 if there is none.
pub fn conversation(view: &View<'_>, id: Id) -> Result<Value> {
    let (owner, last, unread): (Id, Id, bool) = view
        .db
        .prepare_cached(
            "SELECT account_id, last_status_id, unread FROM conversations WHERE id = ?1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let others: Vec<Id> = view
        .db
        .prepare_cached(
            "SELECT account_id FROM mentions WHERE status_id = ?1 AND account_id <> ?2
             UNION SELECT account_id FROM statuses WHERE id = ?1 AND account_id <> ?2",
        )?
        .query_map([last, owner], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    // Someone who writes only to oneself takes part alone.
    let participants = if others.is_empty() { vec![owner] } else { others };
    Ok(json!({
        "id": id,
        "unread": unread,
        "accounts": account::accounts(view, &participants)?,
        "last_status": status::status(view, last)?,
    }))
}
