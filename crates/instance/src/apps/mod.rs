//! Apps: <https://docs.joinmastodon.org/methods/apps/>.

mod create;
mod redirect_uri;
mod verify;

use axum::Router;

pub use redirect_uri::OUT_OF_BAND;

use crate::state::Shared;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new().merge(create::routes()).merge(verify::routes())
}
