//! Timelines: <https://docs.joinmastodon.org/methods/timelines/>, and the other lists of posts.

mod answers;
mod marked;
mod of_account;
mod scope;

use axum::Router;

use crate::state::Shared;

pub use scope::{Scope, TagQuery};

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new().merge(answers::routes()).merge(marked::routes()).merge(of_account::routes())
}
