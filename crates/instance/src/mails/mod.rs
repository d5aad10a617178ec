//! Mails: nothing is really sent; the page `/_post` shows them.

use axum::Router;

use crate::state::Shared;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
}
