//! What the server tells about itself: <https://docs.joinmastodon.org/methods/instance/>.

use axum::Router;

use crate::state::Shared;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
}
