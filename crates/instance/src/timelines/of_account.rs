//! The posts of one account. <https://docs.joinmastodon.org/methods/accounts/#statuses>

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::Connection;
use serde_json::Value;

use crate::auth::Viewer;
use crate::base::{Base, PathId};
use crate::entities::account::AccountRow;
use crate::entities::{View, status};
use crate::error::Result;
use crate::ids::Id;
use crate::paging::Paging;
use crate::params::Params;
use crate::state::Shared;
use crate::statuses::{blocks, hidden_accounts, visible};
use crate::tags;

pub(super) fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/accounts/{id}/statuses", get(posts))
}

async fn posts(
    State(app): State<Shared>,
    viewer: Viewer,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    viewer.needs("read:statuses")?;
    let db = app.db();
    let account = AccountRow::find(&db, id)?;
    let page = Paging::read(&params, 20, 40);
    let ids = if account.suspended || is_blocked(&db, id, viewer.account())? {
        Vec::new()
    } else if params.flag("pinned").unwrap_or(false) {
        pinned(&db, id, viewer.account())?
    } else {
        written(&db, id, viewer.account(), &params, &page)?
    };
    let entities = status::statuses(&View::new(&db, &base, viewer.account()), &ids)?;
    let keep =
        ["only_media", "exclude_replies", "exclude_reblogs", "exclude_direct", "pinned", "tagged"];
    let path = format!("/api/v1/accounts/{id}/statuses");
    Ok((page.links(&base, &path, &params, &keep, &ids), Json(entities)))
}

fn is_blocked(db: &Connection, account: Id, viewer: Option<Id>) -> Result<bool> {
    viewer.map_or(Ok(false), |viewer| blocks(db, account, viewer))
}

/// The pinned posts, last pinned first.
fn pinned(db: &Connection, account: Id, viewer: Option<Id>) -> Result<Vec<Id>> {
    let sql = format!(
        "SELECT s.id FROM pins p JOIN statuses s ON s.id = p.status_id
         WHERE p.account_id = ?1 AND {} ORDER BY p.id DESC",
        visible("s", viewer)
    );
    Ok(db
        .prepare(&sql)?
        .query_map([account], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

fn written(
    db: &Connection,
    account: Id,
    viewer: Option<Id>,
    params: &Params,
    page: &Paging,
) -> Result<Vec<Id>> {
    let wants = |name: &str| params.flag(name).unwrap_or(false);
    let mut sql = format!(
        "SELECT s.id FROM statuses s LEFT JOIN statuses o ON o.id = s.reblog_of_id
         WHERE s.account_id = ?1 AND {} AND (o.id IS NULL OR ({} AND o.account_id NOT IN {}))",
        visible("s", viewer),
        visible("o", viewer),
        hidden_accounts(viewer)
    );
    if wants("exclude_replies") {
        sql += " AND (s.in_reply_to_account_id IS NULL OR s.in_reply_to_account_id = s.account_id)";
    }
    if wants("exclude_reblogs") {
        sql += " AND s.reblog_of_id IS NULL";
    }
    if wants("exclude_direct") {
        sql += " AND s.visibility <> 'direct'";
    }
    if wants("only_media") {
        sql += " AND s.reblog_of_id IS NULL
                 AND s.id IN (SELECT status_id FROM media WHERE status_id IS NOT NULL)";
    }
    if let Some(name) = params.filled("tagged") {
        let tag = tags::find(db, &name)?.unwrap_or(Id(0));
        sql += &format!(" AND s.id IN (SELECT status_id FROM status_tags WHERE tag_id = {tag})");
    }
    sql += &page.borders("s.id");
    sql += &page.order("s.id");
    let ids = db
        .prepare(&sql)?
        .query_map([account], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<Id>>>()?;
    Ok(page.newest_first(ids))
}
