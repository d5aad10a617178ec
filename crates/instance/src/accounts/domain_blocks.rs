//! Blocking a whole server, for oneself alone: <https://docs.joinmastodon.org/methods/domain_blocks/>.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use super::unfollow;
use crate::auth::Member;
use crate::base::Base;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::paging::Paging;
use crate::params::Params;
use crate::savepoint::atomically;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/domain_blocks", get(list).post(block).delete(unblock))
}

async fn list(
    State(app): State<Shared>,
    base: Base,
    member: Member,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<String>>)> {
    member.needs("read:blocks")?;
    let paging = Paging::read(&params, 100, 200);
    let sql = format!(
        "SELECT rowid, domain FROM domain_blocks WHERE account_id = {}{}{}",
        member.account,
        paging.borders("rowid"),
        paging.order("rowid")
    );
    let db = app.db();
    let mut statement = db.prepare(&sql)?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let rows: Vec<(Id, String)> = paging.newest_first(rows.collect::<rusqlite::Result<_>>()?);
    let (ids, domains): (Vec<Id>, Vec<String>) = rows.into_iter().unzip();
    Ok((paging.links(&base, "/api/v1/domain_blocks", &params, &[], &ids), Json(domains)))
}

/// Neither side follows the other any more, and what those there did is no longer told.
async fn block(State(app): State<Shared>, member: Member, params: Params) -> Result<Json<Value>> {
    member.needs("write:blocks")?;
    let domain = named(&params)?;
    let db = app.db();
    atomically(&db, || {
        for other in accounts_of(&db, &domain)? {
            unfollow(&db, member.account, other)?;
            unfollow(&db, other, member.account)?;
            db.execute(
                "DELETE FROM notifications WHERE account_id = ?1 AND from_account_id = ?2",
                [member.account, other],
            )?;
        }
        db.execute(
            "INSERT OR IGNORE INTO domain_blocks (account_id, domain) VALUES (?1, ?2)",
            params![member.account, domain],
        )?;
        Ok(())
    })?;
    Ok(Json(json!({})))
}

async fn unblock(State(app): State<Shared>, member: Member, params: Params) -> Result<Json<Value>> {
    member.needs("write:blocks")?;
    let domain = named(&params)?;
    app.db().execute(
        "DELETE FROM domain_blocks WHERE account_id = ?1 AND domain = ?2",
        params![member.account, domain],
    )?;
    Ok(Json(json!({})))
}

/// The domain that is meant, as it is kept.
fn named(params: &Params) -> Result<String> {
    let domain = params.filled("domain").unwrap_or_default().trim().to_lowercase();
    if domain.is_empty() {
        return Err(ApiError::invalid("Domain can't be blank"));
    }
    if !domain.contains('.') || domain.contains(|sign: char| sign.is_whitespace() || sign == '/') {
        return Err(ApiError::invalid("Domain is not a valid domain name"));
    }
    Ok(domain)
}

fn accounts_of(db: &Connection, domain: &str) -> Result<Vec<Id>> {
    let mut statement = db.prepare_cached("SELECT id FROM accounts WHERE domain = ?1")?;
    let ids = statement.query_map([domain], |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
