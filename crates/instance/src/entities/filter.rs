//! Filter, FilterKeyword and FilterStatus: <https://docs.joinmastodon.org/entities/Filter/>.

use serde_json::{Value, json};

use super::View;
use crate::error::Result;
use crate::ids::Id;
use crate::times::Time;

/// A Filter with its keywords and posts.
///
/// # Errors
/// 404 if there is none.
pub fn filter(view: &View<'_>, id: Id) -> Result<Value> {
    let mut entity = summary(view, id)?;
    entity["keywords"] = json!(keywords(view, id)?);
    entity["statuses"] = json!(statuses(view, id)?);
    Ok(entity)
}

/// A Filter alone, as a FilterResult has it.
///
/// # Errors
/// 404 if there is none.
pub fn summary(view: &View<'_>, id: Id) -> Result<Value> {
    Ok(view
        .db
        .prepare_cached("SELECT title, context, action, expires_at FROM filters WHERE id = ?1")?
        .query_row([id], |row| {
            let context: String = row.get(1)?;
            Ok(json!({
                "id": id,
                "title": row.get::<_, String>(0)?,
                "context": serde_json::from_str::<Value>(&context).unwrap_or_else(|_| json!([])),
                "filter_action": row.get::<_, String>(2)?,
                "expires_at": row.get::<_, Option<Time>>(3)?,
            }))
        })?)
}

/// The FilterKeywords of a filter.
///
/// # Errors
/// If the database cannot be read.
pub fn keywords(view: &View<'_>, filter: Id) -> Result<Vec<Value>> {
    let ids = ids(view, "filter_keywords", filter)?;
    ids.into_iter().map(|id| keyword(view, id)).collect()
}

/// A FilterKeyword.
///
/// # Errors
/// 404 if there is none.
pub fn keyword(view: &View<'_>, id: Id) -> Result<Value> {
    Ok(view
        .db
        .prepare_cached("SELECT keyword, whole_word FROM filter_keywords WHERE id = ?1")?
        .query_row([id], |row| {
            Ok(json!({
                "id": id,
                "keyword": row.get::<_, String>(0)?,
                "whole_word": row.get::<_, bool>(1)?,
            }))
        })?)
}

/// The FilterStatuses of a filter.
///
/// # Errors
/// If the database cannot be read.
pub fn statuses(view: &View<'_>, filter: Id) -> Result<Vec<Value>> {
    let ids = ids(view, "filter_statuses", filter)?;
    ids.into_iter().map(|id| status(view, id)).collect()
}

/// A FilterStatus.
///
/// # Errors
/// 404 if there is none.
pub fn status(view: &View<'_>, id: Id) -> Result<Value> {
    let status: Id = view
        .db
        .prepare_cached("SELECT status_id FROM filter_statuses WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    Ok(json!({ "id": id, "status_id": status }))
}

fn ids(view: &View<'_>, table: &'static str, filter: Id) -> Result<Vec<Id>> {
    let sql = format!("SELECT id FROM {table} WHERE filter_id = ?1 ORDER BY id");
    Ok(view
        .db
        .prepare_cached(&sql)?
        .query_map([filter], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}
