//! Block and unblock, and the list of those blocked: <https://docs.joinmastodon.org/methods/blocks/>.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::{get, post};
use axum::{Json, Router};
use rusqlite::params;
use serde_json::Value;

use super::followers::account_page;
use super::{existing, relation, unfollow};
use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::params::Params;
use crate::savepoint::atomically;
use crate::state::Shared;
use crate::times::Time;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/accounts/{id}/block", post(block))
        .route("/api/v1/accounts/{id}/unblock", post(unblock))
        .route("/api/v1/blocks", get(list))
}

/// Neither follows the other any more, and what the other did is no longer told.
async fn block(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:blocks")?;
    if id == member.account {
        return Err(ApiError::not_allowed());
    }
    let db = app.db();
    existing(&db, id)?;
    atomically(&db, || {
        unfollow(&db, member.account, id)?;
        unfollow(&db, id, member.account)?;
        db.execute(
            "DELETE FROM notifications WHERE account_id = ?1 AND from_account_id = ?2",
            [member.account, id],
        )?;
        db.execute(
            "INSERT OR IGNORE INTO blocks (id, account_id, target_id, created_at) VALUES (?1, ?2, ?3, ?4)",
            params![Id::new(), member.account, id, Time::now()],
        )?;
        Ok(())
    })?;
    relation(&db, member.account, id)
}

async fn unblock(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:blocks")?;
    let db = app.db();
    existing(&db, id)?;
    db.execute(
        "DELETE FROM blocks WHERE account_id = ?1 AND target_id = ?2",
        [member.account, id],
    )?;
    relation(&db, member.account, id)
}

async fn list(
    State(app): State<Shared>,
    base: Base,
    member: Member,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    member.needs("read:blocks")?;
    let db = app.db();
    let sql = format!("SELECT id, target_id FROM blocks WHERE account_id = {}", member.account);
    account_page(&db, &base, Some(member.account), &params, "/api/v1/blocks", &sql)
}
