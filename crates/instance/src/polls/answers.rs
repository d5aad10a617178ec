//! The routes of polls.

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use rusqlite::Connection;
use serde_json::Value;

use crate::auth::{Member, Viewer};
use crate::base::{Base, PathId};
use crate::entities::{View, poll};
use crate::error::Result;
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;
use crate::statuses;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/polls/{id}", get(show))
        .route("/api/v1/polls/{id}/votes", post(vote))
}

async fn show(
    State(app): State<Shared>,
    viewer: Viewer,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    viewer.needs("read:statuses")?;
    let db = app.db();
    visible(&db, viewer.account(), id)?;
    Ok(Json(poll::poll(&View::new(&db, &base, viewer.account()), id)?))
}

async fn vote(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:statuses")?;
    let choices: Vec<i64> =
        params.list("choices").iter().map(|it| it.trim().parse().unwrap_or(-1)).collect();
    let db = app.db();
    visible(&db, Some(member.account), id)?;
    super::vote(&db, member.account, id, &choices, None)?;
    Ok(Json(poll::poll(&View::new(&db, &base, Some(member.account)), id)?))
}

/// A poll can be seen by those who can see its post.
fn visible(db: &Connection, viewer: Option<Id>, poll: Id) -> Result<()> {
    let status: Id = db
        .prepare_cached("SELECT id FROM statuses WHERE poll_id = ?1")?
        .query_row([poll], |row| row.get(0))?;
    statuses::find_visible(db, viewer, status).map(|_| ())
}
