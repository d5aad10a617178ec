//! The routes of single keywords.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use super::answers::find_own;
use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::entities::{View, filter};
use crate::error::{ApiError, Result};
use crate::events::Event;
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v2/filters/{id}/keywords", get(list).post(create))
        .route("/api/v2/filters/keywords/{id}", get(show).put(update).delete(remove))
}

/// Adds a keyword to a filter.
pub(super) fn add(
    db: &Connection,
    filter: Id,
    keyword: Option<&str>,
    whole_word: Option<bool>,
) -> Result<Id> {
    let keyword = keyword.map(str::trim).unwrap_or_default();
    if keyword.is_empty() {
        return Err(ApiError::invalid("Keyword can't be blank"));
    }
    db.execute(
        "INSERT INTO filter_keywords (filter_id, keyword, whole_word) VALUES (?1, ?2, ?3)",
        params![filter, keyword, whole_word.unwrap_or(true)],
    )?;
    Ok(Id(db.last_insert_rowid()))
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
    Ok(Json(filter::keywords(&View::new(&db, &base, Some(member.account)), id)?))
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
    let keyword = add(&db, id, params.text("keyword").as_deref(), params.flag("whole_word"))?;
    app.tell(Event::FiltersChanged(member.account));
    Ok(Json(filter::keyword(&View::new(&db, &base, Some(member.account)), keyword)?))
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
    Ok(Json(filter::keyword(&View::new(&db, &base, Some(member.account)), id)?))
}

async fn update(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:filters")?;
    let db = app.db();
    find_own(&db, member.account, filter_of(&db, id)?)?;
    let keyword = params.text("keyword");
    if keyword.as_ref().is_some_and(|it| it.trim().is_empty()) {
        return Err(ApiError::invalid("Keyword can't be blank"));
    }
    db.execute(
        "UPDATE filter_keywords SET keyword = ifnull(?2, keyword), whole_word = ifnull(?3, whole_word)
         WHERE id = ?1",
        params![id, keyword, params.flag("whole_word")],
    )?;
    app.tell(Event::FiltersChanged(member.account));
    Ok(Json(filter::keyword(&View::new(&db, &base, Some(member.account)), id)?))
}

async fn remove(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:filters")?;
    let db = app.db();
    find_own(&db, member.account, filter_of(&db, id)?)?;
    db.execute("DELETE FROM filter_keywords WHERE id = ?1", [id])?;
    app.tell(Event::FiltersChanged(member.account));
    Ok(Json(json!({})))
}

fn filter_of(db: &Connection, keyword: Id) -> Result<Id> {
    Ok(db
        .prepare_cached("SELECT filter_id FROM filter_keywords WHERE id = ?1")?
        .query_row([keyword], |row| row.get(0))?)
}
