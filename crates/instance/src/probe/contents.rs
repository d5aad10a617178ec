//! What only an operator can write: rules and announcements, for tests on a server without sample data.

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use rusqlite::params;
use serde_json::{Value, json};

use crate::error::Result;
use crate::events::Event;
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;
use crate::times::Time;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/_probe/announcement", post(announcement))
        .route("/_probe/rule", post(rule))
}

/// Publishes an announcement: `{"text", "starts_at"?, "ends_at"?}` → `{"id"}`.
async fn announcement(State(app): State<Shared>, params: Params) -> Result<Json<Value>> {
    let now = Time::now();
    let id = Id::at(now);
    let time = |name: &str| params.filled(name).and_then(|it| Time::parse(&it));
    app.db().execute(
        "INSERT INTO announcements (id, text, starts_at, ends_at, published_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?5)",
        params![
            id,
            params.text("text").unwrap_or_default(),
            time("starts_at"),
            time("ends_at"),
            now
        ],
    )?;
    app.tell(Event::AnnouncementChanged(id));
    Ok(Json(json!({ "id": id })))
}

/// Adds a rule: `{"text", "hint"?, "translations"?}` → `{}`.
async fn rule(State(app): State<Shared>, params: Params) -> Result<Json<Value>> {
    let translations = params.value("translations").cloned().unwrap_or_else(|| json!({}));
    app.db().execute(
        "INSERT INTO rules (position, text, hint, translations)
         VALUES ((SELECT count(*) FROM rules), ?1, ?2, ?3)",
        params![
            params.text("text").unwrap_or_default(),
            params.text("hint").unwrap_or_default(),
            translations.to_string()
        ],
    )?;
    Ok(Json(json!({})))
}
