//! Which filters a post meets.

use rusqlite::{Connection, params};
use serde_json::{Value, json};

use crate::entities::{View, filter};
use crate::error::Result;
use crate::ids::Id;
use crate::times::Time;

/// The FilterResults of a post for a member. <https://docs.joinmastodon.org/entities/FilterResult/>
///
/// # Errors
/// If the database cannot be read.
pub fn matches(view: &View<'_>, account: Id, status: Id) -> Result<Vec<Value>> {
    let filters: Vec<Id> = view
        .db
        .prepare_cached(
            "SELECT id FROM filters WHERE account_id = ?1 AND (expires_at IS NULL OR expires_at > ?2)",
        )?
        .query_map(params![account, Time::now()], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    if filters.is_empty() || is_own(view.db, account, status)? {
        return Ok(Vec::new());
    }
    let text = text_of(view.db, status)?;
    let mut results = Vec::new();
    for id in filters {
        let keywords: Vec<(String, bool)> = view
            .db
            .prepare_cached("SELECT keyword, whole_word FROM filter_keywords WHERE filter_id = ?1")?
            .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let found: Vec<&str> = keywords
            .iter()
            .filter(|(keyword, whole_word)| contains(&text, keyword, *whole_word))
            .map(|(keyword, _)| keyword.as_str())
            .collect();
        let named: bool = view
            .db
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM filter_statuses WHERE filter_id = ?1 AND status_id = ?2)",
            )?
            .query_row([id, status], |row| row.get(0))?;
        if !found.is_empty() || named {
            results.push(json!({
                "filter": filter::summary(view, id)?,
                "keyword_matches": if found.is_empty() { Value::Null } else { json!(found) },
                "status_matches": if named { json!([status]) } else { Value::Null },
            }));
        }
    }
    Ok(results)
}

fn is_own(db: &Connection, account: Id, status: Id) -> Result<bool> {
    Ok(db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM statuses WHERE id = ?1 AND account_id = ?2)")?
        .query_row([status, account], |row| row.get(0))?)
}

/// All words of a post: content warning, text, options of its poll, descriptions of its media.
fn text_of(db: &Connection, status: Id) -> Result<String> {
    let parts: Vec<String> = db
        .prepare_cached(
            "SELECT spoiler_text FROM statuses WHERE id = ?1
             UNION ALL SELECT text FROM statuses WHERE id = ?1
             UNION ALL SELECT o.title FROM poll_options o JOIN statuses s ON s.poll_id = o.poll_id WHERE s.id = ?1
             UNION ALL SELECT description FROM media WHERE status_id = ?1 AND description IS NOT NULL",
        )?
        .query_map([status], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(parts.join("\n\n").to_lowercase())
}

/// Whether the (lower case) text has the keyword; as a whole word if so wanted.
fn contains(text: &str, keyword: &str, whole_word: bool) -> bool {
    let keyword = keyword.trim().to_lowercase();
    if keyword.is_empty() {
        return false;
    }
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let needs_start = whole_word && keyword.chars().next().is_some_and(is_word);
    let needs_end = whole_word && keyword.chars().last().is_some_and(is_word);
    text.match_indices(&keyword).any(|(at, found)| {
        let before = text.get(..at).and_then(|it| it.chars().last());
        let after = text.get(at + found.len()..).and_then(|it| it.chars().next());
        let goes_on = (needs_start && before.is_some_and(is_word))
            || (needs_end && after.is_some_and(is_word));
        !goes_on
    })
}

#[cfg(test)]
mod tests {
    use super::contains;

    #[test]
    fn whole_words_are_whole() {
        assert!(contains("ein baum.", "Baum", true));
        assert!(!contains("baumhaus", "Baum", true));
        assert!(contains("baumhaus", "Baum", false));
        assert!(contains("baumhaus baum", "baum", true));
        assert!(contains("viel #werbung", "#Werbung", true));
        assert!(!contains("alles", " ", false));
    }
}
