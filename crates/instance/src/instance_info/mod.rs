//! What the server tells about itself: <https://docs.joinmastodon.org/methods/instance/>.

mod activity;
mod announcements;
mod custom_emojis;
mod directory;
mod preferences;
mod reactions;
mod rules;
mod suggestions;
mod texts;
mod thumbnail;
mod trends;
mod v1;
mod v2;
mod webfinger;
mod well_known;

use axum::Router;
use rusqlite::Connection;

use crate::error::Result;
use crate::ids::Id;
use crate::state::Shared;

/// The version of Mastodon whose behaviour this server keeps.
pub const VERSION: &str = "4.6.4";
/// `api_versions.mastodon` of that version.
pub const API_VERSION: u32 = 11;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
        .merge(activity::routes())
        .merge(announcements::routes())
        .merge(custom_emojis::routes())
        .merge(directory::routes())
        .merge(preferences::routes())
        .merge(reactions::routes())
        .merge(rules::routes())
        .merge(suggestions::routes())
        .merge(texts::routes())
        .merge(thumbnail::routes())
        .merge(trends::routes())
        .merge(v1::routes())
        .merge(v2::routes())
        .merge(webfinger::routes())
        .merge(well_known::routes())
}

/// A number counted in the database.
fn count(db: &Connection, sql: &str) -> Result<i64> {
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Members of this server.
fn members(db: &Connection) -> Result<i64> {
    count(
        db,
        "SELECT count(*) FROM users WHERE confirmed_at IS NOT NULL AND approved AND NOT disabled",
    )
}

/// Posts of this server.
fn local_posts(db: &Connection) -> Result<i64> {
    count(
        db,
        "SELECT count(*) FROM statuses s JOIN accounts a ON a.id = s.account_id
         WHERE a.domain IS NULL AND s.reblog_of_id IS NULL",
    )
}

/// The operator's account, if there is one.
fn operator(db: &Connection) -> Result<Option<Id>> {
    use rusqlite::OptionalExtension;
    let sql = "SELECT account_id FROM users WHERE role = 'admin' ORDER BY id LIMIT 1";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?)
}
