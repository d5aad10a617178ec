//! Work that goes on after an answer: answers to a post that come from other servers. Here tests
//! prepare them (`POST /_probe/remote_replies`); fetching begins when the thread is read first.
//! <https://docs.joinmastodon.org/methods/async_refreshes/>

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::auth::Member;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::state::Shared;
use crate::statuses::{self, NewStatus};

/// The header that names the work.
const HEADER: &str = "mastodon-async-refresh";

/// Answers that wait on "other servers".
#[derive(Clone, Debug)]
pub struct Prepared {
    /// Who answers.
    pub author: Id,
    /// What they write.
    pub texts: Vec<String>,
    /// How long each of them takes.
    pub pause: Duration,
}

/// What is prepared or goes on, by the post answered.
#[derive(Default)]
pub struct AsyncRefreshes(Mutex<HashMap<Id, Refresh>>);

struct Refresh {
    /// `None` once it has begun.
    waiting: Option<Prepared>,
    finished: bool,
    count: u64,
}

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1_alpha/async_refreshes/{id}", get(show))
}

impl AsyncRefreshes {
    /// Prepares answers to a post.
    pub fn prepare(&self, status: Id, prepared: Prepared) {
        let refresh = Refresh { waiting: Some(prepared), finished: false, count: 0 };
        self.all().insert(status, refresh);
    }

    fn all(&self) -> MutexGuard<'_, HashMap<Id, Refresh>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, status: Id, change: impl FnOnce(&mut Refresh)) {
        if let Some(refresh) = self.all().get_mut(&status) {
            change(refresh);
        }
    }
}

/// The header for a thread whose answers are being fetched; fetching begins where they wait.
pub fn begin(app: &Shared, status: Id) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let waiting = {
        let mut all = app.async_refreshes.all();
        let Some(refresh) = all.get_mut(&status).filter(|refresh| !refresh.finished) else {
            return headers;
        };
        refresh.waiting.take()
    };
    if let Some(prepared) = waiting {
        tokio::spawn(fetch(app.clone(), status, prepared));
    }
    let value = format!("id=\"refresh-{status}\", retry=1, result_count=0");
    if let Ok(value) = HeaderValue::from_str(&value) {
        headers.insert(HEADER, value);
    }
    headers
}

async fn fetch(app: Shared, status: Id, prepared: Prepared) {
    for text in prepared.texts {
        tokio::time::sleep(prepared.pause).await;
        let new = NewStatus { text, in_reply_to: Some(status), ..NewStatus::default() };
        let came = statuses::create(&app, &app.db(), prepared.author, &new).is_ok();
        app.async_refreshes.change(status, |refresh| refresh.count += u64::from(came));
    }
    app.async_refreshes.change(status, |refresh| refresh.finished = true);
}

async fn show(
    State(app): State<Shared>,
    member: Member,
    Path(id): Path<String>,
) -> Result<Json<Value>> {
    member.needs("read")?;
    let status = id.strip_prefix("refresh-").and_then(|id| id.parse::<Id>().ok());
    let all = app.async_refreshes.all();
    let refresh = status.and_then(|status| all.get(&status)).ok_or_else(ApiError::not_found)?;
    let word = if refresh.finished { "finished" } else { "running" };
    let told = json!({ "id": id, "status": word, "result_count": refresh.count });
    Ok(Json(json!({ "async_refresh": told })))
}
