//! Announcement: <https://docs.joinmastodon.org/entities/Announcement/>.

use rusqlite::Row;
use serde_json::{Value, json};

use super::View;
use crate::content;
use crate::error::Result;
use crate::ids::Id;
use crate::times::Time;

/// Those published now, the newest first.
///
/// # Errors
/// If the database cannot be read.
pub fn published(view: &View<'_>, now: Time) -> Result<Vec<Value>> {
    let mut statement = view.db.prepare_cached(
        "SELECT id, text, starts_at, ends_at, all_day, published_at, updated_at FROM announcements
         WHERE published_at <= ?1 ORDER BY published_at DESC, id DESC",
    )?;
    let rows = statement.query_map([now], Stored::read)?.collect::<rusqlite::Result<Vec<_>>>()?;
    rows.iter().map(|it| written(view, it)).collect()
}

/// An Announcement.
///
/// # Errors
/// 404 if there is none.
pub fn announcement(view: &View<'_>, id: Id) -> Result<Value> {
    let stored = view
        .db
        .prepare_cached(
            "SELECT id, text, starts_at, ends_at, all_day, published_at, updated_at FROM announcements WHERE id = ?1",
        )?
        .query_row([id], Stored::read)?;
    written(view, &stored)
}

struct Stored {
    id: Id,
    text: String,
    starts_at: Option<Time>,
    ends_at: Option<Time>,
    all_day: bool,
    published_at: Time,
    updated_at: Time,
}

impl Stored {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            text: row.get(1)?,
            starts_at: row.get(2)?,
            ends_at: row.get(3)?,
            all_day: row.get(4)?,
            published_at: row.get(5)?,
            updated_at: row.get(6)?,
        })
    }
}

fn written(view: &View<'_>, stored: &Stored) -> Result<Value> {
    let mut entity = json!({
        "id": stored.id,
        "content": content::note_html(view, &stored.text),
        "starts_at": stored.starts_at,
        "ends_at": stored.ends_at,
        "all_day": stored.all_day,
        "published_at": stored.published_at,
        "updated_at": stored.updated_at,
        "mentions": [],
        "statuses": [],
        "tags": [],
        "emojis": super::emoji::used_in(view, &stored.text)?,
        "reactions": reactions(view, stored.id)?,
    });
    if let Some(viewer) = view.viewer {
        let read: bool = view
            .db
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM announcement_reads WHERE account_id = ?1 AND announcement_id = ?2)",
            )?
            .query_row([viewer, stored.id], |row| row.get(0))?;
        entity["read"] = json!(read);
    }
    Ok(entity)
}

fn reactions(view: &View<'_>, id: Id) -> Result<Vec<Value>> {
    let mut statement = view.db.prepare_cached(
        "SELECT r.name, count(*), max(r.account_id = ?2), e.file FROM announcement_reactions r
         LEFT JOIN custom_emojis e ON e.shortcode = r.name
         WHERE r.announcement_id = ?1 GROUP BY r.name ORDER BY min(r.rowid)",
    )?;
    let rows = statement.query_map((id, view.viewer.map_or(0, |it| it.0)), |row| {
        let file: Option<String> = row.get(3)?;
        let mut reaction =
            json!({ "name": row.get::<_, String>(0)?, "count": row.get::<_, i64>(1)? });
        if view.viewer.is_some() {
            reaction["me"] = json!(row.get::<_, bool>(2)?);
        }
        if let Some(file) = file {
            reaction["url"] = json!(view.file_url(&file));
            reaction["static_url"] = json!(view.file_url(&file));
        }
        Ok(reaction)
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
