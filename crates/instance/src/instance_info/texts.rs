//! The server's longer texts: about, privacy and terms.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::error::{ApiError, Result};
use crate::settings;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/instance/extended_description", get(extended_description))
        .route("/api/v1/instance/privacy_policy", get(privacy_policy))
        .route("/api/v1/instance/terms_of_service", get(terms_of_service))
        .route(
            "/api/v1/instance/languages",
            get(async || Json(json!([{ "code": "de", "name": "Deutsch" }]))),
        )
        .route("/api/v1/instance/domain_blocks", get(async || Json(json!([]))))
}

async fn extended_description(State(app): State<Shared>) -> Result<Json<Value>> {
    let settings = settings::load(&app.db())?;
    let updated_at = format!("{}T00:00:00Z", settings.texts_updated_on);
    Ok(Json(json!({ "updated_at": updated_at, "content": settings.extended_description })))
}

async fn privacy_policy(State(app): State<Shared>) -> Result<Json<Value>> {
    let settings = settings::load(&app.db())?;
    let updated_at = format!("{}T00:00:00+00:00", settings.texts_updated_on);
    Ok(Json(json!({ "updated_at": updated_at, "content": settings.privacy_policy })))
}

async fn terms_of_service(State(app): State<Shared>) -> Result<Json<Value>> {
    let settings = settings::load(&app.db())?;
    if settings.terms_of_service.is_empty() {
        return Err(ApiError::not_found());
    }
    Ok(Json(json!({
        "effective_date": settings.texts_updated_on,
        "effective": true,
        "content": settings.terms_of_service,
        "succeeded_by": null,
    })))
}
