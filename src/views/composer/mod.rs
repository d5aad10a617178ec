//! Writing posts: one composer for the page, the reply's dialog and what is shared from elsewhere.

mod attachment;
mod attachments;
mod desk;
mod draft_line;
mod form;
mod language;
mod obstacle;
mod page;
mod reply;
mod text;
mod tools;
mod visibility;

pub use form::Composer;
pub use page::{ComposePage, SharePage};
pub use reply::{QuoteDialog, ReplyDialog};
