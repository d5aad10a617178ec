//! What the home timeline of a member has besides posts.

mod announcements;
mod go_on;
mod news;
mod suggestions;

pub use go_on::GoOnReading;
pub use news::HomeNews;
pub use suggestions::{FirstSteps, Suggestions};
