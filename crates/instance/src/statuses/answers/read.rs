//! Reading posts: one, several, what is around them, and what they were before.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::async_refreshes;
use crate::auth::{Member, Viewer};
use crate::base::{Base, PathId};
use crate::entities::{View, status, status_edit};
use crate::error::Result;
use crate::params::Params;
use crate::state::Shared;
use crate::statuses;

/// The most posts that can be asked for by their ids.
const MAX_SEVERAL: usize = 40;

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/statuses/{id}/context", get(context))
        .route("/api/v1/statuses/{id}/history", get(history))
        .route("/api/v1/statuses/{id}/source", get(source))
}

pub(super) async fn show(
    State(app): State<Shared>,
    viewer: Viewer,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    viewer.needs("read:statuses")?;
    let db = app.db();
    let found = statuses::find_visible(&db, viewer.account(), id)?;
    Ok(Json(status::status_of(&View::new(&db, &base, viewer.account()), &found)?))
}

/// Posts by `id[]`; those the viewer may not see are left out.
pub(super) async fn several(
    State(app): State<Shared>,
    viewer: Viewer,
    base: Base,
    params: Params,
) -> Result<Json<Vec<Value>>> {
    viewer.needs("read:statuses")?;
    let db = app.db();
    let view = View::new(&db, &base, viewer.account());
    let mut found = Vec::new();
    for id in params.ids("id").into_iter().take(MAX_SEVERAL) {
        if let Ok(one) = statuses::find_visible(&db, viewer.account(), id) {
            found.push(status::status_of(&view, &one)?);
        }
    }
    Ok(Json(found))
}

async fn context(
    State(app): State<Shared>,
    viewer: Viewer,
    base: Base,
    PathId(id): PathId,
) -> Result<(HeaderMap, Json<Value>)> {
    viewer.needs("read:statuses")?;
    let db = app.db();
    let found = statuses::find_visible(&db, viewer.account(), id)?;
    // As on Mastodon, only for members.
    let refresh = viewer.account().map(|_| async_refreshes::begin(&app, found.id));
    let view = View::new(&db, &base, viewer.account());
    let ancestors = statuses::ancestors(&db, viewer.account(), &found)?;
    let descendants = statuses::descendants(&db, viewer.account(), &found)?;
    let threads = json!({
        "ancestors": status::statuses(&view, &ancestors)?,
        "descendants": status::statuses(&view, &descendants)?,
    });
    Ok((refresh.unwrap_or_default(), Json(threads)))
}

async fn history(
    State(app): State<Shared>,
    viewer: Viewer,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Vec<Value>>> {
    viewer.needs("read:statuses")?;
    let db = app.db();
    let found = statuses::find_visible(&db, viewer.account(), id)?;
    Ok(Json(status_edit::history(&View::new(&db, &base, viewer.account()), &found)?))
}

async fn source(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("read:statuses")?;
    let found = statuses::find_visible(&app.db(), Some(member.account), id)?;
    Ok(Json(json!({
        "id": found.id,
        "text": found.text,
        "spoiler_text": found.spoiler_text,
    })))
}
