//! Whose notifications are let through: the policy, and what it does with a new notification.
//! <https://docs.joinmastodon.org/methods/notifications/#get-policy>

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Value, json};

use crate::auth::Member;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;
use crate::times::Time;

/// What the policy tells apart; columns of `notification_policies` too.
const GROUPS: [&str; 6] = [
    "for_not_following",
    "for_not_followers",
    "for_new_accounts",
    "for_private_mentions",
    "for_limited_accounts",
    "for_bots",
];

/// How long an account counts as new, in seconds.
const NEW: i64 = 30 * 24 * 3600;
/// How long a follower counts as none, in seconds: a follow alone opens no door.
const FRESH_FOLLOW: i64 = 3 * 24 * 3600;

/// What becomes of a notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Verdict {
    /// It comes in.
    Accept,
    /// It is held back.
    Filter,
    /// There is none.
    Drop,
}

pub(super) fn routes() -> Router<Shared> {
    Router::new().route("/api/v2/notifications/policy", get(show).patch(change).put(change))
}

async fn show(State(app): State<Shared>, member: Member) -> Result<Json<Value>> {
    member.needs("read:notifications")?;
    Ok(Json(entity(&app.db(), member.account)?))
}

async fn change(State(app): State<Shared>, member: Member, params: Params) -> Result<Json<Value>> {
    member.needs("write:notifications")?;
    let db = app.db();
    db.execute(
        "INSERT OR IGNORE INTO notification_policies (account_id) VALUES (?1)",
        [member.account],
    )?;
    for group in GROUPS {
        let Some(word) = params.text(group) else { continue };
        if !matches!(word.as_str(), "accept" | "filter" | "drop") {
            return Err(ApiError::unprocessable(format!("'{word}' is not a valid {group}")));
        }
        let sql = format!("UPDATE notification_policies SET {group} = ?2 WHERE account_id = ?1");
        db.execute(&sql, params![member.account, word])?;
    }
    Ok(Json(entity(&db, member.account)?))
}

fn entity(db: &Connection, account: Id) -> Result<Value> {
    let words = words(db, account)?;
    let mut entity: serde_json::Map<String, Value> = GROUPS
        .iter()
        .zip(words)
        .map(|(group, word)| ((*group).to_owned(), Value::from(word)))
        .collect();
    let (requests, held): (i64, i64) = db.query_row(
        "SELECT count(*), ifnull(sum((SELECT count(*) FROM notifications n
             WHERE n.account_id = r.account_id AND n.from_account_id = r.from_account_id
             AND n.filtered = 1 AND n.kind IN ('mention', 'quote'))), 0)
         FROM notification_requests r WHERE r.account_id = ?1",
        [account],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    entity.insert(
        "summary".to_owned(),
        json!({ "pending_requests_count": requests, "pending_notifications_count": held }),
    );
    Ok(Value::Object(entity))
}

/// The word for each group. All is let through at first, so that the sample's private mentions
/// arrive.
fn words(db: &Connection, account: Id) -> Result<[String; 6]> {
    let sql =
        format!("SELECT {} FROM notification_policies WHERE account_id = ?1", GROUPS.join(", "));
    let known = db
        .prepare_cached(&sql)?
        .query_row([account], |row| {
            Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?])
        })
        .optional()?;
    Ok(known.unwrap_or_else(|| [(); 6].map(|()| "accept".to_owned())))
}

/// What the recipient's policy does with a notification: the strictest word for what is true of it.
pub(super) fn verdict(
    db: &Connection,
    recipient: Id,
    kind: &str,
    from: Id,
    status: Option<Id>,
) -> Result<Verdict> {
    let concerns_all = kind.starts_with("admin.") || matches!(kind, "update" | "poll" | "status");
    if concerns_all || is_permitted(db, recipient, from)? {
        return Ok(Verdict::Accept);
    }
    let words = words(db, recipient)?;
    let truths = truths(db, recipient, from, status)?;
    let of = |word: &String| match word.as_str() {
        "filter" => Verdict::Filter,
        "drop" => Verdict::Drop,
        _ => Verdict::Accept,
    };
    let applied = words.iter().zip(truths).filter(|(_, is_so)| *is_so).map(|(word, _)| of(word));
    Ok(applied.max().unwrap_or(Verdict::Accept))
}

/// What is true of the sender, in the order of [`GROUPS`].
fn truths(db: &Connection, recipient: Id, from: Id, status: Option<Id>) -> Result<[bool; 6]> {
    let now = Time::now();
    let follows: bool = db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM follows WHERE account_id = ?1 AND target_id = ?2)",
        )?
        .query_row(params![recipient, from], |row| row.get(0))?;
    let is_follower: bool = db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM follows
                            WHERE account_id = ?1 AND target_id = ?2 AND created_at < ?3)",
        )?
        .query_row(params![from, recipient, now.plus_seconds(-FRESH_FOLLOW)], |row| row.get(0))?;
    let (is_new, is_limited, is_bot): (bool, bool, bool) = db
        .prepare_cached("SELECT created_at > ?2, silenced, bot FROM accounts WHERE id = ?1")?
        .query_row(params![from, now.plus_seconds(-NEW)], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    let is_unasked: bool = db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM statuses WHERE id = ?1 AND visibility = 'direct'
                            AND in_reply_to_account_id IS NOT ?2)",
        )?
        .query_row(params![status, recipient], |row| row.get(0))?;
    Ok([
        !follows,
        !is_follower,
        is_new && !follows,
        is_unasked && !follows,
        is_limited && !follows,
        is_bot && !follows,
    ])
}

fn is_permitted(db: &Connection, recipient: Id, from: Id) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM notification_permissions
                            WHERE account_id = ?1 AND from_account_id = ?2)",
        )?
        .query_row(params![recipient, from], |row| row.get(0))?)
}
