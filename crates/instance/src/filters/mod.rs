//! Filters: what a member does not want to read. <https://docs.joinmastodon.org/methods/filters/>

mod answers;
mod keywords;
mod matching;
mod posts;

use axum::Router;

use crate::state::Shared;

pub use matching::matches;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new().merge(answers::routes()).merge(keywords::routes()).merge(posts::routes())
}
