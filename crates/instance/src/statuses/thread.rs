//! What a post answers, and what answers it.

use rusqlite::Connection;

use super::{Status, hidden_accounts, visible};
use crate::error::Result;
use crate::ids::Id;

/// How far a thread is followed.
struct Reach {
    ancestors: i64,
    descendants: usize,
    depth: usize,
}

impl Reach {
    /// Visitors see less of a long thread, as on Mastodon.
    fn of(viewer: Option<Id>) -> Self {
        match viewer {
            Some(_) => Self { ancestors: 4096, descendants: 4096, depth: 4096 },
            None => Self { ancestors: 40, descendants: 60, depth: 20 },
        }
    }
}

/// The posts above, the first one first, as far as the viewer may see them.
///
/// # Errors
/// If the database cannot be read.
pub fn ancestors(db: &Connection, viewer: Option<Id>, status: &Status) -> Result<Vec<Id>> {
    let sql = format!(
        "WITH RECURSIVE above (id, parent, distance) AS (
             SELECT id, in_reply_to_id, 0 FROM statuses WHERE id = ?1
             UNION ALL
             SELECT s.id, s.in_reply_to_id, a.distance + 1 FROM above a JOIN statuses s ON s.id = a.parent
             WHERE a.distance < ?2)
         SELECT a.id FROM above a JOIN statuses s ON s.id = a.id
         WHERE a.distance > 0 AND {} AND s.account_id NOT IN {}
         ORDER BY a.distance DESC",
        visible("s", viewer),
        hidden_accounts(viewer)
    );
    Ok(db
        .prepare(&sql)?
        .query_map(rusqlite::params![status.id, Reach::of(viewer).ancestors], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// The posts below: every answer is followed by the answers to it. The author's own continuation
/// of the post comes first.
///
/// # Errors
/// If the database cannot be read.
pub fn descendants(db: &Connection, viewer: Option<Id>, status: &Status) -> Result<Vec<Id>> {
    let sql = format!(
        "SELECT s.id, s.account_id FROM statuses s
         WHERE s.in_reply_to_id = ?1 AND {} AND s.account_id NOT IN {}
         ORDER BY s.id",
        visible("s", viewer),
        hidden_accounts(viewer)
    );
    let reach = Reach::of(viewer);
    let mut answers = db.prepare(&sql)?;
    let mut found = Vec::new();
    let mut open = vec![(status.id, status.account_id, 0)];
    while let Some((id, author, depth)) = open.pop() {
        if depth > 0 {
            found.push(id);
        }
        if found.len() >= reach.descendants {
            break;
        }
        if depth >= reach.depth {
            continue;
        }
        let mut below: Vec<(Id, Id)> = answers
            .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        // The author's own answers first; the rest stays in the order of time.
        below.sort_by_key(|(_, answerer)| *answerer != author);
        open.extend(below.into_iter().rev().map(|(id, answerer)| (id, answerer, depth + 1)));
    }
    Ok(found)
}
