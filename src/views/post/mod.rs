//! A post, wherever it stands.

mod card;

pub use card::PostCard;
