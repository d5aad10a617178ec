//! Poll: <https://docs.joinmastodon.org/entities/Poll/>.

use serde_json::{Value, json};

use super::{View, emoji};
use crate::error::Result;
use crate::ids::Id;
use crate::times::Time;

/// A Poll, with what the viewer chose.
///
/// # Errors
/// 404 if there is none.
pub fn poll(view: &View<'_>, id: Id) -> Result<Value> {
    let (author, multiple, hide_totals, expires_at): (Id, bool, bool, Option<Time>) = view
        .db
        .prepare_cached(
            "SELECT account_id, multiple, hide_totals, expires_at FROM polls WHERE id = ?1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    let expired = expires_at.is_some_and(|end| end <= Time::now());
    let totals_shown = expired || !hide_totals;
    let options: Vec<(String, i64)> = view
        .db
        .prepare_cached(
            "SELECT o.title, (SELECT count(*) FROM poll_votes v
                              WHERE v.poll_id = o.poll_id AND v.position = o.position)
             FROM poll_options o WHERE o.poll_id = ?1 ORDER BY o.position",
        )?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let voters: i64 = view
        .db
        .prepare_cached("SELECT count(DISTINCT account_id) FROM poll_votes WHERE poll_id = ?1")?
        .query_row([id], |row| row.get(0))?;
    let titles: Vec<&str> = options.iter().map(|(title, _)| title.as_str()).collect();
    let mut entity = json!({
        "id": id,
        "expires_at": expires_at,
        "expired": expired,
        "multiple": multiple,
        "votes_count": options.iter().map(|(_, votes)| votes).sum::<i64>(),
        "voters_count": voters,
        "options": options.iter().map(|(title, votes)| json!({
            "title": title,
            "votes_count": totals_shown.then_some(votes),
        })).collect::<Vec<_>>(),
        "emojis": emoji::used_in(view, &titles.join(" "))?,
    });
    if let (Some(viewer), Some(map)) = (view.viewer, entity.as_object_mut()) {
        let own: Vec<i64> = view
            .db
            .prepare_cached(
                "SELECT position FROM poll_votes WHERE poll_id = ?1 AND account_id = ?2 ORDER BY created_at",
            )?
            .query_map([id, viewer], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        map.insert("voted".into(), json!(author == viewer || !own.is_empty()));
        map.insert("own_votes".into(), json!(own));
    }
    Ok(entity)
}
