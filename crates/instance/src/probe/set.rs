//! The server's settings, switched while it runs.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::Value;

use crate::error::{ApiError, Result};
use crate::params::Params;
use crate::settings::{self, Settings};
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/_probe/settings", get(show).post(change))
}

async fn show(State(app): State<Shared>) -> Result<Json<Settings>> {
    Ok(Json(settings::load(&app.db())?))
}

/// Takes the settings to change; the others stay. `blocked_mail_domains` (a list) is taken too.
async fn change(State(app): State<Shared>, params: Params) -> Result<Json<Settings>> {
    let db = app.db();
    let mut wanted = params.into_json();
    let mut all = serde_json::to_value(settings::load(&db)?)?;
    if let (Some(all), Some(wanted)) = (all.as_object_mut(), wanted.as_object_mut()) {
        if let Some(domains) = wanted.remove("blocked_mail_domains") {
            db.execute("DELETE FROM blocked_mail_domains", [])?;
            for domain in domains.as_array().into_iter().flatten().filter_map(Value::as_str) {
                db.execute(
                    "INSERT OR IGNORE INTO blocked_mail_domains (domain) VALUES (?1)",
                    [domain],
                )?;
            }
        }
        all.append(wanted);
    }
    let changed: Settings =
        serde_json::from_value(all).map_err(|error| ApiError::unprocessable(error.to_string()))?;
    settings::save(&db, &changed)?;
    Ok(Json(changed))
}
