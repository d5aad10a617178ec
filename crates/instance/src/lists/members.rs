//! The routes of a list's members.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::find_own;
use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::entities::{View, account};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::paging::Paging;
use crate::params::Params;
use crate::savepoint::atomically;
use crate::state::Shared;
use crate::statuses::follows;

pub(super) fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/lists/{id}/accounts", get(members).post(add).delete(remove))
}

async fn members(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    member.needs("read:lists")?;
    let db = app.db();
    find_own(&db, member.account, id)?;
    let mut page = Paging::read(&params, 40, 80);
    // 0 asks for all of them at once.
    if params.number("limit") == Some(0) {
        page.limit = 100_000;
    }
    let sql = format!(
        "SELECT account_id FROM list_accounts WHERE list_id = ?1{}{}",
        page.borders("account_id"),
        page.order("account_id")
    );
    let ids = db
        .prepare(&sql)?
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<Id>>>()?;
    let ids = page.newest_first(ids);
    let entities = account::accounts(&View::new(&db, &base, Some(member.account)), &ids)?;
    let path = format!("/api/v1/lists/{id}/accounts");
    Ok((page.links(&base, &path, &params, &[], &ids), Json(entities)))
}

/// Only accounts one follows can be on a list.
async fn add(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:lists")?;
    let db = app.db();
    find_own(&db, member.account, id)?;
    atomically(&db, || {
        for account in params.ids("account_ids") {
            if account != member.account && !follows(&db, member.account, account)? {
                return Err(ApiError::not_found());
            }
            let added = db.execute(
                "INSERT OR IGNORE INTO list_accounts (list_id, account_id) VALUES (?1, ?2)",
                [id, account],
            )?;
            if added == 0 {
                return Err(ApiError::invalid("Account has already been taken"));
            }
        }
        Ok(())
    })?;
    Ok(Json(json!({})))
}

async fn remove(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:lists")?;
    let db = app.db();
    find_own(&db, member.account, id)?;
    for account in params.ids("account_ids") {
        db.execute(
            "DELETE FROM list_accounts WHERE list_id = ?1 AND account_id = ?2",
            [id, account],
        )?;
    }
    Ok(Json(json!({})))
}
