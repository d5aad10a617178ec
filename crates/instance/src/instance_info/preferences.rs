//! `GET /api/v1/preferences`: <https://docs.joinmastodon.org/methods/preferences/>.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::auth::Member;
use crate::error::Result;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/preferences", get(show))
}

async fn show(State(app): State<Shared>, member: Member) -> Result<Json<Value>> {
    member.needs("read:accounts")?;
    let answer = app.db().query_row(
        "SELECT default_privacy, default_sensitive, default_language, default_quote_policy FROM users WHERE id = ?1",
        [member.user],
        |row| {
            Ok(json!({
                "posting:default:visibility": row.get::<_, String>(0)?,
                "posting:default:sensitive": row.get::<_, bool>(1)?,
                "posting:default:language": row.get::<_, Option<String>>(2)?,
                "posting:default:quote_policy": row.get::<_, String>(3)?,
                "reading:expand:media": "default",
                "reading:expand:spoilers": false,
                "reading:autoplay:gifs": false,
            }))
        },
    )?;
    Ok(Json(answer))
}
