//! What all tests need: a server of their own, a client, members, and the schema's eye on every answer.

mod answer;
pub mod conformance;
pub mod login;
pub mod pictures;
mod posts;
mod server;
mod stream;

pub use answer::Answer;
pub use server::{Member, Server};
pub use stream::Stream;
