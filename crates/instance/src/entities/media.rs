//! MediaAttachment: <https://docs.joinmastodon.org/entities/MediaAttachment/>.

use rusqlite::Row;
use serde_json::{Value, json};

use super::View;
use crate::error::Result;
use crate::ids::Id;
use crate::media::has_settled;
use crate::times::Time;

/// A MediaAttachment, by id. Its `url` is null until it is ready.
///
/// # Errors
/// 404 if there is none.
pub fn media(view: &View<'_>, id: Id) -> Result<Value> {
    let stored = view
        .db
        .prepare_cached("SELECT * FROM media WHERE id = ?1")?
        .query_row([id], Stored::read)?;
    stored.entity(view)
}

/// The attachments of a post, in their order.
///
/// # Errors
/// If the database cannot be read.
pub fn of_status(view: &View<'_>, status: Id) -> Result<Vec<Value>> {
    all(view, "status_id", status)
}

/// The attachments of a scheduled post, in their order.
///
/// # Errors
/// If the database cannot be read.
pub fn of_scheduled_status(view: &View<'_>, scheduled: Id) -> Result<Vec<Value>> {
    all(view, "scheduled_status_id", scheduled)
}

fn all(view: &View<'_>, column: &'static str, owner: Id) -> Result<Vec<Value>> {
    let sql = format!("SELECT * FROM media WHERE {column} = ?1 ORDER BY position");
    let stored: Vec<Stored> = view
        .db
        .prepare_cached(&sql)?
        .query_map([owner], Stored::read)?
        .collect::<rusqlite::Result<_>>()?;
    stored.iter().map(|it| it.entity(view)).collect()
}

struct Stored {
    id: Id,
    kind: String,
    slow: bool,
    file: Option<String>,
    preview: Option<String>,
    description: Option<String>,
    blurhash: Option<String>,
    meta: Value,
    focus: (f64, f64),
    created_at: Time,
}

impl Stored {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let meta: String = row.get("meta")?;
        Ok(Self {
            id: row.get("id")?,
            kind: row.get("kind")?,
            slow: row.get("slow")?,
            file: row.get("file")?,
            preview: row.get("preview")?,
            description: row.get("description")?,
            blurhash: row.get("blurhash")?,
            meta: serde_json::from_str(&meta).unwrap_or_else(|_| json!({})),
            focus: (row.get("focus_x")?, row.get("focus_y")?),
            created_at: row.get("created_at")?,
        })
    }

    fn entity(&self, view: &View<'_>) -> Result<Value> {
        let ready = has_settled(view.db, self.slow, self.created_at)?;
        let url = if ready { self.file.as_ref() } else { None };
        let mut meta = self.meta.clone();
        if let Some(map) = meta.as_object_mut()
            && self.focus != (0.0, 0.0)
        {
            map.insert("focus".into(), json!({ "x": self.focus.0, "y": self.focus.1 }));
        }
        Ok(json!({
            "id": self.id,
            "type": self.kind,
            "url": url.map(|it| view.file_url(it)),
            "preview_url": self.preview.as_ref().map(|it| view.file_url(it)),
            "remote_url": null,
            "preview_remote_url": null,
            "text_url": null,
            "meta": meta,
            "description": self.description,
            "blurhash": self.blurhash,
        }))
    }
}
