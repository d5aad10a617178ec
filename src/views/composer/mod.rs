//! Writing posts: one composer for the page, the reply's dialog and what is shared from elsewhere.

mod attachment;
mod attachments;
mod choice;
mod completing;
mod desk;
mod draft_line;
mod emoji_picker;
mod focal_point;
mod form;
mod hand_over;
mod heeds;
mod language;
mod markdown;
mod obstacle;
mod page;
mod parked;
mod poll;
mod quotes;
mod reply;
mod schedule;
mod text;
mod thread;
mod tools;
mod visibility;

pub use form::Composer;
pub use page::{ComposePage, DraftPage, SharePage};
pub use reply::{QuoteDialog, ReplyDialog};
