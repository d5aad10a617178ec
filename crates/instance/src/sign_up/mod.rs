//! Signing up: registration, confirmation by mail, approval.

mod applications;
mod check;
mod confirmation;
mod create;
mod emails;
mod invites;
pub mod members;

use axum::Router;

use crate::state::Shared;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
        .merge(applications::routes())
        .merge(confirmation::routes())
        .merge(create::routes())
        .merge(emails::routes())
        .merge(invites::routes())
}
