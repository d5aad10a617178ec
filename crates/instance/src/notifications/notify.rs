//! Telling someone.

use rusqlite::{Connection, OptionalExtension, params};

use super::{policy, policy::Verdict, requests};
use crate::error::Result;
use crate::events::Event;
use crate::ids::Id;
use crate::state::App;
use crate::times::Time;

/// How long the same thing joins one group, in seconds.
const GROUP_SPAN: i64 = 12 * 3600;

/// Tells `recipient` what `from` did (`kind` is Mastodon's `type`), unless they muted or blocked each
/// other, muted the thread, or the recipient's policy drops it; what the policy holds back waits in a
/// request. Accounts of other servers have nobody here to be told.
///
/// # Errors
/// If the database cannot be written.
pub fn notify(
    app: &App,
    db: &Connection,
    recipient: Id,
    kind: &str,
    from: Id,
    status: Option<Id>,
    at: Time,
) -> Result<()> {
    // Only the end of a poll is told to its own author.
    if recipient == from && kind != "poll" {
        return Ok(());
    }
    if !wants(db, recipient, kind, from, status)? {
        return Ok(());
    }
    let verdict = policy::verdict(db, recipient, kind, from, status)?;
    if verdict == Verdict::Drop {
        return Ok(());
    }
    let is_held_back = verdict == Verdict::Filter;
    db.prepare_cached(
        "INSERT INTO notifications (account_id, from_account_id, kind, status_id, created_at, filtered)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![recipient, from, kind, status, at, is_held_back])?;
    let id = Id(db.last_insert_rowid());
    let key = match groupable(kind) && !is_held_back {
        true => group_key(db, recipient, kind, status, at)?,
        false => format!("ungrouped-{id}"),
    };
    db.execute("UPDATE notifications SET group_key = ?2 WHERE id = ?1", params![id, key])?;
    if is_held_back {
        return requests::hold_back(db, recipient, kind, from, status, at);
    }
    app.tell(Event::NotificationCreated(id));
    Ok(())
}

/// Whether several of the kind are shown as one.
fn groupable(kind: &str) -> bool {
    matches!(kind, "favourite" | "reblog" | "follow" | "admin.sign_up")
}

fn wants(db: &Connection, recipient: Id, kind: &str, from: Id, status: Option<Id>) -> Result<bool> {
    let is_local: bool = db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM users WHERE account_id = ?1)")?
        .query_row([recipient], |row| row.get(0))?;
    let refuses: bool = db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM blocks WHERE (account_id = ?1 AND target_id = ?2)
                                                    OR (account_id = ?2 AND target_id = ?1))
                 OR EXISTS (SELECT 1 FROM mutes WHERE account_id = ?1 AND target_id = ?2
                            AND hide_notifications = 1 AND (expires_at IS NULL OR expires_at > ?3))
                 OR EXISTS (SELECT 1 FROM domain_blocks d JOIN accounts a ON a.domain = d.domain
                            WHERE d.account_id = ?1 AND a.id = ?2)",
        )?
        .query_row(params![recipient, from, Time::now()], |row| row.get(0))?;
    let thread_muted: bool = db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM conversation_mutes m JOIN statuses s
                            ON s.conversation_id = m.conversation_id
                            WHERE m.account_id = ?1 AND s.id = ?2)",
        )?
        .query_row(params![recipient, status], |row| row.get(0))?;
    Ok(is_local && !refuses && (!thread_muted || kind == "poll"))
}

/// The key of the group a new notification joins, or begins.
fn group_key(
    db: &Connection,
    recipient: Id,
    kind: &str,
    status: Option<Id>,
    at: Time,
) -> Result<String> {
    let prefix = match status {
        Some(status) => format!("{kind}-{status}"),
        None => kind.to_owned(),
    };
    let latest: Option<(String, Time)> = db
        .prepare_cached(
            "SELECT group_key, min(created_at) FROM notifications
             WHERE account_id = ?1 AND kind = ?2 AND status_id IS ?3 AND group_key <> ''
             GROUP BY group_key ORDER BY max(id) DESC LIMIT 1",
        )?
        .query_row(params![recipient, kind, status], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(match latest {
        Some((key, begun)) if begun.plus_seconds(GROUP_SPAN) > at && begun <= at => key,
        _ => format!("{prefix}-{}", at.seconds() / 3600),
    })
}
