//! What the API speaks of: accounts, posts, notifications, …
//!
//! Fields have Mastodon's own names (`type` is `kind`, a word of Rust being in the way) and are
//! documented by what they mean to a reader. Texts called HTML come from strangers and are never
//! to be trusted.
//!
//! Reference: <https://docs.joinmastodon.org/entities/>

mod account;
mod announcement;
mod application;
mod async_refresh;
mod conversation;
mod custom_emoji;
mod filter;
mod instance;
mod list;
mod marker;
mod media_attachment;
mod moderation;
mod notification;
mod notification_policy;
mod policies;
mod poll;
mod preferences;
mod preview_card;
mod quote;
mod relationship;
mod rule;
mod scheduled_status;
mod search_results;
mod status;
mod tag;
mod translation;
mod words;

pub use account::*;
pub use announcement::*;
pub use application::*;
pub use async_refresh::*;
pub use conversation::*;
pub use custom_emoji::*;
pub use filter::*;
pub use instance::*;
pub use list::*;
pub use marker::*;
pub use media_attachment::*;
pub use moderation::*;
pub use notification::*;
pub use notification_policy::*;
pub use policies::*;
pub use poll::*;
pub use preferences::*;
pub use preview_card::*;
pub use quote::*;
pub use relationship::*;
pub use rule::*;
pub use scheduled_status::*;
pub use search_results::*;
pub use status::*;
pub use tag::*;
pub use translation::*;
use words::words;
