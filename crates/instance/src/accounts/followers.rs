//! Who follows an account, and whom it follows.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::Connection;
use serde_json::Value;

use super::existing;
use crate::auth::Viewer;
use crate::base::{Base, PathId};
use crate::entities::View;
use crate::entities::account::accounts;
use crate::entities::relationship::is_in;
use crate::error::Result;
use crate::ids::Id;
use crate::paging::Paging;
use crate::params::Params;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/accounts/{id}/followers", get(followers))
        .route("/api/v1/accounts/{id}/following", get(following))
}

async fn followers(
    State(app): State<Shared>,
    base: Base,
    viewer: Viewer,
    PathId(id): PathId,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    let sql = format!("SELECT id, account_id FROM follows WHERE target_id = {id}");
    list(&app.db(), &base, &viewer, id, &params, "followers", &sql)
}

async fn following(
    State(app): State<Shared>,
    base: Base,
    viewer: Viewer,
    PathId(id): PathId,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    let sql = format!("SELECT id, target_id FROM follows WHERE account_id = {id}");
    list(&app.db(), &base, &viewer, id, &params, "following", &sql)
}

fn list(
    db: &Connection,
    base: &Base,
    viewer: &Viewer,
    id: Id,
    params: &Params,
    which: &str,
    sql: &str,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    viewer.needs("read:accounts")?;
    let account = existing(db, id)?;
    let viewer = viewer.account();
    let blocked = match viewer {
        Some(viewer) => is_in(db, "blocks", id, viewer)?,
        None => false,
    };
    let hidden =
        account.suspended || blocked || (account.hides_collections() && viewer != Some(id));
    if hidden {
        return Ok((HeaderMap::new(), Json(Vec::new())));
    }
    account_page(db, base, viewer, params, &format!("/api/v1/accounts/{id}/{which}"), sql)
}

/// A page of accounts. The SQL selects the ids of what is paged (a follow, a block) and of the account,
/// and ends in a WHERE.
///
/// # Errors
/// If the database cannot be read.
pub fn account_page(
    db: &Connection,
    base: &Base,
    viewer: Option<Id>,
    params: &Params,
    path: &str,
    sql: &str,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    let paging = Paging::read(params, 40, 80);
    let sql = format!("{sql}{}{}", paging.borders("id"), paging.order("id"));
    let mut statement = db.prepare(&sql)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let rows: Vec<(Id, Id)> = paging.newest_first(rows.collect::<rusqlite::Result<_>>()?);
    let (pages, ids): (Vec<Id>, Vec<Id>) = rows.into_iter().unzip();
    let links = paging.links(base, path, params, &[], &pages);
    Ok((links, Json(accounts(&View::new(db, base, viewer), &ids)?)))
}
