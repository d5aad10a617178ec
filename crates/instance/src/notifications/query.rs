//! Which notifications a request asks for.

use rusqlite::Connection;

use crate::error::Result;
use crate::ids::Id;
use crate::paging::Paging;
use crate::params::Params;
use crate::times::Time;

/// A stored notification.
pub(super) struct Stored {
    pub(super) id: Id,
    pub(super) kind: String,
    pub(super) from: Id,
    pub(super) status: Option<Id>,
    pub(super) group_key: String,
    pub(super) created_at: Time,
}

/// The condition for what the member asks for: `types[]`, `exclude_types[]`, `account_id`.
/// A text in it is one of the known types, so nothing of the request gets into the SQL.
pub(super) fn condition(account: Id, params: &Params) -> String {
    let mut sql = format!(
        "n.account_id = {account} AND n.from_account_id NOT IN
        (SELECT id FROM accounts WHERE suspended = 1)"
    );
    let types = params.list("types");
    if !types.is_empty() {
        sql += &format!(" AND n.kind IN ({})", quoted(&types));
    }
    let excluded = params.list("exclude_types");
    if !excluded.is_empty() {
        sql += &format!(" AND n.kind NOT IN ({})", quoted(&excluded));
    }
    if let Some(from) = params.id("account_id") {
        sql += &format!(" AND n.from_account_id = {from}");
    }
    sql
}

/// A page of notifications, newest first.
pub(super) fn page(db: &Connection, condition: &str, page: &Paging) -> Result<Vec<Stored>> {
    let sql = format!(
        "SELECT n.id, n.kind, n.from_account_id, n.status_id, n.group_key, n.created_at
         FROM notifications n WHERE {condition}{}{}",
        page.borders("n.id"),
        page.order("n.id")
    );
    let rows = db
        .prepare(&sql)?
        .query_map([], |row| {
            Ok(Stored {
                id: row.get(0)?,
                kind: row.get(1)?,
                from: row.get(2)?,
                status: row.get(3)?,
                group_key: row.get(4)?,
                created_at: row.get(5)?,
            })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(page.newest_first(rows))
}

/// Up to where the member has read, as the marker says.
pub(super) fn last_read(db: &Connection, user: Id) -> Result<Id> {
    Ok(db
        .prepare_cached(
            "SELECT ifnull((SELECT last_read_id FROM markers
                            WHERE user_id = ?1 AND timeline = 'notifications'), 0)",
        )?
        .query_row([user], |row| row.get(0))?)
}

fn quoted(words: &[String]) -> String {
    const KNOWN: [&str; 12] = [
        "mention",
        "status",
        "reblog",
        "follow",
        "follow_request",
        "favourite",
        "poll",
        "update",
        "quote",
        "quoted_update",
        "admin.sign_up",
        "admin.report",
    ];
    let known: Vec<String> = KNOWN
        .iter()
        .filter(|it| words.iter().any(|word| word == *it))
        .map(|it| format!("'{it}'"))
        .collect();
    known.join(", ")
}
