//! Reports to the moderation: <https://docs.joinmastodon.org/methods/reports/>. Nobody works on them
//! here; `GET /_probe/reports` tells tests which there are.

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use crate::accounts::existing;
use crate::auth::Member;
use crate::base::Base;
use crate::entities::{View, account};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;
use crate::statuses::find_visible;
use crate::times::Time;

const CATEGORIES: [&str; 4] = ["spam", "legal", "violation", "other"];
const MAX_COMMENT: usize = 1000;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/reports", post(create)).route("/_probe/reports", get(all))
}

async fn create(
    State(app): State<Shared>,
    base: Base,
    member: Member,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:reports")?;
    let db = app.db();
    let target = existing(&db, params.id("account_id").ok_or_else(ApiError::not_found)?)?;
    let comment = params.text("comment").unwrap_or_default();
    if comment.chars().count() > MAX_COMMENT {
        return Err(ApiError::invalid(format!(
            "Comment is too long (maximum is {MAX_COMMENT} characters)"
        )));
    }
    let rules = known_rules(&db, &params)?;
    let category = match params.filled("category") {
        _ if !rules.is_empty() => "violation".to_owned(),
        Some(category) if CATEGORIES.contains(&category.as_str()) => category,
        Some(category) => {
            let problem = format!("'{category}' is not a valid category");
            return Err(ApiError::unprocessable(problem));
        }
        None => "other".to_owned(),
    };
    // Only what the reporter may see, and only the reported account's own posts.
    let mut statuses = Vec::new();
    for id in params.ids("status_ids") {
        if find_visible(&db, Some(member.account), id)?.account_id == target.id {
            statuses.push(id);
        }
    }
    let report = json!({
        "id": Id::new(),
        "action_taken": false,
        "action_taken_at": null,
        "category": category,
        "comment": comment,
        "forwarded": target.domain.is_some() && params.flag("forward") == Some(true),
        "created_at": Time::now(),
        "status_ids": statuses,
        "rule_ids": rules,
        "collection_ids": [],
        "target_account": account::account(&View::new(&db, &base, Some(member.account)), target.id)?,
    });
    db.execute(
        "INSERT INTO reports (account_id, report) VALUES (?1, ?2)",
        params![member.account, report.to_string()],
    )?;
    Ok(Json(report))
}

/// The rules that are named, as they are written in answers.
fn known_rules(db: &Connection, params: &Params) -> Result<Vec<String>> {
    let named = params.ids("rule_ids");
    for id in &named {
        let known: bool = db
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM rules WHERE id = ?1)")?
            .query_row([id], |row| row.get(0))?;
        if !known {
            return Err(ApiError::invalid("Rule ids does not reference valid rules"));
        }
    }
    Ok(named.iter().map(Id::to_string).collect())
}

/// All reports, the newest first.
async fn all(State(app): State<Shared>) -> Result<Json<Vec<Value>>> {
    let db = app.db();
    let mut statement = db.prepare_cached("SELECT report FROM reports ORDER BY id DESC")?;
    let texts: Vec<String> =
        statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(Json(texts.iter().map(|text| serde_json::from_str(text)).collect::<Result<_, _>>()?))
}
