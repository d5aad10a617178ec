//! Whom a post mentions.

use rusqlite::{Connection, OptionalExtension, params};

use crate::content;
use crate::error::Result;
use crate::ids::Id;
use crate::state::LOCAL_DOMAIN;

/// The accounts a text mentions, as far as this server knows them, each once.
pub(super) fn accounts(db: &Connection, text: &str) -> Result<Vec<Id>> {
    let mut found = Vec::new();
    for handle in content::handles(text) {
        let domain = handle.domain.filter(|it| !it.eq_ignore_ascii_case(LOCAL_DOMAIN));
        let account: Option<Id> = db
            .prepare_cached(
                "SELECT id FROM accounts
                 WHERE username = ?1 AND ifnull(domain, '') = ifnull(?2, '') COLLATE NOCASE AND suspended = 0
                   AND (domain IS NOT NULL OR id NOT IN
                        (SELECT account_id FROM users WHERE approved = 0 OR confirmed_at IS NULL))",
            )?
            .query_row(params![handle.username, domain], |row| row.get(0))
            .optional()?;
        if let Some(account) = account
            && !found.contains(&account)
        {
            found.push(account);
        }
    }
    Ok(found)
}

/// Remembers whom the post mentions.
pub(super) fn store(db: &Connection, status: Id, accounts: &[Id]) -> Result<()> {
    for account in accounts {
        db.prepare_cached(
            "INSERT INTO mentions (status_id, account_id) VALUES (?1, ?2)
             ON CONFLICT DO UPDATE SET silent = 0",
        )?
        .execute([status, *account])?;
    }
    Ok(())
}

/// Everyone the post mentions or once mentioned.
pub(super) fn of(db: &Connection, status: Id) -> Result<Vec<Id>> {
    Ok(db
        .prepare_cached("SELECT account_id FROM mentions WHERE status_id = ?1")?
        .query_map([status], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// After an edit: who is no longer named may still see the post, but is not shown as mentioned.
pub(super) fn replace(db: &Connection, status: Id, accounts: &[Id]) -> Result<()> {
    db.execute("UPDATE mentions SET silent = 1 WHERE status_id = ?1", [status])?;
    store(db, status, accounts)
}
