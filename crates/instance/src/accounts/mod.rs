//! Accounts: <https://docs.joinmastodon.org/methods/accounts/>.

use axum::Router;

use crate::state::Shared;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
}
