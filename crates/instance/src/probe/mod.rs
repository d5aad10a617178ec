//! Controls for tests, at `/_probe`. No real Mastodon has them.

mod contents;
mod controls;
mod people;
mod set;

use axum::Router;

use crate::state::Shared;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
        .merge(contents::routes())
        .merge(controls::routes())
        .merge(people::routes())
        .merge(set::routes())
}
