//! Media in the database, from the upload to the post they belong to.

use rusqlite::{Connection, OptionalExtension, params};

use super::recordings::Recording;
use super::write_file;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::pictures;
use crate::settings;
use crate::state::App;
use crate::times::Time;

/// The most attachments of a post.
pub const MAX_PER_STATUS: usize = 4;

/// The longest description, in characters.
pub const MAX_DESCRIPTION: usize = 1500;

/// An upload.
#[derive(Clone, Debug, Default)]
pub struct NewMedia {
    /// What a person who cannot see the picture should know.
    pub description: Option<String>,
    /// The point that must stay visible when the picture is cut: -1 to 1, right and up positive.
    pub focus: Option<(f64, f64)>,
    /// Whether it is ready only after a while, as large files are on Mastodon.
    pub slow: bool,
    /// When it was uploaded, if not now.
    pub created_at: Option<Time>,
}

/// A change to an upload; `None` leaves it as it is.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// The new description; empty removes it.
    pub description: Option<String>,
    /// The new focal point.
    pub focus: Option<(f64, f64)>,
}

/// Stores an upload: scaled, without metadata, with a preview. `processed` comes from
/// [`pictures::process`], which is too slow to run while the database is held.
///
/// # Errors
/// 422 for a description that is too long; 500 if the file cannot be written.
pub fn add(
    app: &App,
    db: &Connection,
    author: Id,
    processed: &pictures::Picture,
    new: &NewMedia,
) -> Result<Id> {
    let created_at = new.created_at.unwrap_or_else(Time::now);
    let id = Id::at(created_at);
    let folder = format!("media_attachments/files/{id}");
    let original = write_file(app, &format!("{folder}/original"), &processed.original)?;
    let small = write_file(app, &format!("{folder}/small"), &processed.small)?;
    let row = Row {
        kind: "image",
        file: original,
        preview: Some(small),
        blurhash: Some(&processed.blurhash),
        meta: pictures::meta(processed),
    };
    insert(db, (id, author, created_at), row, new)
}

/// Stores a video or sound as it came.
///
/// # Errors
/// 422 for a description that is too long; 500 if the file cannot be written.
pub fn add_recording(
    app: &App,
    db: &Connection,
    author: Id,
    recording: Recording,
    bytes: &[u8],
    new: &NewMedia,
) -> Result<Id> {
    let created_at = new.created_at.unwrap_or_else(Time::now);
    let id = Id::at(created_at);
    let file = pictures::File {
        bytes: bytes.to_vec(),
        extension: recording.extension,
        width: 0,
        height: 0,
    };
    let original = write_file(app, &format!("media_attachments/files/{id}/original"), &file)?;
    let row = Row {
        kind: recording.kind,
        file: original,
        preview: None,
        blurhash: None,
        meta: serde_json::json!({}),
    };
    insert(db, (id, author, created_at), row, new)
}

/// What differs between pictures and recordings.
struct Row<'a> {
    kind: &'static str,
    file: String,
    preview: Option<String>,
    blurhash: Option<&'a str>,
    meta: serde_json::Value,
}

fn insert(
    db: &Connection,
    (id, author, created_at): (Id, Id, Time),
    row: Row<'_>,
    new: &NewMedia,
) -> Result<Id> {
    let description = checked_description(new.description.as_deref())?;
    let (x, y) = new.focus.unwrap_or_default();
    db.execute(
        "INSERT INTO media (id, account_id, kind, slow, file, preview, description, blurhash, meta,
             focus_x, focus_y, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        params![
            id,
            author,
            row.kind,
            new.slow,
            row.file,
            row.preview,
            description,
            row.blurhash,
            row.meta.to_string(),
            x,
            y,
            created_at
        ],
    )?;
    Ok(id)
}

/// Attaches uploads of the author to a new post, in this order.
///
/// # Errors
/// 422 if one is not there, is attached to a published post already or is not ready.
pub fn attach(db: &Connection, author: Id, status: Id, media: &[Id]) -> Result<()> {
    check_free(db, author, media)?;
    check_alone(db, media)?;
    for (position, id) in (0_i64..).zip(media) {
        db.execute(
            "UPDATE media SET status_id = ?2, scheduled_status_id = NULL, position = ?3 WHERE id = ?1",
            params![id, status, position],
        )?;
    }
    Ok(())
}

/// Keeps uploads of the author for a scheduled post. From another scheduled post they are taken
/// away: only what is published holds its media.
///
/// # Errors
/// 422 if one is not there, is attached to a published post or is not ready.
pub fn reserve(db: &Connection, author: Id, scheduled: Id, media: &[Id]) -> Result<()> {
    check_free(db, author, media)?;
    check_alone(db, media)?;
    for (position, id) in (0_i64..).zip(media) {
        db.execute(
            "UPDATE media SET scheduled_status_id = ?2, position = ?3 WHERE id = ?1",
            params![id, scheduled, position],
        )?;
    }
    Ok(())
}

/// Makes these the media of an edited post: those it has already, and new uploads.
///
/// # Errors
/// 422 if a new one is not there, is attached elsewhere or is not ready.
pub fn replace(db: &Connection, author: Id, status: Id, media: &[Id]) -> Result<()> {
    db.execute("UPDATE media SET status_id = NULL WHERE status_id = ?1", [status])?;
    attach(db, author, status, media)
}

/// Changes description and focal point.
///
/// # Errors
/// 422 for a description that is too long.
pub fn change(db: &Connection, id: Id, change: &Change) -> Result<()> {
    if let Some(description) = &change.description {
        let description = checked_description(Some(description))?;
        db.execute("UPDATE media SET description = ?2 WHERE id = ?1", params![id, description])?;
    }
    if let Some((x, y)) = change.focus {
        db.execute("UPDATE media SET focus_x = ?2, focus_y = ?3 WHERE id = ?1", params![id, x, y])?;
    }
    Ok(())
}

/// Deletes an upload with its files.
///
/// # Errors
/// 404 if there is none.
pub fn delete(app: &App, db: &Connection, id: Id) -> Result<()> {
    let files: [Option<String>; 2] = db
        .prepare_cached("SELECT file, preview FROM media WHERE id = ?1")?
        .query_row([id], |row| Ok([row.get(0)?, row.get(1)?]))?;
    db.execute("DELETE FROM media WHERE id = ?1", [id])?;
    for file in files.into_iter().flatten() {
        // A file that is not there any more is what is wanted.
        let _ = std::fs::remove_file(app.media_folder().join(file));
    }
    Ok(())
}

/// Whether the upload is ready to be shown and attached.
///
/// # Errors
/// 404 if there is none.
pub fn is_ready(db: &Connection, id: Id) -> Result<bool> {
    let (slow, created_at): (bool, Time) = db
        .prepare_cached("SELECT slow, created_at FROM media WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    has_settled(db, slow, created_at)
}

/// Whether an upload of that time is ready by now.
///
/// # Errors
/// If the database cannot be read.
pub fn has_settled(db: &Connection, slow: bool, created_at: Time) -> Result<bool> {
    if !slow {
        return Ok(true);
    }
    let delay = i64::try_from(settings::load(db)?.media_delay_ms).unwrap_or(i64::MAX);
    Ok(Time::now().0.saturating_sub(created_at.0) >= delay)
}

fn check_free(db: &Connection, author: Id, media: &[Id]) -> Result<()> {
    let mut missing = Vec::new();
    for id in media {
        let free: Option<Id> = db
            .prepare_cached(
                "SELECT id FROM media WHERE id = ?1 AND account_id = ?2 AND status_id IS NULL",
            )?
            .query_row([*id, author], |row| row.get(0))
            .optional()?;
        if free.is_none() {
            missing.push(id.to_string());
        }
    }
    if !missing.is_empty() {
        return Err(ApiError::unprocessable(format!(
            "Media {} not found or already attached to another post",
            missing.join(", ")
        )));
    }
    for id in media {
        if !is_ready(db, *id)? {
            return Err(ApiError::unprocessable(
                "Cannot attach files that have not finished processing. Try again in a moment!",
            ));
        }
    }
    Ok(())
}

/// A video or sound stands alone in its post.
fn check_alone(db: &Connection, media: &[Id]) -> Result<()> {
    if media.len() < 2 {
        return Ok(());
    }
    for id in media {
        let kind: String = db
            .prepare_cached("SELECT kind FROM media WHERE id = ?1")?
            .query_row([*id], |row| row.get(0))?;
        if kind != "image" {
            return Err(ApiError::unprocessable(
                "Cannot attach a video to a post that already contains images",
            ));
        }
    }
    Ok(())
}

fn checked_description(description: Option<&str>) -> Result<Option<&str>> {
    let description = description.map(str::trim).filter(|it| !it.is_empty());
    if description.is_some_and(|it| it.chars().count() > MAX_DESCRIPTION) {
        return Err(ApiError::invalid(format!(
            "Description is too long (maximum is {MAX_DESCRIPTION} characters)"
        )));
    }
    Ok(description)
}
