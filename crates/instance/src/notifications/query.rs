//! Which notifications a request asks for.

use rusqlite::Connection;

use crate::error::Result;
use crate::ids::Id;
use crate::paging::Paging;
use crate::params::Params;

/// The condition for what the member asks for: `types[]`, `exclude_types[]`, `account_id`,
/// `include_filtered`.
/// A text in it is one of the known types, so nothing of the request gets into the SQL.
pub(super) fn condition(account: Id, params: &Params) -> String {
    let mut sql = format!(
        "n.account_id = {account} AND n.from_account_id NOT IN
        (SELECT id FROM accounts WHERE suspended = 1)"
    );
    // Who asks for one account sees what was held back of it.
    if params.flag("include_filtered") != Some(true) && params.id("account_id").is_none() {
        sql += " AND n.filtered = 0";
    }
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
pub(super) fn page(db: &Connection, condition: &str, page: &Paging) -> Result<Vec<Id>> {
    let sql = format!(
        "SELECT n.id FROM notifications n WHERE {condition}{}{}",
        page.borders("n.id"),
        page.order("n.id")
    );
    let ids = db
        .prepare(&sql)?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<Id>>>()?;
    Ok(page.newest_first(ids))
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
