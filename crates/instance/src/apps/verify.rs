//! `GET /api/v1/apps/verify_credentials`: which app a token belongs to.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::Value;

use crate::auth::AnyToken;
use crate::entities::application::{AppRow, application};
use crate::error::{ApiError, Result};
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/apps/verify_credentials", get(verify))
}

async fn verify(State(app): State<Shared>, AnyToken(token): AnyToken) -> Result<Json<Value>> {
    let id = token.app.ok_or_else(ApiError::not_found)?;
    let row = AppRow::find(&app.db(), id)?.ok_or_else(ApiError::not_found)?;
    Ok(Json(application(&row)))
}
