//! `GET /api/v1/instance/rules`: <https://docs.joinmastodon.org/entities/Rule/>.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::error::Result;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route(
        "/api/v1/instance/rules",
        get(|State(app): State<Shared>| async move { all(&app.db()).map(Json) }),
    )
}

/// All rules, in their order.
///
/// # Errors
/// If the database cannot be read.
pub fn all(db: &Connection) -> Result<Vec<Value>> {
    let mut statement =
        db.prepare_cached("SELECT id, text, hint, translations FROM rules ORDER BY position, id")?;
    let rows = statement.query_map([], |row| {
        let translations: String = row.get(3)?;
        Ok(json!({
            "id": row.get::<_, i64>(0)?.to_string(),
            "text": row.get::<_, String>(1)?,
            "hint": row.get::<_, String>(2)?,
            "translations": serde_json::from_str(&translations).unwrap_or_else(|_| json!({})),
        }))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
