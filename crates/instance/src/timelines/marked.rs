//! What a member favourited and bookmarked, newest mark first.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::Value;

use crate::auth::Member;
use crate::base::Base;
use crate::entities::{View, status};
use crate::error::Result;
use crate::ids::Id;
use crate::paging::Paging;
use crate::params::Params;
use crate::state::Shared;
use crate::statuses::visible;

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/favourites", get(favourites))
        .route("/api/v1/bookmarks", get(bookmarks))
}

async fn favourites(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    member.needs("read:favourites")?;
    marked(&app, &member, &base, &params, "favourites")
}

async fn bookmarks(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    member.needs("read:bookmarks")?;
    marked(&app, &member, &base, &params, "bookmarks")
}

/// The pages are cut by the ids of the marks, so that an old post marked today comes first.
fn marked(
    app: &Shared,
    member: &Member,
    base: &Base,
    params: &Params,
    table: &'static str,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    let page = Paging::read(params, 20, 40);
    let db = app.db();
    let sql = format!(
        "SELECT m.id, m.status_id FROM {table} m JOIN statuses s ON s.id = m.status_id
         WHERE m.account_id = ?1 AND {}{}{}",
        visible("s", Some(member.account)),
        page.borders("m.id"),
        page.order("m.id")
    );
    let rows: Vec<(Id, Id)> = db
        .prepare(&sql)?
        .query_map([member.account], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let (marks, ids): (Vec<Id>, Vec<Id>) = page.newest_first(rows).into_iter().unzip();
    let entities = status::statuses(&View::new(&db, base, Some(member.account)), &ids)?;
    let path = format!("/api/v1/{table}");
    Ok((page.links(base, &path, params, &[], &marks), Json(entities)))
}
