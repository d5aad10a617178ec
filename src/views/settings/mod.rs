//! The parts of the settings page.

mod accounts;
mod controls;
mod incoming;
mod keys;
mod languages;
mod look;
mod posting;
mod posts;

pub use accounts::OtherRows;
pub use incoming::IncomingCard;
pub use keys::KeysCard;
pub use languages::LanguagesCard;
pub use look::LookCard;
pub use posting::PostingCard;
pub use posts::PostsCard;
