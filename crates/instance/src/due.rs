//! What happens by itself in time: polls end, scheduled posts appear.

use std::time::Duration;

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use serde_json::{Value, json};
use tokio::sync::watch;

use crate::error::Result;
use crate::polls;
use crate::state::{App, Shared};
use crate::statuses::scheduled;
use crate::times::Time;

/// How often it is looked after.
const TICK: Duration = Duration::from_millis(250);

/// Looks after it until the server stops.
pub async fn keep_up(app: Shared, mut stopped: watch::Receiver<()>) {
    let mut tick = tokio::time::interval(TICK);
    loop {
        tokio::select! {
            _ = stopped.changed() => return,
            _ = tick.tick() => {
                if let Err(error) = catch_up(&app) {
                    eprintln!("probeinstanz: {}", error.message());
                }
            }
        }
    }
}

/// Does everything that is due by now.
///
/// # Errors
/// If the database cannot be read or written.
pub fn catch_up(app: &App) -> Result<()> {
    let db = app.db();
    let now = Time::now();
    scheduled::publish_due(app, &db, now)?;
    polls::close_due(app, &db, now)
}

/// `POST /_probe/hurry`: for tests, the time of everything that waits has come.
pub fn routes() -> Router<Shared> {
    Router::new().route("/_probe/hurry", post(hurry))
}

async fn hurry(State(app): State<Shared>) -> Result<Json<Value>> {
    let now = Time::now();
    {
        let db = app.db();
        db.execute("UPDATE polls SET expires_at = ?1 WHERE expires_at > ?1", [now])?;
        db.execute(
            "UPDATE scheduled_statuses SET scheduled_at = ?1 WHERE scheduled_at > ?1",
            [now],
        )?;
    }
    catch_up(&app)?;
    Ok(Json(json!({})))
}
