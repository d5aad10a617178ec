//! Hashtags: <https://docs.joinmastodon.org/methods/tags/>.

mod answers;
mod store;

pub use answers::routes;
pub use store::{find, find_or_create, store};
