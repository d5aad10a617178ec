//! The routes of posts.

mod marks;
mod people;
mod publish;
mod read;
mod scheduled;
mod translate;

use axum::Router;

use crate::state::Shared;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
        .merge(publish::routes())
        .merge(read::routes())
        .merge(marks::routes())
        .merge(people::routes())
        .merge(scheduled::routes())
        .merge(translate::routes())
}
