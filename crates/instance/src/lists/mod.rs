//! Lists: <https://docs.joinmastodon.org/methods/lists/>.

mod answers;
mod members;

use axum::Router;
use rusqlite::Connection;

use crate::error::Result;
use crate::ids::Id;
use crate::state::Shared;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new().merge(answers::routes()).merge(members::routes())
}

/// A list of the member.
///
/// # Errors
/// 404 if there is none.
pub fn find_own(db: &Connection, account: Id, id: Id) -> Result<()> {
    Ok(db
        .prepare_cached("SELECT 1 FROM lists WHERE id = ?1 AND account_id = ?2")?
        .query_row([id, account], |_| Ok(()))?)
}
