//! What leads to other networks or comes from there: passing posts on, and taking over old ones; and
//! taking part from another server: where a person's own account is, and by which address that
//! server does what they wish for here.
//!
//! A server tells its addresses by WebFinger: as Activity Intents
//! (<https://w3id.org/fep/3b86>), or as the older template for subscribing. One that tells
//! nothing is tried at the path that Mastodon and others have.

pub mod archive;
mod home;
pub mod passing_on;
mod way;
mod wish;

pub use home::Home;
pub use way::{told_way, usual_way};
pub use wish::{Intent, Wish};
