//! The database: one SQLite file, one connection.

use std::path::Path;

use rusqlite::Connection;

const SCHEMA: &str = include_str!("schema.sql");
/// Raised with every change to schema.sql: a folder of another version has to be emptied with `--fresh`.
const SCHEMA_VERSION: i64 = 4;

/// Why a database could not be opened.
#[derive(Debug)]
pub enum OpenError {
    /// SQLite refused, or the file is no database.
    Sqlite(rusqlite::Error),
    /// Another version of this program wrote the file.
    OtherVersion(i64),
}

impl std::fmt::Display for OpenError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sqlite(error) => error.fmt(f),
            Self::OtherVersion(version) => {
                write!(
                    f,
                    "it was written by another version (schema {version}, not {SCHEMA_VERSION}); start with --fresh"
                )
            }
        }
    }
}

impl std::error::Error for OpenError {}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

/// Opens the file, making it and its tables if it is new.
///
/// # Errors
/// If SQLite cannot open it, or another version of this program wrote it.
pub fn open(file: &Path) -> Result<Connection, OpenError> {
    let db = Connection::open(file)?;
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "NORMAL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.set_prepared_statement_cache_capacity(256);
    let version: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match version {
        SCHEMA_VERSION => {}
        0 => {
            db.execute_batch(&format!(
                "BEGIN; {SCHEMA} PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;"
            ))?;
        }
        other => return Err(OpenError::OtherVersion(other)),
    }
    Ok(db)
}
