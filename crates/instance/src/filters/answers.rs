//! The routes of filters.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::entities::{View, filter};
use crate::error::{ApiError, Result};
use crate::events::Event;
use crate::ids::Id;
use crate::params::{Params, scalar, truth};
use crate::savepoint::atomically;
use crate::state::Shared;
use crate::times::Time;

const CONTEXTS: [&str; 5] = ["home", "notifications", "public", "thread", "account"];
const ACTIONS: [&str; 3] = ["warn", "hide", "blur"];

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v2/filters", get(list).post(create))
        .route("/api/v2/filters/{id}", get(show).put(update).delete(remove))
}

/// A filter of the member; 404 if it is none of theirs.
pub(super) fn find_own(db: &Connection, account: Id, id: Id) -> Result<()> {
    Ok(db
        .prepare_cached("SELECT 1 FROM filters WHERE id = ?1 AND account_id = ?2")?
        .query_row([id, account], |_| Ok(()))?)
}

async fn list(State(app): State<Shared>, member: Member, base: Base) -> Result<Json<Vec<Value>>> {
    member.needs("read:filters")?;
    let db = app.db();
    let ids: Vec<Id> = db
        .prepare_cached("SELECT id FROM filters WHERE account_id = ?1 ORDER BY id")?
        .query_map([member.account], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let view = View::new(&db, &base, Some(member.account));
    Ok(Json(ids.into_iter().map(|id| filter::filter(&view, id)).collect::<Result<_>>()?))
}

async fn show(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("read:filters")?;
    let db = app.db();
    find_own(&db, member.account, id)?;
    Ok(Json(filter::filter(&View::new(&db, &base, Some(member.account)), id)?))
}

async fn create(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:filters")?;
    let db = app.db();
    let id = atomically(&db, || {
        db.execute(
            "INSERT INTO filters (account_id, title, context) VALUES (?1, '', '[]')",
            [member.account],
        )?;
        let id = Id(db.last_insert_rowid());
        write(&db, id, &params)?;
        Ok(id)
    })?;
    app.tell(Event::FiltersChanged(member.account));
    Ok(Json(filter::filter(&View::new(&db, &base, Some(member.account)), id)?))
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
    find_own(&db, member.account, id)?;
    atomically(&db, || write(&db, id, &params))?;
    app.tell(Event::FiltersChanged(member.account));
    Ok(Json(filter::filter(&View::new(&db, &base, Some(member.account)), id)?))
}

async fn remove(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:filters")?;
    let db = app.db();
    find_own(&db, member.account, id)?;
    db.execute("DELETE FROM filters WHERE id = ?1", [id])?;
    app.tell(Event::FiltersChanged(member.account));
    Ok(Json(json!({})))
}

/// Writes what was sent, and checks what then stands there.
fn write(db: &Connection, id: Id, params: &Params) -> Result<()> {
    if let Some(title) = params.text("title") {
        db.execute("UPDATE filters SET title = ?2 WHERE id = ?1", params![id, title.trim()])?;
    }
    if params.has("context") {
        let context = json!(params.list("context")).to_string();
        db.execute("UPDATE filters SET context = ?2 WHERE id = ?1", params![id, context])?;
    }
    if let Some(action) = params.filled("filter_action") {
        if !ACTIONS.contains(&action.as_str()) {
            return Err(ApiError::unprocessable(format!("'{action}' is not a valid action")));
        }
        db.execute("UPDATE filters SET action = ?2 WHERE id = ?1", params![id, action])?;
    }
    if params.has("expires_in") {
        let end = params.number("expires_in").map(|seconds| Time::now().plus_seconds(seconds));
        db.execute("UPDATE filters SET expires_at = ?2 WHERE id = ?1", params![id, end])?;
    }
    check(db, id)?;
    for keyword in params.items("keywords_attributes") {
        write_keyword(db, id, keyword)?;
    }
    Ok(())
}

fn check(db: &Connection, id: Id) -> Result<()> {
    let (title, context): (String, String) = db
        .prepare_cached("SELECT title, context FROM filters WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let context: Vec<String> = serde_json::from_str(&context)?;
    let mut problems = Vec::new();
    if title.is_empty() {
        problems.push("Title can't be blank");
    }
    if context.is_empty() {
        problems.push("Context can't be blank");
    }
    if context.is_empty() || context.iter().any(|it| !CONTEXTS.contains(&it.as_str())) {
        problems.push("Context None or invalid context supplied");
    }
    if problems.is_empty() { Ok(()) } else { Err(ApiError::invalid(problems.join(", "))) }
}

/// One of `keywords_attributes`: a new keyword, or a change to one by `id`, or its end by `_destroy`.
fn write_keyword(db: &Connection, filter: Id, attributes: &Value) -> Result<()> {
    let field = |name: &str| attributes.get(name).and_then(scalar);
    let id: Option<Id> = field("id").and_then(|it| it.parse().ok());
    let whole_word = attributes.get("whole_word").and_then(truth);
    if let Some(id) = id {
        if attributes.get("_destroy").and_then(truth) == Some(true) {
            db.execute(
                "DELETE FROM filter_keywords WHERE id = ?1 AND filter_id = ?2",
                [id, filter],
            )?;
            return Ok(());
        }
        db.execute(
            "UPDATE filter_keywords SET keyword = ifnull(?3, keyword), whole_word = ifnull(?4, whole_word)
             WHERE id = ?1 AND filter_id = ?2",
            params![id, filter, field("keyword"), whole_word],
        )?;
        return Ok(());
    }
    super::keywords::add(db, filter, field("keyword").as_deref(), whole_word).map(|_| ())
}
