//! How far one has read: <https://docs.joinmastodon.org/methods/markers/>.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::{Connection, params};
use serde_json::{Map, Value, json};

use crate::auth::Member;
use crate::error::Result;
use crate::ids::Id;
use crate::params::{Params, scalar};
use crate::state::Shared;
use crate::times::Time;

const TIMELINES: [&str; 2] = ["home", "notifications"];

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/markers", get(show).post(save))
}

async fn show(State(app): State<Shared>, member: Member, params: Params) -> Result<Json<Value>> {
    member.needs("read:statuses")?;
    stored(&app.db(), member.user, &params.list("timeline")).map(Json)
}

async fn save(State(app): State<Shared>, member: Member, params: Params) -> Result<Json<Value>> {
    member.needs("write:statuses")?;
    let db = app.db();
    let mut saved = Vec::new();
    for timeline in TIMELINES {
        let wanted = params.value(timeline).and_then(|it| it.get("last_read_id")).and_then(scalar);
        let Some(id) = wanted.and_then(|it| it.parse::<Id>().ok()) else {
            continue;
        };
        db.execute(
            "INSERT INTO markers (user_id, timeline, last_read_id, version, updated_at) VALUES (?1, ?2, ?3, 0, ?4)
             ON CONFLICT (user_id, timeline) DO UPDATE SET
             last_read_id = excluded.last_read_id, version = version + 1, updated_at = excluded.updated_at",
            params![member.user, timeline, id, Time::now()],
        )?;
        saved.push(timeline.to_owned());
    }
    stored(&db, member.user, &saved).map(Json)
}

fn stored(db: &Connection, user: Id, timelines: &[String]) -> Result<Value> {
    let mut statement = db.prepare_cached(
        "SELECT timeline, last_read_id, version, updated_at FROM markers WHERE user_id = ?1",
    )?;
    let mut rows = statement.query([user])?;
    let mut markers = Map::new();
    while let Some(row) = rows.next()? {
        let timeline: String = row.get(0)?;
        if timelines.contains(&timeline) {
            let marker = json!({
                "last_read_id": row.get::<_, Id>(1)?,
                "version": row.get::<_, i64>(2)?,
                "updated_at": row.get::<_, Time>(3)?,
            });
            markers.insert(timeline, marker);
        }
    }
    Ok(Value::Object(markers))
}
