//! `GET /api/v1/instance/activity` and `/peers`: numbers by week, and known servers.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::error::Result;
use crate::state::Shared;
use crate::times::Time;

const WEEK: i64 = 7 * 24 * 60 * 60;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/instance/activity", get(activity))
        .route("/api/v1/instance/peers", get(peers))
}

/// Twelve weeks, the current one first; all numbers as texts, as Mastodon has it.
async fn activity(State(app): State<Shared>) -> Result<Json<Vec<Value>>> {
    let db = app.db();
    let now = Time::now();
    let in_week = |sql: &str, end: Time| -> Result<String> {
        let count: i64 =
            db.prepare_cached(sql)?.query_row((end.plus_seconds(-WEEK), end), |row| row.get(0))?;
        Ok(count.to_string())
    };
    let weeks = (0..12).map(|back| {
        let end = now.plus_seconds(-WEEK * back);
        let posts = "SELECT count(*) FROM statuses WHERE created_at > ?1 AND created_at <= ?2";
        let logins =
            "SELECT count(DISTINCT user_id) FROM tokens WHERE created_at > ?1 AND created_at <= ?2";
        let sign_ups = "SELECT count(*) FROM users WHERE created_at > ?1 AND created_at <= ?2";
        Ok(json!({
            "week": end.seconds().to_string(),
            "statuses": in_week(posts, end)?,
            "logins": in_week(logins, end)?,
            "registrations": in_week(sign_ups, end)?,
        }))
    });
    weeks.collect::<Result<_>>().map(Json)
}

async fn peers(State(app): State<Shared>) -> Result<Json<Vec<String>>> {
    let db = app.db();
    let mut statement = db.prepare_cached(
        "SELECT DISTINCT domain FROM accounts WHERE domain IS NOT NULL ORDER BY domain",
    )?;
    let domains = statement.query_map([], |row| row.get(0))?;
    Ok(Json(domains.collect::<rusqlite::Result<_>>()?))
}
