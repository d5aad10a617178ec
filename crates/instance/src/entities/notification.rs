//! Notification: <https://docs.joinmastodon.org/entities/Notification/>.

use serde_json::{Value, json};

use super::{View, account, status};
use crate::error::Result;
use crate::ids::Id;
use crate::times::Time;

/// A Notification.
///
/// # Errors
/// 404 if there is none.
pub fn notification(view: &View<'_>, id: Id) -> Result<Value> {
    let (kind, from, about, group_key, created_at): (String, Id, Option<Id>, String, Time) = view
        .db
        .prepare_cached(
            "SELECT kind, from_account_id, status_id, group_key, created_at FROM notifications WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
        })?;
    let mut entity = json!({
        "id": id,
        "type": kind,
        "created_at": created_at,
        "group_key": group_key,
        "account": account::account(view, from)?,
    });
    if let Some(about) = about {
        entity["status"] = status::status(view, about)?;
    }
    Ok(entity)
}
