//! Voting.

use rusqlite::{Connection, params};

use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::savepoint::atomically;
use crate::times::Time;

/// Votes for these options (counted from 0).
///
/// # Errors
/// 422 if the poll has ended or is one's own, an option does not exist, or one has voted already
/// (with several choices: for the same option).
pub fn vote(
    db: &Connection,
    account: Id,
    poll: Id,
    choices: &[i64],
    at: Option<Time>,
) -> Result<()> {
    let (author, multiple, expires_at): (Id, bool, Option<Time>) = db
        .prepare_cached("SELECT account_id, multiple, expires_at FROM polls WHERE id = ?1")?
        .query_row([poll], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let at = at.unwrap_or_else(Time::now);
    if expires_at.is_some_and(|end| end <= at) {
        return Err(ApiError::invalid("The poll has already ended"));
    }
    if author == account {
        return Err(ApiError::invalid("You cannot vote in your own polls"));
    }
    atomically(db, || {
        for choice in choices {
            choose(db, account, poll, *choice, multiple, at)?;
        }
        Ok(())
    })
}

fn choose(
    db: &Connection,
    account: Id,
    poll: Id,
    choice: i64,
    multiple: bool,
    at: Time,
) -> Result<()> {
    let exists: bool = db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM poll_options WHERE poll_id = ?1 AND position = ?2)",
        )?
        .query_row(params![poll, choice], |row| row.get(0))?;
    if !exists {
        return Err(ApiError::invalid("The chosen vote option does not exist"));
    }
    let voted: bool = db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM poll_votes
             WHERE poll_id = ?1 AND account_id = ?2 AND (position = ?3 OR NOT ?4))",
        )?
        .query_row(params![poll, account, choice, multiple], |row| row.get(0))?;
    if voted {
        return Err(ApiError::invalid("You have already voted on this poll"));
    }
    db.execute(
        "INSERT INTO poll_votes (poll_id, account_id, position, created_at) VALUES (?1, ?2, ?3, ?4)",
        params![poll, account, choice, at],
    )?;
    Ok(())
}
