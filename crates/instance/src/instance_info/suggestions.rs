//! `GET /api/v2/suggestions`: whom one could follow.
//!
//! See <https://docs.joinmastodon.org/methods/suggestions/>.

use axum::extract::State;
use axum::routing::{delete, get};
use axum::{Json, Router};
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::entities::View;
use crate::entities::account::{account, accounts};
use crate::error::Result;
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v2/suggestions", get(list))
        .route("/api/v1/suggestions", get(list_v1))
        .route("/api/v1/suggestions/{id}", delete(dismiss))
}

async fn list(
    State(app): State<Shared>,
    base: Base,
    member: Member,
    params: Params,
) -> Result<Json<Vec<Value>>> {
    member.needs("read:accounts")?;
    let db = app.db();
    let view = View::new(&db, &base, Some(member.account));
    let suggestions = suggested(&db, member.account, params.limit(40, 80))?.into_iter().map(|id| {
        let account = account(&view, id)?;
        Ok(json!({ "source": "global", "sources": ["most_followed"], "account": account }))
    });
    suggestions.collect::<Result<_>>().map(Json)
}

async fn list_v1(
    State(app): State<Shared>,
    base: Base,
    member: Member,
    params: Params,
) -> Result<Json<Vec<Value>>> {
    member.needs("read:accounts")?;
    let db = app.db();
    let ids = suggested(&db, member.account, params.limit(40, 80))?;
    accounts(&View::new(&db, &base, Some(member.account)), &ids).map(Json)
}

async fn dismiss(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("read:accounts")?;
    app.db().execute(
        "INSERT OR IGNORE INTO suggestions_dismissed (account_id, target_id) SELECT ?1, id FROM accounts WHERE id = ?2",
        [member.account, id],
    )?;
    Ok(Json(json!({})))
}

/// The most followed ones that the member does not know yet.
fn suggested(db: &Connection, member: Id, limit: usize) -> Result<Vec<Id>> {
    let unknown = ["follows", "follow_requests", "mutes", "blocks", "suggestions_dismissed"]
        .map(|table| format!("AND NOT EXISTS (SELECT 1 FROM {table} t WHERE t.account_id = ?1 AND t.target_id = a.id)"))
        .join(" ");
    let sql = format!(
        "SELECT a.id FROM accounts a JOIN users u ON u.account_id = a.id
         WHERE a.discoverable AND NOT a.suspended AND NOT a.locked AND a.moved_to IS NULL AND a.id <> ?1
         AND u.approved AND u.confirmed_at IS NOT NULL {unknown}
         ORDER BY (SELECT count(*) FROM follows f WHERE f.target_id = a.id) DESC, a.id LIMIT {limit}"
    );
    let mut statement = db.prepare(&sql)?;
    let ids = statement.query_map([member], |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
