//! The routes of posts that wait for their time.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::publish::scheduled_at;
use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::entities::{View, scheduled_status};
use crate::error::Result;
use crate::ids::Id;
use crate::paging::Paging;
use crate::params::Params;
use crate::state::Shared;
use crate::statuses::scheduled;

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/scheduled_statuses", get(list))
        .route("/api/v1/scheduled_statuses/{id}", get(show).put(update).delete(cancel))
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
        "SELECT id FROM scheduled_statuses WHERE account_id = ?1{}{}",
        page.borders("id"),
        page.order("id")
    );
    let ids = db
        .prepare(&sql)?
        .query_map([member.account], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<Id>>>()?;
    let ids = page.newest_first(ids);
    let view = View::new(&db, &base, Some(member.account));
    let entities = ids
        .iter()
        .map(|id| scheduled_status::scheduled_status(&view, *id))
        .collect::<Result<_>>()?;
    Ok((page.links(&base, "/api/v1/scheduled_statuses", &params, &[], &ids), Json(entities)))
}

async fn show(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("read:statuses")?;
    let db = app.db();
    scheduled::find_own(&db, member.account, id)?;
    let view = View::new(&db, &base, Some(member.account));
    Ok(Json(scheduled_status::scheduled_status(&view, id)?))
}

async fn update(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:statuses")?;
    let db = app.db();
    scheduled::reschedule(&db, member.account, id, scheduled_at(&params)?)?;
    let view = View::new(&db, &base, Some(member.account));
    Ok(Json(scheduled_status::scheduled_status(&view, id)?))
}

async fn cancel(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:statuses")?;
    scheduled::cancel(&app.db(), member.account, id)?;
    Ok(Json(json!({})))
}
