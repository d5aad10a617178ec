//! Accounts: <https://docs.joinmastodon.org/methods/accounts/>.

mod block;
mod credentials;
mod domain_blocks;
mod endorse;
mod familiar;
mod featured_tags;
mod feed;
mod follow;
mod follow_requests;
mod followers;
pub mod lookup;
mod markers;
mod mute;
mod note;
mod pictures;
mod relationships;
pub mod search;
mod show;
mod update;

use axum::Router;
use rusqlite::Connection;
use serde_json::Value;

use crate::entities::account::AccountRow;
use crate::entities::relationship::relationship;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::state::Shared;

pub use featured_tags::feature_tag;
pub use feed::feed;
pub use follow::{FollowOptions, follow, unfollow};

/// The longest display name, in characters.
pub const MAX_DISPLAY_NAME: usize = 40;
/// The longest text about oneself, in characters.
pub const MAX_NOTE: usize = 500;
/// The longest description of an avatar or a header, in characters.
pub const MAX_PICTURE_DESCRIPTION: usize = 150;
/// The most profile fields.
pub const MAX_FIELDS: usize = 4;
/// The longest name and the longest value of a profile field, in characters.
pub const MAX_FIELD_TEXT: usize = 255;
/// The most featured tags.
pub const MAX_FEATURED_TAGS: usize = 10;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
        .merge(block::routes())
        .merge(credentials::routes())
        .merge(domain_blocks::routes())
        .merge(endorse::routes())
        .merge(familiar::routes())
        .merge(featured_tags::routes())
        .merge(follow::routes())
        .merge(follow_requests::routes())
        .merge(followers::routes())
        .merge(lookup::routes())
        .merge(markers::routes())
        .merge(mute::routes())
        .merge(note::routes())
        .merge(relationships::routes())
        .merge(search::routes())
        .merge(show::routes())
        .merge(update::routes())
}

/// The account, if it exists for others: not while its sign-up is unfinished.
///
/// # Errors
/// 404 if there is none, or not yet.
pub fn existing(db: &Connection, id: Id) -> Result<AccountRow> {
    let unfinished: bool = db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM users WHERE account_id = ?1 AND NOT (approved AND confirmed_at IS NOT NULL))",
        )?
        .query_row([id], |row| row.get(0))?;
    if unfinished {
        return Err(ApiError::not_found());
    }
    AccountRow::find(db, id)
}

/// The answer of most verbs: how the member stands to the other now.
fn relation(db: &Connection, member: Id, other: Id) -> Result<axum::Json<Value>> {
    relationship(db, member, other).map(axum::Json)
}
