//! What comes from elsewhere: a draft that a colleague hands over, and a bookmark that shares pages.
//! Handing a draft over is a dialog of the composer.

mod bookmark;
mod contents;
mod page;

pub use bookmark::ShareBookmarkPage;
pub use page::OpenDraftPage;
