//! ScheduledStatus: <https://docs.joinmastodon.org/entities/ScheduledStatus/>.

use serde_json::{Value, json};

use super::{View, media};
use crate::error::Result;
use crate::ids::Id;
use crate::times::Time;

/// A ScheduledStatus.
///
/// # Errors
/// 404 if there is none.
pub fn scheduled_status(view: &View<'_>, id: Id) -> Result<Value> {
    let (params, at): (String, Time) = view
        .db
        .prepare_cached("SELECT params, scheduled_at FROM scheduled_statuses WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(json!({
        "id": id,
        "scheduled_at": at,
        "params": serde_json::from_str::<Value>(&params)?,
        "media_attachments": media::of_scheduled_status(view, id)?,
    }))
}
