//! Writing, editing and deleting.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::{get, post, put};
use axum::{Json, Router};
use serde_json::Value;

use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::content;
use crate::entities::{View, scheduled_status, status};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::media::{Change, parse_focus};
use crate::params::{Params, scalar, truth};
use crate::polls::NewPoll;
use crate::state::Shared;
use crate::statuses::{self, Edit, Media, NewStatus, QuotePolicy, Visibility, scheduled};
use crate::times::Time;

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/statuses", post(create).get(super::read::several))
        .route("/api/v1/statuses/{id}", get(super::read::show).put(edit).delete(delete))
        .route("/api/v1/statuses/{id}/interaction_policy", put(set_policy))
}

async fn create(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    headers: HeaderMap,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:statuses")?;
    let mut new = new_status(&params)?;
    new.app = member.token.app;
    new.idempotency_key = headers
        .get("idempotency-key")
        .and_then(|it| it.to_str().ok())
        .map(str::to_owned)
        .filter(|it| !it.is_empty());
    let db = app.db();
    let view = View::new(&db, &base, Some(member.account));
    if let Some(at) = scheduled_at(&params)?.filter(|at| scheduled::is_worth_waiting(*at)) {
        let id = scheduled::schedule(&db, member.account, &new, at)?;
        return Ok(Json(scheduled_status::scheduled_status(&view, id)?));
    }
    let id = statuses::create(&app, &db, member.account, &new)?;
    Ok(Json(status::status(&view, id)?))
}

async fn edit(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:statuses")?;
    let edit = Edit {
        text: params.text("status").unwrap_or_default(),
        spoiler_text: params.text("spoiler_text").unwrap_or_default(),
        sensitive: params.flag("sensitive").unwrap_or(false),
        language: params.filled("language"),
        media: params.ids("media_ids"),
        media_changes: params.items("media_attributes").into_iter().filter_map(change).collect(),
        poll: poll(&params),
        quote_policy: quote_policy(&params)?,
        markdown: is_markdown(&params),
        edited_at: None,
    };
    let db = app.db();
    statuses::edit(&app, &db, member.account, id, &edit)?;
    Ok(Json(status::status(&View::new(&db, &base, Some(member.account)), id)?))
}

/// Answers with the post as it was, its source text instead of its HTML, so that it can be written anew.
async fn delete(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:statuses")?;
    let db = app.db();
    let found = statuses::find_own(&db, member.account, id)?;
    let entity = status::with_source(&View::new(&db, &base, Some(member.account)), &found)?;
    let media =
        if params.flag("delete_media").unwrap_or(false) { Media::Forget } else { Media::Keep };
    statuses::delete(&app, &db, &found, media)?;
    Ok(Json(entity))
}

async fn set_policy(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:statuses")?;
    let db = app.db();
    statuses::find_own(&db, member.account, id)?;
    if let Some(policy) = quote_policy(&params)? {
        statuses::set_quote_policy(&app, &db, member.account, id, policy)?;
    }
    Ok(Json(status::status(&View::new(&db, &base, Some(member.account)), id)?))
}

fn new_status(params: &Params) -> Result<NewStatus> {
    Ok(NewStatus {
        text: params.text("status").unwrap_or_default(),
        spoiler_text: params.text("spoiler_text").unwrap_or_default(),
        sensitive: params.flag("sensitive"),
        language: params.filled("language"),
        visibility: visibility(params)?,
        in_reply_to: reference(params, "in_reply_to_id"),
        media: params.ids("media_ids"),
        poll: poll(params),
        quoted: reference(params, "quoted_status_id"),
        quote_policy: quote_policy(params)?,
        markdown: is_markdown(params),
        ..NewStatus::default()
    })
}

/// The parameter `content_type`, which servers other than Mastodon's have.
fn is_markdown(params: &Params) -> bool {
    params.filled("content_type").as_deref() == Some(content::MARKDOWN)
}

/// The id of another post; what is no number is nobody's post.
fn reference(params: &Params, name: &str) -> Option<Id> {
    params.filled(name).map(|it| it.trim().parse().unwrap_or(Id(0)))
}

/// The parameter `visibility`, if it was sent.
pub(super) fn visibility(params: &Params) -> Result<Option<Visibility>> {
    let Some(word) = params.filled("visibility") else { return Ok(None) };
    match Visibility::parse(&word) {
        Some(visibility) => Ok(Some(visibility)),
        None => Err(ApiError::invalid("Visibility is not included in the list")),
    }
}

fn quote_policy(params: &Params) -> Result<Option<QuotePolicy>> {
    let Some(word) = params.filled("quote_approval_policy") else { return Ok(None) };
    match QuotePolicy::parse(&word) {
        Some(policy) => Ok(Some(policy)),
        None => {
            Err(ApiError::unprocessable(format!("'{word}' is not a valid quote_approval_policy")))
        }
    }
}

/// The parameter `scheduled_at`, if it was sent.
pub(super) fn scheduled_at(params: &Params) -> Result<Option<Time>> {
    let Some(text) = params.filled("scheduled_at") else { return Ok(None) };
    match Time::parse(&text) {
        Some(at) => Ok(Some(at)),
        None => Err(ApiError::invalid("Scheduled at The scheduled date must be in the future")),
    }
}

fn poll(params: &Params) -> Option<NewPoll> {
    let poll = params.value("poll")?;
    let options = poll.get("options")?;
    let items: Vec<&Value> = match options {
        Value::Array(items) => items.iter().collect(),
        Value::Object(map) => map.values().collect(),
        _ => return None,
    };
    let expires_in = poll.get("expires_in").and_then(scalar).and_then(|it| it.trim().parse().ok());
    let flag = |name: &str| poll.get(name).and_then(truth).unwrap_or(false);
    Some(NewPoll {
        options: items.into_iter().filter_map(scalar).collect(),
        expires_in: expires_in.unwrap_or_default(),
        multiple: flag("multiple"),
        hide_totals: flag("hide_totals"),
    })
}

/// One of `media_attributes`.
fn change(attributes: &Value) -> Option<(Id, Change)> {
    let field = |name: &str| attributes.get(name).and_then(scalar);
    let id = field("id")?.parse().ok()?;
    let focus = field("focus").and_then(|it| parse_focus(&it));
    Some((id, Change { description: field("description"), focus }))
}
