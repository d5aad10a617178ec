//! The routes of private mentions.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::entities::{View, conversation};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::paging::Paging;
use crate::params::Params;
use crate::state::Shared;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/conversations", get(list))
        .route("/api/v1/conversations/{id}", delete(remove))
        .route("/api/v1/conversations/{id}/read", post(read))
        .route("/api/v1/conversations/{id}/unread", post(unread))
}

async fn list(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    member.needs("read:statuses")?;
    let page = Paging::read(&params, 20, 40);
    let db = app.db();
    let sql = format!(
        "SELECT id, last_status_id FROM conversations WHERE account_id = ?1{}{}",
        page.borders("last_status_id"),
        page.order("last_status_id")
    );
    let rows: Vec<(Id, Id)> = db
        .prepare(&sql)?
        .query_map([member.account], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let rows = page.newest_first(rows);
    let borders: Vec<Id> = rows.iter().map(|(_, status)| *status).collect();
    let view = View::new(&db, &base, Some(member.account));
    let entities =
        rows.iter().map(|(id, _)| conversation::conversation(&view, *id)).collect::<Result<_>>()?;
    Ok((page.links(&base, "/api/v1/conversations", &params, &[], &borders), Json(entities)))
}

async fn read(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    set_unread(&app, &member, &base, id, false)
}

async fn unread(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    set_unread(&app, &member, &base, id, true)
}

fn set_unread(
    app: &Shared,
    member: &Member,
    base: &Base,
    id: Id,
    unread: bool,
) -> Result<Json<Value>> {
    member.needs("write:conversations")?;
    let db = app.db();
    let changed = db.execute(
        "UPDATE conversations SET unread = ?3 WHERE id = ?1 AND account_id = ?2",
        rusqlite::params![id, member.account, unread],
    )?;
    if changed == 0 {
        return Err(ApiError::not_found());
    }
    Ok(Json(conversation::conversation(&View::new(&db, base, Some(member.account)), id)?))
}

async fn remove(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:conversations")?;
    let removed = app.db().execute(
        "DELETE FROM conversations WHERE id = ?1 AND account_id = ?2",
        [id, member.account],
    )?;
    if removed == 0 { Err(ApiError::not_found()) } else { Ok(Json(json!({}))) }
}
