//! All or nothing: several writes that stand or fall together, within a transaction or without.

use rusqlite::Connection;

use crate::error::Result;

/// Runs the writes; if they fail, none of them happened.
///
/// # Errors
/// The error of the writes, or of the database.
pub fn atomically<T>(db: &Connection, writes: impl FnOnce() -> Result<T>) -> Result<T> {
    db.execute_batch("SAVEPOINT atomically")?;
    match writes() {
        Ok(done) => {
            db.execute_batch("RELEASE atomically")?;
            Ok(done)
        }
        Err(error) => {
            db.execute_batch("ROLLBACK TO atomically; RELEASE atomically")?;
            Err(error)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ApiError;

    #[test]
    fn failed_writes_leave_nothing_behind() {
        let db = Connection::open_in_memory().expect("a database in memory");
        db.execute_batch("CREATE TABLE t (x)").expect("a table");
        let outer = atomically(&db, || {
            db.execute("INSERT INTO t VALUES (1)", [])?;
            let inner: Result<()> = atomically(&db, || {
                db.execute("INSERT INTO t VALUES (2)", [])?;
                Err(ApiError::not_found())
            });
            assert!(inner.is_err());
            Ok(())
        });
        assert!(outer.is_ok());
        let sum: i64 = db.query_row("SELECT sum(x) FROM t", [], |row| row.get(0)).expect("a sum");
        assert_eq!(sum, 1);
    }
}
