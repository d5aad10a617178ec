//! Boost, favourite, bookmark, pin, mute, and the ways back.

use axum::extract::{Path, State};
use axum::routing::post;
use axum::{Json, Router};
use rusqlite::Connection;
use serde_json::Value;

use super::publish::visibility;
use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::entities::{View, status};
use crate::error::Result;
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;
use crate::statuses;

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/statuses/{id}/reblog", post(reblog))
        .route("/api/v1/statuses/{id}/unreblog", post(unreblog))
        .route("/api/v1/statuses/{id}/favourite", post(favourite))
        .route("/api/v1/statuses/{id}/unfavourite", post(unfavourite))
        .route("/api/v1/statuses/{id}/bookmark", post(bookmark))
        .route("/api/v1/statuses/{id}/unbookmark", post(unbookmark))
        .route("/api/v1/statuses/{id}/pin", post(pin))
        .route("/api/v1/statuses/{id}/unpin", post(unpin))
        .route("/api/v1/statuses/{id}/mute", post(mute))
        .route("/api/v1/statuses/{id}/unmute", post(unmute))
        .route("/api/v1/statuses/{id}/quotes/{quoting_id}/revoke", post(revoke))
}

/// Does it, and answers with the post it returns.
fn act(
    app: &Shared,
    member: &Member,
    base: &Base,
    scope: &str,
    verb: impl FnOnce(&Connection, Id) -> Result<Id>,
) -> Result<Json<Value>> {
    member.needs(scope)?;
    let db = app.db();
    let id = verb(&db, member.account)?;
    Ok(Json(status::status(&View::new(&db, base, Some(member.account)), id)?))
}

async fn reblog(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    let visibility = visibility(&params)?;
    act(&app, &member, &base, "write:statuses", |db, me| {
        statuses::reblog(&app, db, me, id, visibility, None)
    })
}

async fn unreblog(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    act(&app, &member, &base, "write:statuses", |db, me| statuses::unreblog(&app, db, me, id))
}

async fn favourite(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    act(&app, &member, &base, "write:favourites", |db, me| {
        statuses::favourite(&app, db, me, id, None)
    })
}

async fn unfavourite(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    act(&app, &member, &base, "write:favourites", |db, me| statuses::unfavourite(db, me, id))
}

async fn bookmark(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    act(&app, &member, &base, "write:bookmarks", |db, me| statuses::bookmark(db, me, id, None))
}

async fn unbookmark(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    act(&app, &member, &base, "write:bookmarks", |db, me| statuses::unbookmark(db, me, id))
}

async fn pin(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    act(&app, &member, &base, "write:accounts", |db, me| statuses::pin(db, me, id, None))
}

async fn unpin(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    act(&app, &member, &base, "write:accounts", |db, me| statuses::unpin(db, me, id))
}

async fn mute(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    act(&app, &member, &base, "write:mutes", |db, me| statuses::mute(db, me, id))
}

async fn unmute(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    act(&app, &member, &base, "write:mutes", |db, me| statuses::unmute(db, me, id))
}

/// Answers with the post whose quote was revoked.
async fn revoke(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
    Path((_, quoting)): Path<(String, String)>,
) -> Result<Json<Value>> {
    let quoting = quoting.parse().unwrap_or(Id(0));
    act(&app, &member, &base, "write:statuses", |db, me| {
        statuses::revoke(&app, db, me, id, quoting)?;
        Ok(quoting)
    })
}
