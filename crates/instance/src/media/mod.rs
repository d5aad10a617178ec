//! Uploads and the pictures of accounts: <https://docs.joinmastodon.org/methods/media/>.

use axum::Router;

use crate::state::Shared;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
}
