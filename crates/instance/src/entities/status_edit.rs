//! StatusEdit: <https://docs.joinmastodon.org/entities/StatusEdit/>.

use rusqlite::Row;
use serde_json::{Value, json};

use super::{View, account, emoji, media, status};
use crate::error::Result;
use crate::ids::Id;
use crate::polls;
use crate::statuses::Status;
use crate::times::Time;

/// All versions of a post, the first one first. A post that was never edited has one.
///
/// # Errors
/// If the database cannot be read.
pub fn history(view: &View<'_>, of: &Status) -> Result<Vec<Value>> {
    let mut versions: Vec<Version> = view
        .db
        .prepare_cached("SELECT * FROM status_edits WHERE status_id = ?1 ORDER BY id")?
        .query_map([of.id], Version::read)?
        .collect::<rusqlite::Result<_>>()?;
    if versions.is_empty() {
        versions.push(Version::now(view, of)?);
    }
    versions.iter().map(|version| version.entity(view, of)).collect()
}

struct Version {
    text: String,
    spoiler_text: String,
    sensitive: bool,
    media: Value,
    poll_options: Value,
    created_at: Time,
}

impl Version {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let json = |text: Option<String>| {
            text.and_then(|it| serde_json::from_str(&it).ok()).unwrap_or(Value::Null)
        };
        Ok(Self {
            text: row.get("text")?,
            spoiler_text: row.get("spoiler_text")?,
            sensitive: row.get("sensitive")?,
            media: json(row.get("media")?),
            poll_options: json(row.get("poll_options")?),
            created_at: row.get("created_at")?,
        })
    }

    fn now(view: &View<'_>, of: &Status) -> Result<Self> {
        let media: Vec<Value> = view
            .db
            .prepare_cached(
                "SELECT id, description FROM media WHERE status_id = ?1 ORDER BY position",
            )?
            .query_map([of.id], |row| {
                Ok(json!({
                    "id": row.get::<_, Id>(0)?,
                    "description": row.get::<_, Option<String>>(1)?,
                }))
            })?
            .collect::<rusqlite::Result<_>>()?;
        let poll_options = match of.poll_id {
            Some(poll) => json!(polls::titles(view.db, poll)?),
            None => Value::Null,
        };
        Ok(Self {
            text: of.text.clone(),
            spoiler_text: of.spoiler_text.clone(),
            sensitive: of.sensitive,
            media: json!(media),
            poll_options,
            created_at: of.created_at,
        })
    }

    fn entity(&self, view: &View<'_>, of: &Status) -> Result<Value> {
        let texts = format!("{} {}", self.spoiler_text, self.text);
        let mut entity = json!({
            "content": status::content_html(view, of, &self.text)?,
            "spoiler_text": self.spoiler_text,
            "sensitive": self.sensitive,
            "created_at": self.created_at,
            "account": account::account(view, of.account_id)?,
            "media_attachments": self.attachments(view),
            "emojis": emoji::used_in(view, &texts)?,
            "quote": null,
        });
        if let Some(options) = self.poll_options.as_array() {
            let options: Vec<Value> = options.iter().map(|it| json!({ "title": it })).collect();
            entity["poll"] = json!({ "options": options });
        }
        Ok(entity)
    }

    /// The media with their descriptions of then; what was deleted since is left out.
    fn attachments(&self, view: &View<'_>) -> Vec<Value> {
        let items = self.media.as_array().map(Vec::as_slice).unwrap_or_default();
        let attachment = |kept: &Value| {
            let id = kept["id"].as_str()?.parse().ok()?;
            let mut entity = media::media(view, id).ok()?;
            entity["description"] = kept["description"].clone();
            Some(entity)
        };
        items.iter().filter_map(attachment).collect()
    }
}
