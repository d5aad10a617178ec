//! Requests to follow a locked account: <https://docs.joinmastodon.org/methods/follow_requests/>.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::{get, post};
use axum::{Json, Router};
use rusqlite::{Connection, params};
use serde_json::Value;

use super::followers::account_page;
use super::relation;
use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::notifications::notify;
use crate::params::Params;
use crate::state::Shared;
use crate::times::Time;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/follow_requests", get(list))
        .route("/api/v1/follow_requests/{id}/authorize", post(authorize))
        .route("/api/v1/follow_requests/{id}/reject", post(reject))
}

async fn list(
    State(app): State<Shared>,
    base: Base,
    member: Member,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    member.needs("read:follows")?;
    let db = app.db();
    let sql =
        format!("SELECT id, account_id FROM follow_requests WHERE target_id = {}", member.account);
    account_page(&db, &base, Some(member.account), &params, "/api/v1/follow_requests", &sql)
}

async fn authorize(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:follows")?;
    let db = app.db();
    db.execute(
        "INSERT OR IGNORE INTO follows (id, account_id, target_id, show_reblogs, notify, languages, created_at)
         SELECT ?3, account_id, target_id, show_reblogs, notify, languages, ?4 FROM follow_requests
         WHERE account_id = ?1 AND target_id = ?2",
        params![id, member.account, Id::new(), Time::now()],
    )?;
    take_away(&db, id, member.account)?;
    notify(&app, &db, member.account, "follow", id, None, Time::now())?;
    relation(&db, member.account, id)
}

async fn reject(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:follows")?;
    let db = app.db();
    take_away(&db, id, member.account)?;
    relation(&db, member.account, id)
}

fn take_away(db: &Connection, asker: Id, target: Id) -> Result<()> {
    let removed = db.execute(
        "DELETE FROM follow_requests WHERE account_id = ?1 AND target_id = ?2",
        [asker, target],
    )?;
    if removed == 0 {
        return Err(ApiError::not_found());
    }
    db.execute(
        "DELETE FROM notifications WHERE account_id = ?2 AND from_account_id = ?1 AND kind = 'follow_request'",
        [asker, target],
    )?;
    Ok(())
}
