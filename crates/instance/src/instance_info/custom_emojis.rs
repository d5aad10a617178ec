//! `GET /api/v1/custom_emojis`.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::Value;

use crate::base::Base;
use crate::entities::{View, emoji};
use crate::error::Result;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/custom_emojis", get(all))
}

async fn all(State(app): State<Shared>, base: Base) -> Result<Json<Vec<Value>>> {
    let db = app.db();
    emoji::all(&View::new(&db, &base, None)).map(Json)
}
