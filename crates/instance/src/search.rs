//! Search: <https://docs.joinmastodon.org/methods/search/>.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use crate::accounts::search::{Query, find as find_accounts};
use crate::auth::Viewer;
use crate::base::Base;
use crate::content;
use crate::entities::account::AccountRow;
use crate::entities::{View, account, status, tag};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::params::Params;
use crate::search_posts;
use crate::state::Shared;
use crate::statuses;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v2/search", get(search))
}

#[derive(Default)]
struct Found {
    accounts: Vec<Id>,
    statuses: Vec<Id>,
    tags: Vec<Id>,
}

async fn search(
    State(app): State<Shared>,
    viewer: Viewer,
    base: Base,
    params: Params,
) -> Result<Json<Value>> {
    viewer.needs("read:search")?;
    let me = viewer.account();
    if me.is_none() && (params.flag("resolve") == Some(true) || params.has("offset")) {
        return Err(ApiError::invalid_token());
    }
    let Some(text) = params.filled("q").map(|it| it.trim().to_owned()) else {
        return Err(ApiError::bad_request("param is missing or the value is empty: q"));
    };
    let kind = params.filled("type");
    let wants = |name: &str| kind.as_deref().is_none_or(|it| it == name);
    // Without a type there are no further pages.
    let offset = if kind.is_some() { params.number("offset").unwrap_or(0).max(0) } else { 0 };
    let db = app.db();
    let mut found = Found::default();
    if text.starts_with("https://") || text.starts_with("http://") {
        if offset == 0 {
            found = resolve(&db, &base, me, &text)?;
        }
    } else {
        if wants("accounts") {
            let query = Query {
                text: text.clone(),
                viewer: me,
                only_following: params.flag("following") == Some(true),
                limit: params.limit(20, 40),
                offset,
            };
            found.accounts = find_accounts(&db, &query)?;
        }
        // As on Mastodon, the posts are for members only.
        if let Some(me) = me.filter(|_| wants("statuses")) {
            found.statuses = search_posts::find(&db, me, &text, &params, offset)?;
        }
        if wants("hashtags") {
            found.tags = find_tags(&db, &text, params.limit(20, 40), offset)?;
        }
    }
    let view = View::new(&db, &base, me);
    let tags = found.tags.iter().map(|id| tag::tag(&view, *id)).collect::<Result<Vec<_>>>()?;
    Ok(Json(json!({
        "accounts": if wants("accounts") { account::accounts(&view, &found.accounts)? } else { Vec::new() },
        "statuses": if wants("statuses") { status::statuses(&view, &found.statuses)? } else { Vec::new() },
        "hashtags": if wants("hashtags") { tags } else { Vec::new() },
        "collections": [],
    })))
}

/// The account or post at an address. Only what is here already: this server asks no other.
fn resolve(db: &Connection, base: &Base, viewer: Option<Id>, address: &str) -> Result<Found> {
    let mut found = Found::default();
    // The id by which other servers know an account of this one.
    let id = address.strip_prefix(&base.0).and_then(|path| path.strip_prefix("/ap/users/"));
    if let Some(id) = id.and_then(|id| id.parse().ok()) {
        let account = AccountRow::find(db, id).ok().filter(|account| !account.suspended);
        found.accounts.extend(account.map(|account| account.id));
        return Ok(found);
    }
    let own = address.strip_prefix(&base.0).and_then(|path| path.strip_prefix("/@"));
    if let Some(path) = own {
        let mut parts = path.trim_end_matches('/').splitn(2, '/');
        let handle = parts.next().unwrap_or_default();
        match parts.next() {
            None => {
                let (name, domain) = handle
                    .split_once('@')
                    .map_or((handle, None), |(name, domain)| (name, Some(domain)));
                found.accounts.extend(AccountRow::by_handle(db, name, domain).ok().map(|it| it.id));
            }
            Some(id) => {
                let id = id.parse().unwrap_or(Id(0));
                found.statuses.extend(statuses::find_visible(db, viewer, id).ok().map(|it| it.id));
            }
        }
        return Ok(found);
    }
    let ids = |sql: &str| -> Result<Vec<Id>> {
        Ok(db
            .prepare_cached(sql)?
            .query_map([address], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?)
    };
    found.accounts = ids("SELECT id FROM accounts WHERE (url = ?1 OR uri = ?1) AND suspended = 0")?;
    for id in ids("SELECT id FROM statuses WHERE url = ?1 OR uri = ?1")? {
        found.statuses.extend(statuses::find_visible(db, viewer, id).ok().map(|it| it.id));
    }
    Ok(found)
}

/// Tags that begin with the text, the most used first.
fn find_tags(db: &Connection, text: &str, limit: usize, offset: i64) -> Result<Vec<Id>> {
    let name = content::fold_tag(text.trim_start_matches('#'));
    if name.is_empty() {
        return Ok(Vec::new());
    }
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    Ok(db
        .prepare_cached(
            "SELECT t.id FROM tags t WHERE t.name LIKE ?1 ESCAPE '\\'
             ORDER BY t.name = ?2 DESC,
                      (SELECT count(*) FROM status_tags st WHERE st.tag_id = t.id) DESC, t.name
             LIMIT ?3 OFFSET ?4",
        )?
        .query_map(params![pattern(&name, false), name, limit, offset], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// For LIKE: the text itself at the beginning, or anywhere.
pub(crate) fn pattern(text: &str, anywhere: bool) -> String {
    let escaped = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    if anywhere { format!("%{escaped}%") } else { format!("{escaped}%") }
}
