//! Taking part from another server: where a person's own account is, and by which address that
//! server does what they wish for here.
//!
//! A server tells its addresses by WebFinger: as Activity Intents
//! (<https://w3id.org/fep/3b86>), or as the older template for subscribing. One that tells
//! nothing is tried at the path that Mastodon and others have.

mod home;
mod way;
mod wish;

pub use home::Home;
pub use way::{told_way, usual_way};
pub use wish::{Intent, Wish};
