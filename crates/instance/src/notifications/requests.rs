//! Notifications that were held back, by whom they came from.
//! <https://docs.joinmastodon.org/methods/notifications/#get-requests>

use axum::extract::State;
use axum::http::HeaderMap;
use axum::routing::{get, post};
use axum::{Json, Router};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Value, json};

use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::entities::{View, account, status};
use crate::error::{ApiError, Result};
use crate::events::Event;
use crate::ids::Id;
use crate::paging::Paging;
use crate::params::Params;
use crate::state::{App, Shared};
use crate::times::Time;

const PATH: &str = "/api/v1/notifications/requests";

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route(PATH, get(list))
        .route("/api/v1/notifications/requests/merged", get(merged))
        .route("/api/v1/notifications/requests/accept", post(accept_all))
        .route("/api/v1/notifications/requests/dismiss", post(dismiss_all))
        .route("/api/v1/notifications/requests/{id}", get(show))
        .route("/api/v1/notifications/requests/{id}/accept", post(accept))
        .route("/api/v1/notifications/requests/{id}/dismiss", post(dismiss))
}

/// Notes that a mention or quote of `from` was held back: only they make a request.
///
/// # Errors
/// If the database cannot be written.
pub(super) fn hold_back(
    db: &Connection,
    recipient: Id,
    kind: &str,
    from: Id,
    status: Option<Id>,
    at: Time,
) -> Result<()> {
    if !matches!(kind, "mention" | "quote") {
        return Ok(());
    }
    db.execute(
        "INSERT INTO notification_requests
             (account_id, from_account_id, last_status_id, created_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?4)
         ON CONFLICT (account_id, from_account_id) DO UPDATE
         SET last_status_id = excluded.last_status_id, updated_at = excluded.updated_at",
        params![recipient, from, status, at],
    )?;
    Ok(())
}

async fn list(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    member.needs("read:notifications")?;
    let page = Paging::read(&params, 40, 80);
    let db = app.db();
    let sql = format!(
        "SELECT id FROM notification_requests WHERE account_id = ?1{}{}",
        page.borders("id"),
        page.order("id")
    );
    let ids = db
        .prepare(&sql)?
        .query_map([member.account], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<Id>>>()?;
    let ids = page.newest_first(ids);
    let view = View::new(&db, &base, Some(member.account));
    let entities =
        ids.iter().map(|id| entity(&view, member.account, *id)).collect::<Result<_>>()?;
    Ok((page.links(&base, PATH, &params, &[], &ids), Json(entities)))
}

async fn show(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("read:notifications")?;
    let db = app.db();
    Ok(Json(entity(&View::new(&db, &base, Some(member.account)), member.account, id)?))
}

/// Here, what is accepted is among the others at once.
async fn merged(State(_): State<Shared>, member: Member) -> Result<Json<Value>> {
    member.needs("read:notifications")?;
    Ok(Json(json!({ "merged": true })))
}

async fn accept(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    answer(&app, &member, &[id], true)
}

async fn dismiss(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    answer(&app, &member, &[id], false)
}

async fn accept_all(
    State(app): State<Shared>,
    member: Member,
    params: Params,
) -> Result<Json<Value>> {
    answer(&app, &member, &params.ids("id"), true)
}

async fn dismiss_all(
    State(app): State<Shared>,
    member: Member,
    params: Params,
) -> Result<Json<Value>> {
    answer(&app, &member, &params.ids("id"), false)
}

fn answer(app: &App, member: &Member, ids: &[Id], accept: bool) -> Result<Json<Value>> {
    member.needs("write:notifications")?;
    let db = app.db();
    for id in ids {
        let from = sender(&db, member.account, *id)?;
        let of = params![member.account, from];
        if accept {
            db.execute(
                "INSERT OR IGNORE INTO notification_permissions (account_id, from_account_id)
                 VALUES (?1, ?2)",
                of,
            )?;
            db.execute(
                "UPDATE notifications SET filtered = 0
                 WHERE account_id = ?1 AND from_account_id = ?2",
                of,
            )?;
        } else {
            db.execute(
                "DELETE FROM notifications
                 WHERE account_id = ?1 AND from_account_id = ?2 AND filtered = 1",
                of,
            )?;
        }
        db.execute("DELETE FROM notification_requests WHERE id = ?1", [id])?;
    }
    if accept {
        app.tell(Event::NotificationsMerged(member.account));
    }
    Ok(Json(json!({})))
}

fn sender(db: &Connection, account: Id, id: Id) -> Result<Id> {
    db.prepare_cached(
        "SELECT from_account_id FROM notification_requests WHERE id = ?1 AND account_id = ?2",
    )?
    .query_row(params![id, account], |row| row.get(0))
    .optional()?
    .ok_or_else(ApiError::not_found)
}

/// A NotificationRequest.
fn entity(view: &View<'_>, owner: Id, id: Id) -> Result<Value> {
    let from = sender(view.db, owner, id)?;
    let (last, created_at, updated_at): (Option<Id>, Time, Time) = view.db.query_row(
        "SELECT last_status_id, created_at, updated_at FROM notification_requests WHERE id = ?1",
        [id],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let count: i64 = view.db.query_row(
        "SELECT count(*) FROM notifications
         WHERE account_id = ?1 AND from_account_id = ?2 AND filtered = 1
         AND kind IN ('mention', 'quote')",
        params![owner, from],
        |row| row.get(0),
    )?;
    let last = last.map(|last| status::status(view, last)).transpose()?;
    Ok(json!({
        "id": id,
        "created_at": created_at,
        "updated_at": updated_at,
        "account": account::account(view, from)?,
        // Mastodon writes it as a text.
        "notifications_count": count.to_string(),
        "last_status": last,
    }))
}
