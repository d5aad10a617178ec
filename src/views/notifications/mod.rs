//! Notifications.

mod card;
mod extras;
mod list;
mod people;
mod request;
mod requests;

pub use list::NotificationsView;
pub use request::RequestPage;
pub use requests::RequestsPage;
