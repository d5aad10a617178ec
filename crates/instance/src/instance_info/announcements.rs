//! Announcements of the server: <https://docs.joinmastodon.org/methods/announcements/>.

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::entities::View;
use crate::entities::announcement::published;
use crate::error::Result;
use crate::state::Shared;
use crate::times::Time;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/announcements", get(list))
        .route("/api/v1/announcements/{id}/dismiss", post(dismiss))
}

async fn list(State(app): State<Shared>, base: Base, member: Member) -> Result<Json<Vec<Value>>> {
    let db = app.db();
    published(&View::new(&db, &base, Some(member.account)), Time::now()).map(Json)
}

async fn dismiss(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:accounts")?;
    let db = app.db();
    db.query_row("SELECT 1 FROM announcements WHERE id = ?1", [id], |_| Ok(()))?;
    db.execute(
        "INSERT OR IGNORE INTO announcement_reads (account_id, announcement_id) VALUES (?1, ?2)",
        [member.account, id],
    )?;
    Ok(Json(json!({})))
}
