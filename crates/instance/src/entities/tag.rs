//! Tag: <https://docs.joinmastodon.org/entities/Tag/>.

use serde_json::{Value, json};

use super::View;
use crate::error::Result;
use crate::ids::Id;
use crate::tags;
use crate::times::Time;

const DAY_MILLISECONDS: i64 = 86_400_000;

/// A Tag, with its use on the last seven days.
///
/// # Errors
/// 404 if there is none.
pub fn tag(view: &View<'_>, id: Id) -> Result<Value> {
    let (name, display_name): (String, String) = view
        .db
        .prepare_cached("SELECT name, display_name FROM tags WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut entity = json!({
        "id": id,
        "name": display_name,
        "url": url(view, &name),
        "history": history(view, id)?,
    });
    add_relation(view, &mut entity, Some(id))?;
    Ok(entity)
}

/// A Tag by its name, even if nobody used it so far: it has no id then.
///
/// # Errors
/// If the database cannot be read.
pub fn tag_named(view: &View<'_>, name: &str) -> Result<Value> {
    if let Some(id) = tags::find(view.db, name)? {
        return tag(view, id);
    }
    let mut entity = json!({
        "id": "",
        "name": name,
        "url": url(view, &crate::content::fold_tag(name)),
        "history": history(view, Id(0))?,
    });
    add_relation(view, &mut entity, None)?;
    Ok(entity)
}

/// The address of a tag's page.
pub fn url(view: &View<'_>, name: &str) -> String {
    format!("{}/tags/{}", view.base, crate::content::percent_encode(name))
}

fn add_relation(view: &View<'_>, entity: &mut Value, id: Option<Id>) -> Result<()> {
    let (Some(viewer), Some(map)) = (view.viewer, entity.as_object_mut()) else {
        return Ok(());
    };
    for (field, table) in [("following", "tag_follows"), ("featuring", "featured_tags")] {
        let sql =
            format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE account_id = ?1 AND tag_id = ?2)");
        let related: bool = match id {
            Some(id) => view.db.prepare_cached(&sql)?.query_row([viewer, id], |row| row.get(0))?,
            None => false,
        };
        map.insert(field.into(), json!(related));
    }
    Ok(())
}

fn history(view: &View<'_>, id: Id) -> Result<Vec<Value>> {
    let today = Time::now().midnight();
    let mut counted = view.db.prepare_cached(
        "SELECT count(*), count(DISTINCT s.account_id)
         FROM status_tags t JOIN statuses s ON s.id = t.status_id
         WHERE t.tag_id = ?1 AND s.visibility = 'public' AND s.created_at >= ?2 AND s.created_at < ?3",
    )?;
    let mut days = Vec::new();
    for ago in 0..7 {
        let start = Time(today.0 - ago * DAY_MILLISECONDS);
        let end = Time(start.0 + DAY_MILLISECONDS);
        let (uses, accounts): (i64, i64) = counted
            .query_row(rusqlite::params![id, start, end], |row| Ok((row.get(0)?, row.get(1)?)))?;
        days.push(json!({
            "day": start.seconds().to_string(),
            "accounts": accounts.to_string(),
            "uses": uses.to_string(),
        }));
    }
    Ok(days)
}
