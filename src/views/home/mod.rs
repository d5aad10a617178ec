//! What the home timeline of a member has besides posts.

mod announcements;
mod suggestions;

pub use announcements::Announcements;
pub use suggestions::{FirstSteps, Suggestions};
