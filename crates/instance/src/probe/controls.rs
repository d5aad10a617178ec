//! Faults, the list of requests, and the streaming connections.

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::error::{ApiError, Result};
use crate::faults::Fault;
use crate::open_streams::OpenStream;
use crate::params::Params;
use crate::request_log::Entry;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/_probe/faults", post(add_fault).delete(clear_faults))
        .route("/_probe/requests", get(requests).delete(forget_requests))
        .route("/_probe/streams", get(streams))
        .route("/_probe/streams/drop", post(drop_streams))
}

async fn add_fault(State(app): State<Shared>, params: Params) -> Result<Json<Value>> {
    let fault: Fault = serde_json::from_value(params.into_json())
        .map_err(|error| ApiError::unprocessable(error.to_string()))?;
    app.faults.add(fault);
    Ok(Json(json!({})))
}

async fn clear_faults(State(app): State<Shared>) -> Json<Value> {
    app.faults.clear();
    Json(json!({}))
}

async fn requests(State(app): State<Shared>, params: Params) -> Json<Vec<Entry>> {
    Json(match params.filled("text") {
        Some(text) => app.requests.with(&text),
        None => app.requests.of_api(),
    })
}

async fn forget_requests(State(app): State<Shared>) -> Json<Value> {
    app.requests.clear();
    Json(json!({}))
}

async fn streams(State(app): State<Shared>) -> Json<Vec<OpenStream>> {
    Json(app.streams.all())
}

async fn drop_streams(State(app): State<Shared>) -> Json<Value> {
    app.streams.cut(&app.events);
    Json(json!({}))
}
