//! Reacting to an announcement with an emoji:
//! <https://docs.joinmastodon.org/methods/announcements/#put-reactions>.

use axum::extract::{Path, State};
use axum::routing::put;
use axum::{Json, Router};
use rusqlite::params;
use serde_json::{Value, json};

use crate::auth::Member;
use crate::error::{ApiError, Result};
use crate::events::Event;
use crate::ids::Id;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/announcements/{id}/reactions/{name}", put(add).delete(remove))
}

async fn add(
    State(app): State<Shared>,
    member: Member,
    Path((id, name)): Path<(String, String)>,
) -> Result<Json<Value>> {
    member.needs("write:favourites")?;
    let id = id.parse::<Id>().map_err(|_| ApiError::not_found())?;
    let db = app.db();
    db.query_row("SELECT 1 FROM announcements WHERE id = ?1", [id], |_| Ok(()))?;
    let custom: bool = db.query_row(
        "SELECT EXISTS (SELECT 1 FROM custom_emojis WHERE shortcode = ?1)",
        [&name],
        |row| row.get(0),
    )?;
    if name.is_ascii() && !custom {
        return Err(ApiError::invalid("Name is not a recognized emoji"));
    }
    db.execute(
        "INSERT OR IGNORE INTO announcement_reactions (account_id, announcement_id, name) VALUES (?1, ?2, ?3)",
        params![member.account, id, name],
    )?;
    app.tell(Event::AnnouncementChanged(id));
    Ok(Json(json!({})))
}

async fn remove(
    State(app): State<Shared>,
    member: Member,
    Path((id, name)): Path<(String, String)>,
) -> Result<Json<Value>> {
    member.needs("write:favourites")?;
    let id = id.parse::<Id>().map_err(|_| ApiError::not_found())?;
    let removed = app.db().execute(
        "DELETE FROM announcement_reactions WHERE account_id = ?1 AND announcement_id = ?2 AND name = ?3",
        params![member.account, id, name],
    )?;
    if removed == 0 {
        return Err(ApiError::not_found());
    }
    app.tell(Event::AnnouncementChanged(id));
    Ok(Json(json!({})))
}
