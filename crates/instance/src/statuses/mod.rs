//! Posts: writing, editing, deleting and marking them, and who may see them.
//!
//! The verbs are plain functions on the database, so that sample data is made by the same code as
//! what comes over HTTP. Each tells the listeners what happened (see [`crate::events`]).

mod answers;
mod create;
mod delete;
mod edit;
mod kinds;
mod marks;
mod mentioned;
mod quotes;
pub mod scheduled;
mod sight;
mod thread;

pub use answers::routes;
pub use create::{NewStatus, create};
pub use delete::{Media, delete};
pub use edit::{Edit, edit, set_quote_policy};
pub use kinds::{QuotePolicy, Visibility};
pub use marks::{
    bookmark, favourite, mute, pin, reblog, unbookmark, unfavourite, unmute, unpin, unreblog,
};
pub use quotes::{QuoteRight, quote_right, quoting, revoke};
pub use sight::{
    Status, blocks, find, find_own, find_proper, find_visible, follows, hidden_accounts, may_see,
    visible,
};
pub use thread::{ancestors, descendants};
