//! List: <https://docs.joinmastodon.org/entities/List/>.

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::error::Result;
use crate::ids::Id;

/// A List.
///
/// # Errors
/// 404 if there is none.
pub fn list(db: &Connection, id: Id) -> Result<Value> {
    Ok(db
        .prepare_cached("SELECT title, replies_policy, exclusive FROM lists WHERE id = ?1")?
        .query_row([id], |row| {
            Ok(json!({
                "id": id,
                "title": row.get::<_, String>(0)?,
                "replies_policy": row.get::<_, String>(1)?,
                "exclusive": row.get::<_, bool>(2)?,
            }))
        })?)
}
