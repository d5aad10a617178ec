//! Many posts at once, for tests of long timelines and busy streams.

use std::time::Duration;

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use crate::async_refreshes::Prepared;
use crate::entities::account::AccountRow;
use crate::error::{ApiError, Result};
use crate::events::Event;
use crate::ids::Id;
use crate::params::Params;
use crate::savepoint::atomically;
use crate::state::Shared;
use crate::statuses::{self, NewStatus};
use crate::times::Time;

/// The most posts of one call.
const MOST: i64 = 20_000;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/_probe/posts", post(posts))
        .route("/_probe/quote", post(quote))
        .route("/_probe/remote_replies", post(remote_replies))
}

/// Public posts of mixed heights, numbered from 1 (`Beitrag 17 von 500`), the last one the newest:
/// `{"username", "count", "published"?, "from"?}` → `{}`. They lie a second apart, up to now; with
/// `published` they are published now, one after the other, and streamed. `from`: the first number.
async fn posts(State(app): State<Shared>, params: Params) -> Result<Json<Value>> {
    let username =
        params.filled("username").ok_or_else(|| ApiError::unprocessable("username is missing"))?;
    let count = params.number("count").unwrap_or(1).clamp(0, MOST);
    let from = params.number("from").unwrap_or(1);
    let published = params.flag("published").unwrap_or(false);
    let db = app.db();
    let author = AccountRow::by_handle(&db, &username, None)?.id;
    if published {
        for number in from..from + count {
            let new = NewStatus { text: text(number, from + count - 1), ..NewStatus::default() };
            statuses::create(&app, &db, author, &new)?;
        }
        return Ok(Json(json!({})));
    }
    let start = Time::now().plus_seconds(-count);
    let pictures = pictures(&db)?;
    atomically(&db, || {
        for number in from..from + count {
            let at = start.plus_seconds(number - from);
            let id = insert(&db, author, number, from + count - 1, at)?;
            if let Some(picture) = picture_of(number, &pictures) {
                attach(&db, author, id, picture, at)?;
            }
        }
        Ok(())
    })?;
    Ok(Json(json!({})))
}

/// How the account of the quoted post stands to a quote, which accounts here tell at once and those
/// on other servers later: `{"status", "state"}` → `{}`. `status`: the quoting post; `state`:
/// `pending`, `accepted`, `rejected` or `revoked`.
async fn quote(State(app): State<Shared>, params: Params) -> Result<Json<Value>> {
    let status = params.id("status").ok_or_else(|| ApiError::unprocessable("status is missing"))?;
    let state = params.filled("state").unwrap_or_default();
    if !["pending", "accepted", "rejected", "revoked"].contains(&state.as_str()) {
        return Err(ApiError::unprocessable("state is none that a quote can have"));
    }
    let changed = app
        .db()
        .execute("UPDATE quotes SET state = ?2 WHERE status_id = ?1", params![status, state])?;
    if changed == 0 {
        return Err(ApiError::not_found());
    }
    app.tell(Event::StatusEdited(status));
    Ok(Json(json!({})))
}

/// Answers to a post that come, one after the other, when its thread is read:
/// `{"status", "username", "texts", "ms"?}` → `{}`. `ms`: how long each takes.
async fn remote_replies(State(app): State<Shared>, params: Params) -> Result<Json<Value>> {
    let username =
        params.filled("username").ok_or_else(|| ApiError::unprocessable("username is missing"))?;
    let status = params.id("status").ok_or_else(|| ApiError::unprocessable("status is missing"))?;
    let author = AccountRow::by_handle(&app.db(), &username, None)?.id;
    let milliseconds = params.number("ms").and_then(|it| u64::try_from(it).ok()).unwrap_or(300);
    let pause = Duration::from_millis(milliseconds);
    let prepared = Prepared { author, texts: params.list("texts"), pause };
    app.async_refreshes.prepare(status, prepared);
    Ok(Json(json!({})))
}

/// From one line to ten, so that no two neighbours are equally tall.
fn text(number: i64, last: i64) -> String {
    let sentence = " Wir bauen, wohnen und wirtschaften gemeinsam, und das seit vielen Jahren.";
    let more = sentence.repeat((number * 7 % 6) as usize);
    let list = if number % 9 == 0 { "\n\nErstens\nzweitens\ndrittens" } else { "" };
    format!("Beitrag {number} von {last}.{more}{list}")
}

fn insert(db: &Connection, author: Id, number: i64, last: i64, at: Time) -> Result<Id> {
    let id = Id::at(at);
    let warning = if number % 13 == 0 { "Vorsicht, Zahlen" } else { "" };
    db.prepare_cached(
        "INSERT INTO statuses (id, account_id, text, spoiler_text, sensitive, language, conversation_id, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, 'de', ?1, ?6)",
    )?
    .execute(params![id, author, text(number, last), warning, !warning.is_empty(), at])?;
    Ok(id)
}

/// The pictures there are, to be shown again.
fn pictures(db: &Connection) -> Result<Vec<Id>> {
    let mut statement = db.prepare_cached(
        "SELECT id FROM media WHERE kind = 'image' AND file IS NOT NULL AND status_id IS NOT NULL ORDER BY id",
    )?;
    let ids = statement.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Every fifth post has one.
fn picture_of(number: i64, pictures: &[Id]) -> Option<Id> {
    let place = usize::try_from(number / 5).ok()?.checked_rem(pictures.len())?;
    pictures.get(place).copied().filter(|_| number % 5 == 0)
}

fn attach(db: &Connection, author: Id, status: Id, picture: Id, at: Time) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO media (id, account_id, status_id, position, kind, file, preview, description, blurhash, meta,
             focus_x, focus_y, created_at)
         SELECT ?1, ?2, ?3, 0, kind, file, preview, description, blurhash, meta, focus_x, focus_y, ?4
         FROM media WHERE id = ?5",
    )?
    .execute(params![Id::at(at), author, status, at, picture])?;
    Ok(())
}
