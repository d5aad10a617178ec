//! Notifications: <https://docs.joinmastodon.org/methods/notifications/> and
//! <https://docs.joinmastodon.org/methods/grouped_notifications/>.

mod grouped;
mod notify;
mod policy;
mod query;
mod requests;
mod single;

use axum::Router;

use crate::state::Shared;

pub use notify::notify;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
        .merge(single::routes())
        .merge(grouped::routes())
        .merge(policy::routes())
        .merge(requests::routes())
}
