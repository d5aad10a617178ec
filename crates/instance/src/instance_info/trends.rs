//! What is talked about: <https://docs.joinmastodon.org/methods/trends/>.
//!
//! "Now" is the time of the newest public post, so that a server that was left alone for a while, or whose
//! sample data are of last month, still has trends.

use axum::extract::State;
use axum::http::header::LINK;
use axum::http::{HeaderMap, HeaderValue};
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::auth::Viewer;
use crate::base::Base;
use crate::entities::{View, card, status, tag};
use crate::error::Result;
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;
use crate::times::Time;

/// How far back a trend reaches, in seconds.
const REACH: i64 = 14 * 24 * 60 * 60;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/trends", get(tags))
        .route("/api/v1/trends/tags", get(tags))
        .route("/api/v1/trends/statuses", get(statuses))
        .route("/api/v1/trends/links", get(links))
}

const PUBLIC: &str = "s.visibility = 'public' AND s.reblog_of_id IS NULL
    AND s.created_at > ?1 AND NOT a.suspended AND NOT a.silenced";

async fn tags(
    State(app): State<Shared>,
    base: Base,
    viewer: Viewer,
    params: Params,
) -> Result<Json<Vec<Value>>> {
    let db = app.db();
    let sql = format!(
        "SELECT t.tag_id FROM status_tags t JOIN statuses s ON s.id = t.status_id JOIN accounts a ON a.id = s.account_id
         WHERE {PUBLIC} GROUP BY t.tag_id ORDER BY count(DISTINCT s.account_id) DESC, count(*) DESC, t.tag_id"
    );
    let ids = page(&db, &sql, &params, 10, 20)?;
    let view = View::new(&db, &base, viewer.account());
    ids.into_iter().map(|id| tag::tag(&view, id)).collect::<Result<_>>().map(Json)
}

async fn statuses(
    State(app): State<Shared>,
    base: Base,
    viewer: Viewer,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    let db = app.db();
    let sql = format!(
        "SELECT s.id, (SELECT count(*) FROM statuses r WHERE r.reblog_of_id = s.id)
                    + (SELECT count(*) FROM favourites f WHERE f.status_id = s.id) AS marks
         FROM statuses s JOIN accounts a ON a.id = s.account_id
         WHERE {PUBLIC} AND s.in_reply_to_id IS NULL AND NOT s.sensitive AND marks > 0
         ORDER BY marks DESC, s.id DESC"
    );
    let ids = page(&db, &sql, &params, 20, 40)?;
    let statuses = status::statuses(&View::new(&db, &base, viewer.account()), &ids)?;
    Ok((next_page(&base, "/api/v1/trends/statuses", &params, ids.len()), Json(statuses)))
}

async fn links(
    State(app): State<Shared>,
    base: Base,
    viewer: Viewer,
    params: Params,
) -> Result<Json<Vec<Value>>> {
    let db = app.db();
    let sql = format!(
        "SELECT s.card_id FROM statuses s JOIN accounts a ON a.id = s.account_id
         WHERE {PUBLIC} AND s.card_id IS NOT NULL
         GROUP BY s.card_id ORDER BY count(DISTINCT s.account_id) DESC, max(s.id) DESC"
    );
    let ids = page(&db, &sql, &params, 10, 20)?;
    let view = View::new(&db, &base, viewer.account());
    let links = ids.into_iter().map(|id| {
        let mut link = card::card(&view, id)?;
        link["history"] = history(&db, id)?;
        Ok(link)
    });
    links.collect::<Result<_>>().map(Json)
}

fn page(
    db: &Connection,
    sql: &str,
    params: &Params,
    default: usize,
    max: usize,
) -> Result<Vec<Id>> {
    let limit = params.limit(default, max);
    let offset = params.number("offset").unwrap_or(0).max(0);
    let mut statement = db.prepare(&format!("{sql} LIMIT {limit} OFFSET {offset}"))?;
    let ids = statement.query_map([newest(db)?.plus_seconds(-REACH)], |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// The `Link` header of a page that was full: trends are paged by skipping.
fn next_page(base: &Base, path: &str, params: &Params, found: usize) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let limit = params.limit(20, 40);
    if found == limit {
        let offset = params.number("offset").unwrap_or(0).max(0) + found as i64;
        let link = format!("<{}{path}?limit={limit}&offset={offset}>; rel=\"next\"", base.0);
        headers.extend(HeaderValue::from_str(&link).ok().map(|link| (LINK, link)));
    }
    headers
}

/// The time of the newest public post.
fn newest(db: &Connection) -> Result<Time> {
    let sql = "SELECT max(created_at) FROM statuses WHERE visibility = 'public'";
    let newest: Option<Time> = db.prepare_cached(sql)?.query_row([], |row| row.get(0))?;
    Ok(newest.unwrap_or_else(Time::now))
}

/// A link's use on each of seven days, the last day first.
fn history(db: &Connection, card: Id) -> Result<Value> {
    let day = 24 * 60 * 60;
    let today = newest(db)?.midnight();
    let sql = "SELECT count(*), count(DISTINCT account_id) FROM statuses
               WHERE card_id = ?1 AND created_at >= ?2 AND created_at < ?3";
    let mut statement = db.prepare_cached(sql)?;
    let mut days = Vec::new();
    for back in 0..7 {
        let start = today.plus_seconds(-day * back);
        let (uses, accounts): (i64, i64) = statement
            .query_row((card, start, start.plus_seconds(day)), |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        days.push(json!({
            "day": start.seconds().to_string(),
            "accounts": accounts.to_string(),
            "uses": uses.to_string(),
        }));
    }
    Ok(json!(days))
}
