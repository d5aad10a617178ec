//! Hashtags in the database.

use rusqlite::{Connection, OptionalExtension, params};

use crate::content;
use crate::error::Result;
use crate::ids::Id;
use crate::times::Time;

/// The tag with this name, whatever its case and diacritics.
///
/// # Errors
/// If the database cannot be read.
pub fn find(db: &Connection, name: &str) -> Result<Option<Id>> {
    Ok(db
        .prepare_cached("SELECT id FROM tags WHERE name = ?1")?
        .query_row([content::fold_tag(name)], |row| row.get(0))
        .optional()?)
}

/// The tag with this name; made if nobody used it before. It keeps the spelling of its first use.
///
/// # Errors
/// If the database cannot be written.
pub fn find_or_create(db: &Connection, name: &str, at: Time) -> Result<Id> {
    if let Some(known) = find(db, name)? {
        return Ok(known);
    }
    db.execute(
        "INSERT INTO tags (name, display_name, created_at) VALUES (?1, ?2, ?3)",
        params![content::fold_tag(name), name, at],
    )?;
    Ok(Id(db.last_insert_rowid()))
}

/// Makes the tags of the text those of the post.
///
/// # Errors
/// If the database cannot be written.
pub fn store(db: &Connection, status: Id, text: &str, at: Time) -> Result<()> {
    db.prepare_cached("DELETE FROM status_tags WHERE status_id = ?1")?.execute([status])?;
    for name in content::hashtags(text) {
        let tag = find_or_create(db, &name, at)?;
        db.prepare_cached("INSERT OR IGNORE INTO status_tags (status_id, tag_id) VALUES (?1, ?2)")?
            .execute([status, tag])?;
    }
    Ok(())
}
