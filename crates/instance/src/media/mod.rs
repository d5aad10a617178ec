//! Uploads and the files below the media folder: <https://docs.joinmastodon.org/methods/media/>.

mod answers;
mod files;
pub mod recordings;
mod store;

pub use answers::{parse_focus, routes};
pub use files::write_file;
pub use store::{
    Change, MAX_DESCRIPTION, MAX_PER_STATUS, NewMedia, add, attach, change, delete, has_settled,
    replace, reserve,
};
