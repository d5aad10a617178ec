//! `GET /api/v1/directory`: accounts that want to be found.
//!
//! See <https://docs.joinmastodon.org/methods/directory/>.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::Value;

use crate::auth::Viewer;
use crate::base::Base;
use crate::entities::View;
use crate::entities::account::accounts;
use crate::error::Result;
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/directory", get(list))
}

async fn list(
    State(app): State<Shared>,
    base: Base,
    viewer: Viewer,
    params: Params,
) -> Result<Json<Vec<Value>>> {
    let viewer = viewer.account();
    let order = match params.text("order").as_deref() {
        Some("new") => "a.id DESC",
        _ => "ifnull(a.last_status_at, 0) DESC, a.id DESC",
    };
    let only_local = if params.flag("local") == Some(true) { "AND a.domain IS NULL" } else { "" };
    let offset = params.number("offset").unwrap_or(0).max(0);
    let db = app.db();
    // Those not let in yet are nowhere to be found.
    let sql = format!(
        "SELECT a.id FROM accounts a LEFT JOIN users u ON u.account_id = a.id
         WHERE a.discoverable AND NOT a.suspended AND NOT a.silenced AND a.moved_to IS NULL
         AND (u.id IS NULL OR (u.approved AND u.confirmed_at IS NOT NULL)) {only_local}
         AND NOT EXISTS (SELECT 1 FROM blocks b WHERE (b.account_id = ?1 AND b.target_id = a.id)
                                                    OR (b.account_id = a.id AND b.target_id = ?1))
         AND NOT EXISTS (SELECT 1 FROM mutes m WHERE m.account_id = ?1 AND m.target_id = a.id)
         ORDER BY {order} LIMIT {} OFFSET {offset}",
        params.limit(40, 80)
    );
    let mut statement = db.prepare(&sql)?;
    let ids: Vec<Id> = statement
        .query_map([viewer.map_or(0, |it| it.0)], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    accounts(&View::new(&db, &base, viewer), &ids).map(Json)
}
