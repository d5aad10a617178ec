//! Notifications one by one (v1).

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use super::query;
use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::entities::{View, notification};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::paging::Paging;
use crate::params::Params;
use crate::state::Shared;

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/notifications", get(list))
        .route("/api/v1/notifications/unread_count", get(unread_count))
        .route("/api/v1/notifications/clear", post(clear))
        .route("/api/v1/notifications/{id}", get(show))
        .route("/api/v1/notifications/{id}/dismiss", post(dismiss))
}

async fn list(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    member.needs("read:notifications")?;
    let page = Paging::read(&params, 40, 80);
    let db = app.db();
    let ids = query::page(&db, &query::condition(member.account, &params), &page)?;
    let view = View::new(&db, &base, Some(member.account));
    let entities =
        ids.iter().map(|id| notification::notification(&view, *id)).collect::<Result<_>>()?;
    let keep = ["types", "exclude_types", "account_id", "include_filtered"];
    Ok((page.open_links(&base, "/api/v1/notifications", &params, &keep, &ids), Json(entities)))
}

async fn show(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("read:notifications")?;
    let db = app.db();
    find_own(&db, member.account, id)?;
    Ok(Json(notification::notification(&View::new(&db, &base, Some(member.account)), id)?))
}

async fn unread_count(
    State(app): State<Shared>,
    member: Member,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("read:notifications")?;
    let db = app.db();
    let condition = query::condition(member.account, &params);
    let last_read = query::last_read(&db, member.user)?;
    let limit = params.limit(100, 1000);
    let sql = format!(
        "SELECT count(*) FROM (SELECT 1 FROM notifications n WHERE {condition} AND n.id > ?1 LIMIT {limit})"
    );
    let count: i64 = db.prepare(&sql)?.query_row([last_read], |row| row.get(0))?;
    Ok(Json(json!({ "count": count })))
}

async fn clear(State(app): State<Shared>, member: Member) -> Result<Json<Value>> {
    member.needs("write:notifications")?;
    app.db().execute("DELETE FROM notifications WHERE account_id = ?1", [member.account])?;
    Ok(Json(json!({})))
}

async fn dismiss(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:notifications")?;
    let db = app.db();
    find_own(&db, member.account, id)?;
    db.execute("DELETE FROM notifications WHERE id = ?1", [id])?;
    Ok(Json(json!({})))
}

fn find_own(db: &rusqlite::Connection, account: Id, id: Id) -> Result<()> {
    let own: bool = db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM notifications WHERE id = ?1 AND account_id = ?2)",
        )?
        .query_row([id, account], |row| row.get(0))?;
    if own { Ok(()) } else { Err(ApiError::not_found()) }
}
