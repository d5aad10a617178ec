//! The routes of single hashtags and of those one follows. Featuring them is the profile's matter.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::routing::{get, post};
use axum::{Json, Router};
use rusqlite::params;
use serde_json::Value;

use super::store::{find, find_or_create};
use crate::auth::{Member, Viewer};
use crate::base::Base;
use crate::content;
use crate::entities::{View, tag};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::paging::Paging;
use crate::params::Params;
use crate::state::Shared;
use crate::times::Time;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/tags/{name}", get(show))
        .route("/api/v1/tags/{name}/follow", post(follow))
        .route("/api/v1/tags/{name}/unfollow", post(unfollow))
        .route("/api/v1/followed_tags", get(followed))
}

async fn show(
    State(app): State<Shared>,
    viewer: Viewer,
    base: Base,
    Path(name): Path<String>,
) -> Result<Json<Value>> {
    check(&name)?;
    let db = app.db();
    Ok(Json(tag::tag_named(&View::new(&db, &base, viewer.account()), &name)?))
}

async fn follow(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    Path(name): Path<String>,
) -> Result<Json<Value>> {
    member.needs("write:follows")?;
    check(&name)?;
    let db = app.db();
    let now = Time::now();
    let id = find_or_create(&db, &name, now)?;
    db.execute(
        "INSERT OR IGNORE INTO tag_follows (account_id, tag_id, created_at) VALUES (?1, ?2, ?3)",
        params![member.account, id, now],
    )?;
    Ok(Json(tag::tag_named(&View::new(&db, &base, Some(member.account)), &name)?))
}

async fn unfollow(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    Path(name): Path<String>,
) -> Result<Json<Value>> {
    member.needs("write:follows")?;
    check(&name)?;
    let db = app.db();
    if let Some(id) = find(&db, &name)? {
        db.execute(
            "DELETE FROM tag_follows WHERE account_id = ?1 AND tag_id = ?2",
            [member.account, id],
        )?;
    }
    Ok(Json(tag::tag_named(&View::new(&db, &base, Some(member.account)), &name)?))
}

async fn followed(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    member.needs("read:follows")?;
    let page = Paging::read(&params, 100, 200);
    let db = app.db();
    let sql = format!(
        "SELECT f.id, f.tag_id FROM tag_follows f WHERE f.account_id = ?1{}{}",
        page.borders("f.id"),
        page.order("f.id")
    );
    let rows: Vec<(Id, Id)> = db
        .prepare(&sql)?
        .query_map([member.account], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let rows = page.newest_first(rows);
    let ids: Vec<Id> = rows.iter().map(|(id, _)| *id).collect();
    let view = View::new(&db, &base, Some(member.account));
    let tags = rows.iter().map(|(_, tag)| tag::tag(&view, *tag)).collect::<Result<_>>()?;
    Ok((page.links(&base, "/api/v1/followed_tags", &params, &[], &ids), Json(tags)))
}

fn check(name: &str) -> Result<()> {
    if content::is_tag_name(name) { Ok(()) } else { Err(ApiError::not_found()) }
}
