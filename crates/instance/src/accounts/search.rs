//! `GET /api/v1/accounts/search`: <https://docs.joinmastodon.org/methods/accounts/#search>.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::Connection;
use serde_json::Value;

use super::lookup::split_handle;
use crate::auth::Member;
use crate::base::Base;
use crate::entities::View;
use crate::entities::account::{AccountRow, accounts};
use crate::error::Result;
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/accounts/search", get(search))
}

async fn search(
    State(app): State<Shared>,
    base: Base,
    member: Member,
    params: Params,
) -> Result<Json<Vec<Value>>> {
    member.needs("read:accounts")?;
    let db = app.db();
    let query = Query {
        text: params.text("q").unwrap_or_default(),
        viewer: Some(member.account),
        only_following: params.flag("following") == Some(true),
        limit: params.limit(40, 80),
        offset: params.number("offset").unwrap_or(0).max(0),
    };
    let ids = find(&db, &query)?;
    accounts(&View::new(&db, &base, Some(member.account)), &ids).map(Json)
}

/// What to look for.
#[derive(Clone, Debug)]
pub struct Query {
    /// A handle, or the beginning of a handle's or name's words.
    pub text: String,
    /// Who looks.
    pub viewer: Option<Id>,
    /// Only among those the viewer follows.
    pub only_following: bool,
    /// At most this many.
    pub limit: usize,
    /// Leave out so many.
    pub offset: i64,
}

/// The accounts that match: the exact handle first, then those one follows, then the most followed.
///
/// # Errors
/// If the database cannot be read.
pub fn find(db: &Connection, query: &Query) -> Result<Vec<Id>> {
    let text = query.text.trim().trim_start_matches('@');
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let (name, domain) = split_handle(text);
    let exact = AccountRow::by_handle(db, name, domain).ok().map_or(0, |it| it.id.0);
    let start = format!("{}%", name.replace(['%', '_', '\\'], ""));
    let word = format!("% {start}");
    let following =
        "EXISTS (SELECT 1 FROM follows f WHERE f.account_id = ?3 AND f.target_id = a.id)";
    let among = if query.only_following { format!("AND {following}") } else { String::new() };
    let sql = format!(
        "SELECT a.id FROM accounts a LEFT JOIN users u ON u.account_id = a.id
         WHERE NOT a.suspended AND (u.id IS NULL OR (u.approved AND u.confirmed_at IS NOT NULL))
         AND (a.id = ?1 OR (?5 IS NULL AND (replace(a.username, '_', '') LIKE ?2 OR a.display_name LIKE ?2
                                           OR a.display_name LIKE ?4)))
         AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.account_id = a.id AND b.target_id = ?3) {among}
         ORDER BY a.id = ?1 DESC, {following} DESC,
                  (SELECT count(*) FROM follows f WHERE f.target_id = a.id) DESC, a.id
         LIMIT {} OFFSET {}",
        query.limit, query.offset
    );
    let mut statement = db.prepare(&sql)?;
    let viewer = query.viewer.map_or(0, |it| it.0);
    let ids = statement.query_map((exact, start, viewer, word, domain), |row| row.get(0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
