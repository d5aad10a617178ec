//! Notifications.

mod card;
mod extras;
mod list;
mod people;

pub use list::NotificationsView;
