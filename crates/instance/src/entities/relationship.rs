//! Relationship: <https://docs.joinmastodon.org/entities/Relationship/>.

use rusqlite::{Connection, OptionalExtension};
use serde_json::{Value, json};

use crate::error::Result;
use crate::ids::Id;
use crate::times::Time;

/// How `viewer` stands to `other`.
///
/// # Errors
/// If the database cannot be read.
pub fn relationship(db: &Connection, viewer: Id, other: Id) -> Result<Value> {
    let following = following(db, "follows", viewer, other)?;
    let requested = self::following(db, "follow_requests", viewer, other)?;
    let shown = following.as_ref().or(requested.as_ref());
    let mute: Option<(bool, Option<Time>)> = db
        .prepare_cached(
            "SELECT hide_notifications, expires_at FROM mutes
             WHERE account_id = ?1 AND target_id = ?2 AND (expires_at IS NULL OR expires_at > ?3)",
        )?
        .query_row((viewer, other, Time::now()), |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let note: Option<String> = db
        .prepare_cached(
            "SELECT comment FROM account_notes WHERE account_id = ?1 AND target_id = ?2",
        )?
        .query_row([viewer, other], |row| row.get(0))
        .optional()?;
    let domain_blocking: bool = db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM domain_blocks b JOIN accounts a ON a.domain = b.domain
             WHERE b.account_id = ?1 AND a.id = ?2)",
        )?
        .query_row([viewer, other], |row| row.get(0))?;
    Ok(json!({
        "id": other,
        "following": following.is_some(),
        "showing_reblogs": shown.is_some_and(|it| it.show_reblogs),
        "notifying": shown.is_some_and(|it| it.notify),
        "languages": shown.and_then(|it| it.languages.clone()),
        "followed_by": is_in(db, "follows", other, viewer)?,
        "blocking": is_in(db, "blocks", viewer, other)?,
        "blocked_by": is_in(db, "blocks", other, viewer)?,
        "muting": mute.is_some(),
        "muting_notifications": mute.is_some_and(|it| it.0),
        "muting_expires_at": mute.and_then(|it| it.1),
        "requested": requested.is_some(),
        "requested_by": is_in(db, "follow_requests", other, viewer)?,
        "domain_blocking": domain_blocking,
        "endorsed": is_in(db, "account_pins", viewer, other)?,
        "note": note.unwrap_or_default(),
    }))
}

/// Whether the table (`follows`, `blocks`, …) has a row from `account` to `target`.
///
/// # Errors
/// If the database cannot be read.
pub fn is_in(db: &Connection, table: &'static str, account: Id, target: Id) -> Result<bool> {
    let sql =
        format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE account_id = ?1 AND target_id = ?2)");
    Ok(db.prepare_cached(&sql)?.query_row([account, target], |row| row.get(0))?)
}

struct Following {
    show_reblogs: bool,
    notify: bool,
    languages: Option<Value>,
}

fn following(
    db: &Connection,
    table: &'static str,
    account: Id,
    target: Id,
) -> Result<Option<Following>> {
    let sql = format!(
        "SELECT show_reblogs, notify, languages FROM {table} WHERE account_id = ?1 AND target_id = ?2"
    );
    let found = db.prepare_cached(&sql)?.query_row([account, target], |row| {
        let languages: Option<String> = row.get(2)?;
        Ok(Following {
            show_reblogs: row.get(0)?,
            notify: row.get(1)?,
            languages: languages.and_then(|it| serde_json::from_str(&it).ok()),
        })
    });
    Ok(found.optional()?)
}
