//! Private mentions by thread: <https://docs.joinmastodon.org/methods/conversations/>.

mod answers;
mod store;

pub use answers::routes;
pub use store::remember;
