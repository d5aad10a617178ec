//! Signing up: registration, confirmation by mail, approval.

pub mod members;

use axum::Router;

use crate::state::Shared;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
}
