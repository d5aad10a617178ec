//! `POST /api/v1/accounts/{id}/note`: a note about someone that only oneself sees.

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use rusqlite::params;
use serde_json::Value;

use super::{existing, relation};
use crate::auth::Member;
use crate::base::PathId;
use crate::error::{ApiError, Result};
use crate::params::Params;
use crate::state::Shared;

const MAX_COMMENT: usize = 2000;

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/accounts/{id}/note", post(write))
}

/// An empty comment removes the note.
async fn write(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:accounts")?;
    let comment = params.text("comment").unwrap_or_default();
    if comment.chars().count() > MAX_COMMENT {
        return Err(ApiError::invalid(format!(
            "Comment is too long (maximum is {MAX_COMMENT} characters)"
        )));
    }
    let db = app.db();
    existing(&db, id)?;
    if comment.trim().is_empty() {
        db.execute(
            "DELETE FROM account_notes WHERE account_id = ?1 AND target_id = ?2",
            [member.account, id],
        )?;
    } else {
        db.execute(
            "INSERT INTO account_notes (account_id, target_id, comment) VALUES (?1, ?2, ?3)
             ON CONFLICT (account_id, target_id) DO UPDATE SET comment = excluded.comment",
            params![member.account, id, comment],
        )?;
    }
    relation(&db, member.account, id)
}
