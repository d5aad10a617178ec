//! `POST /oauth/revoke`: an app gives a token back.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use axum::{Json, Router};
use rusqlite::OptionalExtension;
use serde_json::{Value, json};

use super::client::client;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;
use crate::times::Time;

pub fn routes() -> Router<Shared> {
    Router::new().route("/oauth/revoke", post(revoke))
}

async fn revoke(
    State(app): State<Shared>,
    headers: HeaderMap,
    params: Params,
) -> Result<Json<Value>> {
    let db = app.db();
    let text = params.text("token").unwrap_or_default();
    let issued: Option<Option<Id>> = db
        .prepare_cached("SELECT app_id FROM tokens WHERE token = ?1")?
        .query_row([&text], |row| row.get(0))
        .optional()?;
    // A token that is not known counts as given back.
    let Some(issued_to) = issued else {
        return Ok(Json(json!({})));
    };
    let asker = client(&db, &headers, &params)?.map(|it| it.id);
    if asker.is_none() || asker != issued_to {
        return Err(ApiError::oauth(
            StatusCode::FORBIDDEN,
            "unauthorized_client",
            "You are not authorized to revoke this token",
        ));
    }
    db.execute(
        "UPDATE tokens SET revoked_at = ?1 WHERE token = ?2 AND revoked_at IS NULL",
        (Time::now(), &text),
    )?;
    Ok(Json(json!({})))
}
