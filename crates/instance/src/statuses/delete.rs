//! Deleting a post.

use rusqlite::Connection;

use super::{Status, Visibility};
use crate::error::Result;
use crate::events::Event;
use crate::ids::Id;
use crate::media;
use crate::savepoint::atomically;
use crate::state::App;

/// What happens to a deleted post's media.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// They can be attached to another post ("delete and redraft").
    Keep,
    /// They go with the post.
    Forget,
}

/// Deletes a post with all boosts of it, and tells those who may have it on their screens.
///
/// # Errors
/// If the database cannot be written.
pub fn delete(app: &App, db: &Connection, status: &Status, of_media: Media) -> Result<()> {
    let boosts: Vec<Id> = db
        .prepare_cached("SELECT id FROM statuses WHERE reblog_of_id = ?1")?
        .query_map([status.id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut gone = Vec::new();
    for id in boosts.into_iter().chain([status.id]) {
        gone.push(farewell(db, &super::find(db, id)?)?);
    }
    atomically(db, || {
        match of_media {
            Media::Keep => {
                db.execute("UPDATE media SET status_id = NULL WHERE status_id = ?1", [status.id])?;
            }
            Media::Forget => {
                for id in attached(db, status.id)? {
                    media::delete(app, db, id)?;
                }
            }
        }
        forget_in_conversations(db, status)?;
        if let Some(poll) = status.poll_id {
            db.execute("DELETE FROM polls WHERE id = ?1", [poll])?;
        }
        db.execute("DELETE FROM statuses WHERE id = ?1", [status.id])?;
        Ok(())
    })?;
    for event in gone {
        app.tell(event);
    }
    Ok(())
}

fn attached(db: &Connection, status: Id) -> Result<Vec<Id>> {
    Ok(db
        .prepare_cached("SELECT id FROM media WHERE status_id = ?1")?
        .query_map([status], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Private threads end with the post before it now; without one, they leave the lists with it.
fn forget_in_conversations(db: &Connection, status: &Status) -> Result<()> {
    db.execute(
        "UPDATE conversations SET last_status_id = ifnull(
             (SELECT max(s.id) FROM statuses s WHERE s.conversation_id = conversations.conversation_id
              AND s.visibility = 'direct' AND s.id <> ?1
              AND (s.account_id = conversations.account_id OR s.id IN
                   (SELECT status_id FROM mentions m WHERE m.account_id = conversations.account_id))),
             last_status_id)
         WHERE last_status_id = ?1",
        [status.id],
    )?;
    Ok(())
}

/// Who has to hear that the post is gone, gathered while it is still there.
fn farewell(db: &Connection, status: &Status) -> Result<Event> {
    let column = |sql: &str| -> Result<Vec<Id>> {
        Ok(db
            .prepare_cached(sql)?
            .query_map([status.id], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    };
    let mut audience = column(
        "SELECT account_id FROM mentions WHERE status_id = ?1
         UNION SELECT account_id FROM statuses WHERE id = ?1
         UNION SELECT f.account_id FROM tag_follows f JOIN status_tags t ON t.tag_id = f.tag_id
               WHERE t.status_id = ?1",
    )?;
    if status.visibility != Visibility::Direct {
        audience.extend(column(
            "SELECT f.account_id FROM follows f JOIN statuses s ON s.account_id = f.target_id
             WHERE s.id = ?1",
        )?);
    }
    let tags = db
        .prepare_cached(
            "SELECT t.name FROM status_tags st JOIN tags t ON t.id = st.tag_id WHERE st.status_id = ?1",
        )?
        .query_map([status.id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(Event::StatusDeleted {
        status: status.id,
        audience,
        public: status.visibility == Visibility::Public && status.reblog_of_id.is_none(),
        tags,
    })
}
