//! Who boosted, favourited or quoted a post.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::Connection;
use serde_json::Value;

use crate::auth::{Member, Viewer};
use crate::base::{Base, PathId};
use crate::entities::{View, account, status};
use crate::error::Result;
use crate::ids::Id;
use crate::paging::Paging;
use crate::params::Params;
use crate::state::Shared;
use crate::statuses::{self, hidden_accounts};

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/statuses/{id}/reblogged_by", get(reblogged_by))
        .route("/api/v1/statuses/{id}/favourited_by", get(favourited_by))
        .route("/api/v1/statuses/{id}/quotes", get(quotes))
}

async fn reblogged_by(
    State(app): State<Shared>,
    viewer: Viewer,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    let sql = "SELECT m.id, m.account_id FROM statuses m
               WHERE m.reblog_of_id = ?1 AND m.visibility IN ('public', 'unlisted')";
    people(&app.db(), &viewer, &base, &params, id, "reblogged_by", sql)
}

async fn favourited_by(
    State(app): State<Shared>,
    viewer: Viewer,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    let sql = "SELECT m.id, m.account_id FROM favourites m WHERE m.status_id = ?1";
    people(&app.db(), &viewer, &base, &params, id, "favourited_by", sql)
}

fn people(
    db: &Connection,
    viewer: &Viewer,
    base: &Base,
    params: &Params,
    status: Id,
    name: &str,
    marks: &str,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    viewer.needs("read:accounts")?;
    let found = statuses::find_proper(db, viewer.account(), status)?;
    let page = Paging::read(params, 40, 80);
    let sql = format!(
        "{marks} AND m.account_id NOT IN {}{}{}",
        hidden_accounts(viewer.account()),
        page.borders("m.id"),
        page.order("m.id")
    );
    let rows: Vec<(Id, Id)> = db
        .prepare(&sql)?
        .query_map([found.id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let (marks, accounts): (Vec<Id>, Vec<Id>) = page.newest_first(rows).into_iter().unzip();
    let entities = account::accounts(&View::new(db, base, viewer.account()), &accounts)?;
    let path = format!("/api/v1/statuses/{status}/{name}");
    Ok((page.links(base, &path, params, &[], &marks), Json(entities)))
}

async fn quotes(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    member.needs("read:statuses")?;
    let db = app.db();
    let found = statuses::find_visible(&db, Some(member.account), id)?;
    let page = Paging::read(&params, 20, 40);
    let ids = statuses::quoting(&db, Some(member.account), found.id, &page)?;
    let entities = status::statuses(&View::new(&db, &base, Some(member.account)), &ids)?;
    let path = format!("/api/v1/statuses/{id}/quotes");
    Ok((page.links(&base, &path, &params, &[], &ids), Json(entities)))
}
