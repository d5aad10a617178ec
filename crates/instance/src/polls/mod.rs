//! Polls: <https://docs.joinmastodon.org/methods/polls/>.

mod answers;
mod store;
mod vote;

pub use answers::routes;
pub use store::{
    MAX_EXPIRATION, MAX_OPTION_CHARACTERS, MAX_OPTIONS, MIN_EXPIRATION, NewPoll, close_due, create,
    replace, titles,
};
pub use vote::vote;
