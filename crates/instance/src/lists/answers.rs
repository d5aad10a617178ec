//! The routes of the lists themselves.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use super::find_own;
use crate::auth::Member;
use crate::base::PathId;
use crate::entities::list;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::params::Params;
use crate::savepoint::atomically;
use crate::state::Shared;

const POLICIES: [&str; 3] = ["list", "followed", "none"];

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/lists", get(all).post(create))
        .route("/api/v1/lists/{id}", get(show).put(update).delete(remove))
        .route("/api/v1/accounts/{id}/lists", get(with_account))
}

async fn all(State(app): State<Shared>, member: Member) -> Result<Json<Vec<Value>>> {
    member.needs("read:lists")?;
    let db = app.db();
    let ids =
        ids(&db, "SELECT id FROM lists WHERE account_id = ?1 ORDER BY id", &[member.account])?;
    Ok(Json(ids.into_iter().map(|id| list::list(&db, id)).collect::<Result<_>>()?))
}

/// The member's lists that have this account.
async fn with_account(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Vec<Value>>> {
    member.needs("read:lists")?;
    let db = app.db();
    let ids = ids(
        &db,
        "SELECT l.id FROM lists l JOIN list_accounts la ON la.list_id = l.id
         WHERE l.account_id = ?1 AND la.account_id = ?2 ORDER BY l.id",
        &[member.account, id],
    )?;
    Ok(Json(ids.into_iter().map(|id| list::list(&db, id)).collect::<Result<_>>()?))
}

async fn show(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("read:lists")?;
    let db = app.db();
    find_own(&db, member.account, id)?;
    Ok(Json(list::list(&db, id)?))
}

async fn create(State(app): State<Shared>, member: Member, params: Params) -> Result<Json<Value>> {
    member.needs("write:lists")?;
    let db = app.db();
    let id = atomically(&db, || {
        db.execute("INSERT INTO lists (account_id, title) VALUES (?1, '')", [member.account])?;
        let id = Id(db.last_insert_rowid());
        write(&db, id, &params)?;
        Ok(id)
    })?;
    Ok(Json(list::list(&db, id)?))
}

async fn update(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:lists")?;
    let db = app.db();
    find_own(&db, member.account, id)?;
    atomically(&db, || write(&db, id, &params))?;
    Ok(Json(list::list(&db, id)?))
}

async fn remove(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:lists")?;
    let db = app.db();
    find_own(&db, member.account, id)?;
    db.execute("DELETE FROM lists WHERE id = ?1", [id])?;
    Ok(Json(json!({})))
}

/// Writes what was sent, and checks what then stands there.
fn write(db: &Connection, id: Id, params: &Params) -> Result<()> {
    if let Some(policy) = params.filled("replies_policy") {
        if !POLICIES.contains(&policy.as_str()) {
            return Err(ApiError::unprocessable(format!(
                "'{policy}' is not a valid replies_policy"
            )));
        }
        db.execute("UPDATE lists SET replies_policy = ?2 WHERE id = ?1", params![id, policy])?;
    }
    db.execute(
        "UPDATE lists SET title = ifnull(?2, title), exclusive = ifnull(?3, exclusive) WHERE id = ?1",
        params![id, params.text("title").map(|it| it.trim().to_owned()), params.flag("exclusive")],
    )?;
    let title: String =
        db.query_row("SELECT title FROM lists WHERE id = ?1", [id], |row| row.get(0))?;
    if title.is_empty() { Err(ApiError::invalid("Title can't be blank")) } else { Ok(()) }
}

fn ids(db: &Connection, sql: &str, values: &[Id]) -> Result<Vec<Id>> {
    Ok(db
        .prepare_cached(sql)?
        .query_map(rusqlite::params_from_iter(values), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}
