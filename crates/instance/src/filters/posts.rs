//! The routes of single posts in a filter.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::Connection;
use serde_json::Value;

use super::answers::find_own;
use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::entities::{View, filter};
use crate::error::{ApiError, Result};
use crate::events::Event;
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;
use crate::statuses;

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v2/filters/{id}/statuses", get(list).post(create))
        .route("/api/v2/filters/statuses/{id}", get(show).delete(remove))
}

async fn list(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Vec<Value>>> {
    member.needs("read:filters")?;
    let db = app.db();
    find_own(&db, member.account, id)?;
    Ok(Json(filter::statuses(&View::new(&db, &base, Some(member.account)), id)?))
}

async fn create(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:filters")?;
    let db = app.db();
    find_own(&db, member.account, id)?;
    let status = params.id("status_id").ok_or_else(ApiError::not_found)?;
    let status = statuses::find_visible(&db, Some(member.account), status)?;
    db.execute(
        "INSERT OR IGNORE INTO filter_statuses (filter_id, status_id) VALUES (?1, ?2)",
        [id, status.id],
    )?;
    let entry: Id = db.query_row(
        "SELECT id FROM filter_statuses WHERE filter_id = ?1 AND status_id = ?2",
        [id, status.id],
        |row| row.get(0),
    )?;
    app.tell(Event::FiltersChanged(member.account));
    Ok(Json(filter::status(&View::new(&db, &base, Some(member.account)), entry)?))
}

async fn show(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("read:filters")?;
    let db = app.db();
    find_own(&db, member.account, filter_of(&db, id)?)?;
    Ok(Json(filter::status(&View::new(&db, &base, Some(member.account)), id)?))
}

async fn remove(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:filters")?;
    let db = app.db();
    find_own(&db, member.account, filter_of(&db, id)?)?;
    let removed = filter::status(&View::new(&db, &base, Some(member.account)), id)?;
    db.execute("DELETE FROM filter_statuses WHERE id = ?1", [id])?;
    app.tell(Event::FiltersChanged(member.account));
    Ok(Json(removed))
}

fn filter_of(db: &Connection, entry: Id) -> Result<Id> {
    Ok(db
        .prepare_cached("SELECT filter_id FROM filter_statuses WHERE id = ?1")?
        .query_row([entry], |row| row.get(0))?)
}
