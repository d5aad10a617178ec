//! Invitations: a valid one spares the approval, and lets people in while registrations are closed.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri, header::ACCEPT};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::{Connection, OptionalExtension};
use serde_json::json;

use crate::base::Base;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::state::Shared;
use crate::times::Time;
use crate::web_client;

/// An invitation that may be used.
#[derive(Clone, Debug)]
pub struct Invite {
    /// Its id.
    pub id: Id,
}

pub fn routes() -> Router<Shared> {
    Router::new().route("/invite/{code}", get(show))
}

/// The invitation with this code, if it may still be used.
///
/// # Errors
/// If the database cannot be read.
pub fn valid(db: &Connection, code: Option<&str>, now: Time) -> Result<Option<Invite>> {
    let Some(code) = code else {
        return Ok(None);
    };
    let found = db
        .prepare_cached(
            "SELECT id FROM invites WHERE code = ?1 AND (max_uses IS NULL OR uses < max_uses)
             AND (expires_at IS NULL OR expires_at > ?2)",
        )?
        .query_row((code, now), |row| Ok(Invite { id: row.get(0)? }));
    Ok(found.optional()?)
}

/// Counts one more use.
///
/// # Errors
/// If the database cannot be written.
pub fn count_use(db: &Connection, invite: &Invite) -> Result<()> {
    db.execute("UPDATE invites SET uses = uses + 1 WHERE id = ?1", [invite.id])?;
    Ok(())
}

/// For apps that ask for JSON; anyone else gets the web client, whose page it is.
async fn show(
    State(app): State<Shared>,
    base: Base,
    Path(code): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Result<Response> {
    let accept = headers.get(ACCEPT).and_then(|it| it.to_str().ok()).unwrap_or_default();
    if !accept.contains("json") {
        return Ok(web_client::serve(&app, &headers, &uri).await);
    }
    let db = app.db();
    let known: bool = db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM invites WHERE code = ?1)")?
        .query_row([&code], |row| row.get(0))?;
    if !known {
        return Err(ApiError::not_found());
    }
    if valid(&db, Some(&code), Time::now())?.is_none() {
        return Err(ApiError::new(StatusCode::UNAUTHORIZED, "This invite is not valid"));
    }
    let answer =
        json!({ "invite_code": code, "instance_api_url": format!("{}/api/v2/instance", base.0) });
    Ok(Json(answer).into_response())
}
