//! Follow and unfollow, and making someone stop following.

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use rusqlite::{Connection, params};
use serde_json::Value;

use super::{existing, relation};
use crate::auth::Member;
use crate::base::PathId;
use crate::entities::relationship::is_in;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::notifications::notify;
use crate::params::Params;
use crate::state::{App, Shared};
use crate::times::Time;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/accounts/{id}/follow", post(follow_route))
        .route("/api/v1/accounts/{id}/unfollow", post(unfollow_route))
        .route("/api/v1/accounts/{id}/remove_from_followers", post(remove_route))
}

/// How to follow; what is `None` stays as it is (or as usual).
#[derive(Clone, Debug, Default)]
pub struct FollowOptions {
    /// Whether boosts are to appear too. Usual: yes.
    pub reblogs: Option<bool>,
    /// Whether one wants to be told of each post. Usual: no.
    pub notify: Option<bool>,
    /// Only posts in these languages.
    pub languages: Option<Vec<String>>,
}

/// Follows, or asks to if the account is locked; a second time it only changes the options.
///
/// # Errors
/// 403 for oneself and where one blocks the other.
pub fn follow(
    app: &App,
    db: &Connection,
    follower: Id,
    target: Id,
    options: &FollowOptions,
    at: Time,
) -> Result<()> {
    let other = existing(db, target)?;
    let blocked = is_in(db, "blocks", follower, target)? || is_in(db, "blocks", target, follower)?;
    if follower == target || blocked || other.suspended {
        return Err(ApiError::not_allowed());
    }
    let follows = is_in(db, "follows", follower, target)?;
    let asked = is_in(db, "follow_requests", follower, target)?;
    let table = if follows || (!other.locked && !asked) { "follows" } else { "follow_requests" };
    let languages = options.languages.as_ref().map(serde_json::to_string).transpose()?;
    let sql = format!(
        "INSERT INTO {table} (id, account_id, target_id, show_reblogs, notify, languages, created_at)
         VALUES (?1, ?2, ?3, ifnull(?4, 1), ifnull(?5, 0), ?6, ?7)
         ON CONFLICT (account_id, target_id) DO UPDATE SET
         show_reblogs = ifnull(?4, show_reblogs), notify = ifnull(?5, notify), languages = ifnull(?6, languages)"
    );
    db.execute(
        &sql,
        params![Id::at(at), follower, target, options.reblogs, options.notify, languages, at],
    )?;
    if !follows && !asked {
        let kind = if table == "follows" { "follow" } else { "follow_request" };
        notify(app, db, target, kind, follower, None, at)?;
    }
    Ok(())
}

/// Ends following, and takes back the request.
///
/// # Errors
/// If the database cannot be written.
pub fn unfollow(db: &Connection, follower: Id, target: Id) -> Result<()> {
    for table in ["follows", "follow_requests"] {
        let sql = format!("DELETE FROM {table} WHERE account_id = ?1 AND target_id = ?2");
        db.execute(&sql, [follower, target])?;
    }
    db.execute(
        "DELETE FROM notifications WHERE account_id = ?2 AND from_account_id = ?1
         AND kind IN ('follow', 'follow_request')",
        [follower, target],
    )?;
    // Featuring needs following.
    db.execute(
        "DELETE FROM account_pins WHERE account_id = ?1 AND target_id = ?2",
        [follower, target],
    )?;
    Ok(())
}

async fn follow_route(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:follows")?;
    let options = FollowOptions {
        reblogs: params.flag("reblogs"),
        notify: params.flag("notify"),
        languages: params.has("languages").then(|| params.list("languages")),
    };
    let db = app.db();
    follow(&app, &db, member.account, id, &options, Time::now())?;
    relation(&db, member.account, id)
}

async fn unfollow_route(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:follows")?;
    let db = app.db();
    existing(&db, id)?;
    unfollow(&db, member.account, id)?;
    relation(&db, member.account, id)
}

async fn remove_route(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:follows")?;
    let db = app.db();
    existing(&db, id)?;
    unfollow(&db, id, member.account)?;
    relation(&db, member.account, id)
}
