//! What was begun and not published: all drafts, and the outbox.

mod entry;
mod page;
mod waiting;

pub use page::DraftsPage;
pub use waiting::{Waiting, words_of};
