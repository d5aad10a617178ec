//! Mute and unmute, and the list of those muted: <https://docs.joinmastodon.org/methods/mutes/>.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::{get, post};
use axum::{Json, Router};
use rusqlite::params;
use serde_json::{Value, json};

use super::followers::account_page;
use super::{existing, relation};
use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::entities::relationship::relationship;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;
use crate::times::Time;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/accounts/{id}/mute", post(mute))
        .route("/api/v1/accounts/{id}/unmute", post(unmute))
        .route("/api/v1/mutes", get(list))
}

async fn mute(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:mutes")?;
    if id == member.account {
        return Err(ApiError::not_allowed());
    }
    let db = app.db();
    existing(&db, id)?;
    let now = Time::now();
    let seconds = params.number("duration").filter(|it| *it > 0);
    db.execute(
        "INSERT INTO mutes (id, account_id, target_id, hide_notifications, expires_at, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (account_id, target_id) DO UPDATE SET
         hide_notifications = excluded.hide_notifications, expires_at = excluded.expires_at",
        params![
            Id::at(now),
            member.account,
            id,
            params.flag("notifications").unwrap_or(true),
            seconds.map(|it| now.plus_seconds(it)),
            now
        ],
    )?;
    relation(&db, member.account, id)
}

async fn unmute(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:mutes")?;
    let db = app.db();
    existing(&db, id)?;
    db.execute("DELETE FROM mutes WHERE account_id = ?1 AND target_id = ?2", [member.account, id])?;
    relation(&db, member.account, id)
}

/// The accounts come with the time their mute ends.
async fn list(
    State(app): State<Shared>,
    base: Base,
    member: Member,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    member.needs("read:mutes")?;
    let db = app.db();
    let sql = format!(
        "SELECT id, target_id FROM mutes WHERE account_id = {} AND (expires_at IS NULL OR expires_at > {})",
        member.account,
        Time::now().0
    );
    let viewer = Some(member.account);
    let (links, Json(mut muted)) =
        account_page(&db, &base, viewer, &params, "/api/v1/mutes", &sql)?;
    for account in &mut muted {
        let id = account["id"].as_str().and_then(|it| it.parse().ok());
        if let Some(id) = id {
            let relation = relationship(&db, member.account, id)?;
            account["mute_expires_at"] = json!(relation["muting_expires_at"]);
        }
    }
    Ok((links, Json(muted)))
}
