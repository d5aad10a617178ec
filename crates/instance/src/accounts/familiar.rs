//! `GET /api/v1/accounts/familiar_followers`: which of those one follows follow an account too.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::existing;
use crate::auth::Member;
use crate::base::Base;
use crate::entities::View;
use crate::entities::account::accounts;
use crate::error::Result;
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/accounts/familiar_followers", get(list))
}

async fn list(
    State(app): State<Shared>,
    base: Base,
    member: Member,
    params: Params,
) -> Result<Json<Vec<Value>>> {
    member.needs("read:follows")?;
    let db = app.db();
    let view = View::new(&db, &base, Some(member.account));
    let mut statement = db.prepare_cached(
        "SELECT f.account_id FROM follows f JOIN follows mine ON mine.target_id = f.account_id
         WHERE f.target_id = ?1 AND mine.account_id = ?2 ORDER BY f.id DESC",
    )?;
    let mut answer = Vec::new();
    for id in params.ids("id") {
        if existing(&db, id).is_err() {
            continue;
        }
        let known: Vec<Id> = statement
            .query_map([id, member.account], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        answer.push(json!({ "id": id, "accounts": accounts(&view, &known)? }));
    }
    Ok(Json(answer))
}
