//! Searching posts: which of them fit a query.

use rusqlite::Connection;

use crate::accounts::lookup::split_handle;
use crate::entities::account::AccountRow;
use crate::error::Result;
use crate::ids::Id;
use crate::paging::Paging;
use crate::params::Params;
use crate::search::pattern;
use crate::search_words::{Kind, parts};
use crate::statuses::{hidden_accounts, visible};

/// Posts with all that the query asks for, newest first: public ones, and those the member wrote, marked or is named
/// in.
///
/// # Errors
/// If the database cannot be read.
pub fn find(db: &Connection, me: Id, text: &str, params: &Params, offset: i64) -> Result<Vec<Id>> {
    let mut sql = format!(
        "SELECT s.id FROM statuses s WHERE s.reblog_of_id IS NULL AND {} AND s.account_id NOT IN {}
         AND (s.visibility = 'public' OR {})",
        visible("s", Some(me)),
        hidden_accounts(Some(me)),
        in_library(me)
    );
    let mut values: Vec<String> = Vec::new();
    for part in parts(text) {
        let (condition, value) = condition(db, me, part.kind);
        values.extend(value);
        let not = if part.without { "NOT " } else { "" };
        sql += &format!(" AND {not}({})", condition.replace("?", &format!("?{}", values.len())));
    }
    if let Some(author) = params.id("account_id") {
        sql += &format!(" AND s.account_id = {author}");
    }
    let page = Paging::read(params, 20, 40);
    sql += &page.borders("s.id");
    sql += &page.order("s.id");
    sql += &format!(" OFFSET {offset}");
    let ids = db
        .prepare(&sql)?
        .query_map(rusqlite::params_from_iter(&values), |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<Id>>>()?;
    Ok(page.newest_first(ids))
}

/// What a part of a query asks of a post, with at most one value for its `?`.
fn condition(db: &Connection, me: Id, kind: Kind) -> (String, Option<String>) {
    let day = "strftime('%Y-%m-%d', s.created_at / 1000, 'unixepoch')";
    let with = |condition: &str, value: String| (condition.to_owned(), Some(value));
    let alone = |condition: &str| (condition.to_owned(), None);
    match kind {
        Kind::Text(text) => {
            with("s.spoiler_text || ' ' || s.text LIKE ? ESCAPE '\\'", pattern(&text, true))
        }
        Kind::From(handle) if handle == "me" => (format!("s.account_id = {me}"), None),
        Kind::From(handle) => {
            let (name, domain) = split_handle(&handle);
            let author = AccountRow::by_handle(db, name, domain).map_or(Id(0), |it| it.id);
            (format!("s.account_id = {author}"), None)
        }
        Kind::Has(what) => match what.as_str() {
            "media" => alone("EXISTS (SELECT 1 FROM media m WHERE m.status_id = s.id)"),
            "image" | "video" | "audio" => {
                with("EXISTS (SELECT 1 FROM media m WHERE m.status_id = s.id AND m.kind = ?)", what)
            }
            "poll" => alone("s.poll_id IS NOT NULL"),
            "embed" | "link" => alone("s.card_id IS NOT NULL"),
            _ => alone("0"),
        },
        Kind::Is(what) => match what.as_str() {
            "reply" => alone("s.in_reply_to_id IS NOT NULL"),
            "sensitive" => alone("s.sensitive = 1"),
            _ => alone("0"),
        },
        Kind::Language(code) => with("s.language = ?", code),
        Kind::Before(date) => with(&format!("{day} < ?"), date),
        Kind::After(date) => with(&format!("{day} > ?"), date),
        Kind::During(date) => with(&format!("{day} = ?"), date),
        Kind::InLibrary => (in_library(me), None),
        Kind::InPublic => alone("s.visibility = 'public'"),
    }
}

/// Posts that the member wrote, marked or is named in.
fn in_library(me: Id) -> String {
    format!(
        "(s.account_id = {me}
          OR s.id IN (SELECT status_id FROM mentions WHERE account_id = {me})
          OR s.id IN (SELECT status_id FROM favourites WHERE account_id = {me})
          OR s.id IN (SELECT status_id FROM bookmarks WHERE account_id = {me}))"
    )
}
