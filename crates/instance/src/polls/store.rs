//! Polls in the database: made with a post, changed with it, closed in time.

use rusqlite::{Connection, OptionalExtension, params};

use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::notifications::notify;
use crate::state::App;
use crate::statuses::Status;
use crate::times::Time;

/// The most options of a poll.
pub const MAX_OPTIONS: usize = 4;
/// The most characters of an option.
pub const MAX_OPTION_CHARACTERS: usize = 50;
/// The shortest time a poll is open, in seconds.
pub const MIN_EXPIRATION: i64 = 300;
/// The longest time a poll is open, in seconds.
pub const MAX_EXPIRATION: i64 = 2_629_746;

/// A poll to be attached to a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPoll {
    /// The answers to choose from.
    pub options: Vec<String>,
    /// How long it is open, in seconds; 0 where nothing was said, which is refused.
    pub expires_in: i64,
    /// Whether one may choose several.
    pub multiple: bool,
    /// Whether the counts stay hidden until it ends.
    pub hide_totals: bool,
}

impl NewPoll {
    /// Refuses what Mastodon refuses.
    ///
    /// # Errors
    /// 422 for too few, too many, too long or equal options, or a time out of bounds.
    pub fn check(&self) -> Result<()> {
        let options = self.titles();
        let mut distinct = options.clone();
        distinct.sort_unstable();
        distinct.dedup();
        let too_long = |it: &&str| it.chars().count() > MAX_OPTION_CHARACTERS;
        let problem = if options.len() < 2 {
            "options must have more than one item".to_owned()
        } else if options.len() > MAX_OPTIONS {
            format!("options can't contain more than {MAX_OPTIONS} items")
        } else if options.iter().any(too_long) {
            format!("options cannot be longer than {MAX_OPTION_CHARACTERS} characters each")
        } else if distinct.len() < options.len() {
            "options contain duplicate items".to_owned()
        } else if self.expires_in == 0 {
            "expires at can't be blank".to_owned()
        } else if self.expires_in < MIN_EXPIRATION {
            "expires at is too soon".to_owned()
        } else if self.expires_in > MAX_EXPIRATION {
            "expires at is too far into the future".to_owned()
        } else {
            return Ok(());
        };
        Err(ApiError::invalid(format!("Owned poll {problem}")))
    }

    fn titles(&self) -> Vec<&str> {
        self.options.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect()
    }
}

/// Attaches a new poll to a post.
///
/// # Errors
/// If the database cannot be written.
pub fn create(db: &Connection, author: Id, status: Id, new: &NewPoll, at: Time) -> Result<()> {
    db.execute(
        "INSERT INTO polls (account_id, multiple, hide_totals, expires_at, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        params![author, new.multiple, new.hide_totals, at.plus_seconds(new.expires_in), at],
    )?;
    let poll = Id(db.last_insert_rowid());
    store_options(db, poll, new)?;
    db.execute("UPDATE statuses SET poll_id = ?2 WHERE id = ?1", [status, poll])?;
    Ok(())
}

/// Makes a post's poll what an edit says. Other options than before reset the votes.
///
/// # Errors
/// If the database cannot be written.
pub fn replace(db: &Connection, status: &Status, new: Option<&NewPoll>, at: Time) -> Result<()> {
    match (status.poll_id, new) {
        (None, None) => Ok(()),
        (None, Some(new)) => create(db, status.account_id, status.id, new, at),
        (Some(poll), None) => {
            db.execute("DELETE FROM polls WHERE id = ?1", [poll])?;
            Ok(())
        }
        (Some(poll), Some(new)) => change(db, poll, new, at),
    }
}

/// The options' titles, in their order.
///
/// # Errors
/// If the database cannot be read.
pub fn titles(db: &Connection, poll: Id) -> Result<Vec<String>> {
    Ok(db
        .prepare_cached("SELECT title FROM poll_options WHERE poll_id = ?1 ORDER BY position")?
        .query_map([poll], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Tells author and voters of the polls that ended by now, each once.
///
/// # Errors
/// If the database cannot be read or written.
pub fn close_due(app: &App, db: &Connection, now: Time) -> Result<()> {
    let due: Vec<(Id, Id, Id, Time)> = db
        .prepare_cached(
            "SELECT p.id, s.id, p.account_id, p.expires_at FROM polls p JOIN statuses s ON s.poll_id = p.id
             WHERE p.closed = 0 AND p.expires_at <= ?1",
        )?
        .query_map([now], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (poll, status, author, ended) in due {
        db.execute("UPDATE polls SET closed = 1 WHERE id = ?1", [poll])?;
        let voters: Vec<Id> = db
            .prepare_cached(
                "SELECT DISTINCT account_id FROM poll_votes WHERE poll_id = ?1 AND account_id <> ?2",
            )?
            .query_map([poll, author], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for account in voters.into_iter().chain([author]) {
            notify(app, db, account, "poll", author, Some(status), ended)?;
        }
    }
    Ok(())
}

fn change(db: &Connection, poll: Id, new: &NewPoll, at: Time) -> Result<()> {
    let multiple: Option<bool> = db
        .prepare_cached("SELECT multiple FROM polls WHERE id = ?1")?
        .query_row([poll], |row| row.get(0))
        .optional()?;
    if titles(db, poll)? != new.titles() || multiple != Some(new.multiple) {
        db.execute("DELETE FROM poll_votes WHERE poll_id = ?1", [poll])?;
        db.execute("DELETE FROM poll_options WHERE poll_id = ?1", [poll])?;
        store_options(db, poll, new)?;
    }
    db.execute(
        "UPDATE polls SET multiple = ?2, hide_totals = ?3, expires_at = ?4, closed = 0 WHERE id = ?1",
        params![poll, new.multiple, new.hide_totals, at.plus_seconds(new.expires_in)],
    )?;
    Ok(())
}

fn store_options(db: &Connection, poll: Id, new: &NewPoll) -> Result<()> {
    for (position, title) in (0_i64..).zip(new.titles()) {
        db.execute(
            "INSERT INTO poll_options (poll_id, position, title) VALUES (?1, ?2, ?3)",
            params![poll, position, title],
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn poll(options: &[&str], expires_in: i64) -> NewPoll {
        NewPoll {
            options: options.iter().map(|it| (*it).to_owned()).collect(),
            expires_in,
            multiple: false,
            hide_totals: false,
        }
    }

    #[test]
    fn refuses_what_mastodon_refuses() {
        assert!(poll(&["ja", "nein"], 300).check().is_ok());
        let long = "x".repeat(51);
        for wrong in [
            poll(&["ja", " "], 300),
            poll(&["a", "b", "c", "d", "e"], 300),
            poll(&["ja", &long], 300),
            poll(&["ja", "ja"], 300),
            poll(&["ja", "nein"], 299),
            poll(&["ja", "nein"], 2_629_747),
        ] {
            assert!(wrong.check().is_err(), "{wrong:?}");
        }
    }
}
