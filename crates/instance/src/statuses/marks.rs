//! Boost, favourite, bookmark, pin and mute: what a person does to a post with one click, and undoes.

use rusqlite::{Connection, OptionalExtension, params};

use super::{Status, Visibility, blocks, find, find_own, find_proper, find_visible};
use crate::error::{ApiError, Result};
use crate::events::Event;
use crate::ids::Id;
use crate::notifications::notify;
use crate::state::App;
use crate::times::Time;

/// How many posts a profile can have pinned.
const MAX_PINS: i64 = 5;

/// Boosts a post and returns the boost; a second time returns the first boost.
///
/// # Errors
/// 404 if the post is not there for this account, or is for few and not one's own.
pub fn reblog(
    app: &App,
    db: &Connection,
    account: Id,
    status: Id,
    visibility: Option<Visibility>,
    at: Option<Time>,
) -> Result<Id> {
    let original = find_proper(db, Some(account), status)?;
    let own_for_followers =
        original.visibility == Visibility::Private && original.account_id == account;
    if !(original.visibility.is_for_everyone() || own_for_followers)
        || blocks(db, original.account_id, account)?
    {
        return Err(ApiError::not_found());
    }
    if let Some(known) = boost_of(db, account, original.id)? {
        return Ok(known);
    }
    let wanted = visibility.unwrap_or(original.visibility);
    let narrow = original.visibility == Visibility::Private || wanted == Visibility::Direct;
    let at = at.unwrap_or_else(Time::now);
    let id = Id::at(at);
    db.prepare_cached(
        "INSERT INTO statuses (id, account_id, visibility, reblog_of_id, conversation_id, created_at)
         VALUES (?1, ?2, ?3, ?4, ?1, ?5)",
    )?
    .execute(params![
        id,
        account,
        if narrow { original.visibility } else { wanted },
        original.id,
        at
    ])?;
    db.execute(
        "UPDATE accounts SET last_status_at = max(ifnull(last_status_at, 0), ?2) WHERE id = ?1",
        params![account, at],
    )?;
    app.tell(Event::StatusPublished(id));
    notify(app, db, original.account_id, "reblog", account, Some(original.id), at)?;
    Ok(id)
}

/// Takes a boost back; returns the post that was boosted.
///
/// # Errors
/// 404 if the post is not there for this account.
pub fn unreblog(app: &App, db: &Connection, account: Id, status: Id) -> Result<Id> {
    let original = find_proper(db, Some(account), status)?;
    if let Some(boost) = boost_of(db, account, original.id)? {
        super::delete(app, db, &find(db, boost)?, super::Media::Forget)?;
        unnotify(db, original.account_id, "reblog", account, original.id)?;
    }
    Ok(original.id)
}

/// Favourites a post; returns it.
///
/// # Errors
/// 404 if the post is not there for this account.
pub fn favourite(
    app: &App,
    db: &Connection,
    account: Id,
    status: Id,
    at: Option<Time>,
) -> Result<Id> {
    let status = find_proper(db, Some(account), status)?;
    let at = at.unwrap_or_else(Time::now);
    if insert(db, "favourites", account, status.id, at)? {
        notify(app, db, status.account_id, "favourite", account, Some(status.id), at)?;
    }
    Ok(status.id)
}

/// Takes a favourite back; returns the post.
///
/// # Errors
/// 404 if the post is not there for this account.
pub fn unfavourite(db: &Connection, account: Id, status: Id) -> Result<Id> {
    let status = find_proper(db, Some(account), status)?;
    remove(db, "favourites", account, status.id)?;
    unnotify(db, status.account_id, "favourite", account, status.id)?;
    Ok(status.id)
}

/// Bookmarks a post; returns it. Nobody is told.
///
/// # Errors
/// 404 if the post is not there for this account.
pub fn bookmark(db: &Connection, account: Id, status: Id, at: Option<Time>) -> Result<Id> {
    let status = find_proper(db, Some(account), status)?;
    insert(db, "bookmarks", account, status.id, at.unwrap_or_else(Time::now))?;
    Ok(status.id)
}

/// Removes a bookmark; returns the post.
///
/// # Errors
/// 404 if the post is not there for this account.
pub fn unbookmark(db: &Connection, account: Id, status: Id) -> Result<Id> {
    let status = find_proper(db, Some(account), status)?;
    remove(db, "bookmarks", account, status.id)?;
    Ok(status.id)
}

/// Pins an own post to the profile; returns it.
///
/// # Errors
/// 404 if the post is not there for this account; 422 if it cannot be pinned.
pub fn pin(db: &Connection, account: Id, status: Id, at: Option<Time>) -> Result<Id> {
    let status = find_visible(db, Some(account), status)?;
    if status.account_id != account {
        return Err(ApiError::invalid("Someone else's post cannot be pinned"));
    }
    if status.reblog_of_id.is_some() {
        return Err(ApiError::invalid("A boost cannot be pinned"));
    }
    if status.visibility == Visibility::Direct {
        return Err(ApiError::invalid(
            "Posts that are only visible to mentioned users cannot be pinned",
        ));
    }
    let pinned: i64 = db
        .prepare_cached("SELECT count(*) FROM pins WHERE account_id = ?1 AND status_id <> ?2")?
        .query_row([account, status.id], |row| row.get(0))?;
    if pinned >= MAX_PINS {
        return Err(ApiError::invalid("You have already pinned the maximum number of posts"));
    }
    insert(db, "pins", account, status.id, at.unwrap_or_else(Time::now))?;
    Ok(status.id)
}

/// Unpins an own post; returns it.
///
/// # Errors
/// 404 if the post is not there or not one's own.
pub fn unpin(db: &Connection, account: Id, status: Id) -> Result<Id> {
    let status = find_own(db, account, status)?;
    remove(db, "pins", account, status.id)?;
    Ok(status.id)
}

/// No more notifications about the post's thread; returns the post.
///
/// # Errors
/// 404 if the post is not there for this account.
pub fn mute(db: &Connection, account: Id, status: Id) -> Result<Id> {
    let status = find_visible(db, Some(account), status)?;
    db.execute(
        "INSERT OR IGNORE INTO conversation_mutes (account_id, conversation_id) VALUES (?1, ?2)",
        [account, thread_of(&status)],
    )?;
    Ok(status.id)
}

/// Notifications about the post's thread again; returns the post.
///
/// # Errors
/// 404 if the post is not there for this account.
pub fn unmute(db: &Connection, account: Id, status: Id) -> Result<Id> {
    let status = find_visible(db, Some(account), status)?;
    db.execute(
        "DELETE FROM conversation_mutes WHERE account_id = ?1 AND conversation_id = ?2",
        [account, thread_of(&status)],
    )?;
    Ok(status.id)
}

fn thread_of(status: &Status) -> Id {
    status.conversation_id.unwrap_or(status.id)
}

fn boost_of(db: &Connection, account: Id, original: Id) -> Result<Option<Id>> {
    Ok(db
        .prepare_cached("SELECT id FROM statuses WHERE account_id = ?1 AND reblog_of_id = ?2")?
        .query_row([account, original], |row| row.get(0))
        .optional()?)
}

/// Whether the row is new.
fn insert(db: &Connection, table: &str, account: Id, status: Id, at: Time) -> Result<bool> {
    let sql = format!(
        "INSERT OR IGNORE INTO {table} (id, account_id, status_id, created_at) VALUES (?1, ?2, ?3, ?4)"
    );
    Ok(db.prepare_cached(&sql)?.execute(params![Id::at(at), account, status, at])? > 0)
}

fn remove(db: &Connection, table: &str, account: Id, status: Id) -> Result<()> {
    let sql = format!("DELETE FROM {table} WHERE account_id = ?1 AND status_id = ?2");
    db.prepare_cached(&sql)?.execute([account, status])?;
    Ok(())
}

fn unnotify(db: &Connection, to: Id, kind: &str, from: Id, status: Id) -> Result<()> {
    db.execute(
        "DELETE FROM notifications
         WHERE account_id = ?1 AND kind = ?2 AND from_account_id = ?3 AND status_id = ?4",
        params![to, kind, from, status],
    )?;
    Ok(())
}
