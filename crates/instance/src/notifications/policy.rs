//! The filtering policy. This server filters nothing: everything is accepted, and no request waits.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::auth::Member;
use crate::error::{ApiError, Result};
use crate::state::Shared;

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v2/notifications/policy", get(policy))
        .route("/api/v1/notifications/requests", get(requests))
        .route("/api/v1/notifications/requests/merged", get(merged))
        .route("/api/v1/notifications/requests/{id}", get(request))
}

async fn policy(State(_): State<Shared>, member: Member) -> Result<Json<Value>> {
    member.needs("read:notifications")?;
    Ok(Json(json!({
        "for_not_following": "accept",
        "for_not_followers": "accept",
        "for_new_accounts": "accept",
        "for_private_mentions": "accept",
        "for_limited_accounts": "accept",
        "for_bots": "accept",
        "summary": { "pending_requests_count": 0, "pending_notifications_count": 0 },
    })))
}

async fn requests(State(_): State<Shared>, member: Member) -> Result<Json<Value>> {
    member.needs("read:notifications")?;
    Ok(Json(json!([])))
}

async fn merged(State(_): State<Shared>, member: Member) -> Result<Json<Value>> {
    member.needs("read:notifications")?;
    Ok(Json(json!({ "merged": true })))
}

async fn request(State(_): State<Shared>, member: Member) -> Result<Json<Value>> {
    member.needs("read:notifications")?;
    Err(ApiError::not_found())
}
