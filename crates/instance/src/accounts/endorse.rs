//! Featuring accounts on one's profile: <https://docs.joinmastodon.org/methods/endorsements/>.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::{get, post};
use axum::{Json, Router};
use rusqlite::params;
use serde_json::Value;

use super::followers::account_page;
use super::{existing, relation};
use crate::auth::{Member, Viewer};
use crate::base::{Base, PathId};
use crate::entities::relationship::is_in;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;
use crate::times::Time;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/accounts/{id}/endorse", post(add))
        .route("/api/v1/accounts/{id}/pin", post(add))
        .route("/api/v1/accounts/{id}/unendorse", post(remove))
        .route("/api/v1/accounts/{id}/unpin", post(remove))
        .route("/api/v1/accounts/{id}/endorsements", get(of_account))
        .route("/api/v1/endorsements", get(own))
}

async fn add(State(app): State<Shared>, member: Member, PathId(id): PathId) -> Result<Json<Value>> {
    member.needs("write:accounts")?;
    let db = app.db();
    existing(&db, id)?;
    if !is_in(&db, "follows", member.account, id)? {
        return Err(ApiError::invalid(
            "You must be already following the person you want to endorse",
        ));
    }
    db.execute(
        "INSERT OR IGNORE INTO account_pins (id, account_id, target_id, created_at) VALUES (?1, ?2, ?3, ?4)",
        params![Id::new(), member.account, id, Time::now()],
    )?;
    relation(&db, member.account, id)
}

async fn remove(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:accounts")?;
    let db = app.db();
    existing(&db, id)?;
    db.execute(
        "DELETE FROM account_pins WHERE account_id = ?1 AND target_id = ?2",
        [member.account, id],
    )?;
    relation(&db, member.account, id)
}

async fn of_account(
    State(app): State<Shared>,
    base: Base,
    viewer: Viewer,
    PathId(id): PathId,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    let db = app.db();
    existing(&db, id)?;
    let sql = format!("SELECT id, target_id FROM account_pins WHERE account_id = {id}");
    let path = format!("/api/v1/accounts/{id}/endorsements");
    account_page(&db, &base, viewer.account(), &params, &path, &sql)
}

async fn own(
    State(app): State<Shared>,
    base: Base,
    member: Member,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    member.needs("read:accounts")?;
    let sql =
        format!("SELECT id, target_id FROM account_pins WHERE account_id = {}", member.account);
    account_page(&app.db(), &base, Some(member.account), &params, "/api/v1/endorsements", &sql)
}
