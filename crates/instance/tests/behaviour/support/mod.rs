//! What all tests need: a server of their own, a client, members, and the schema's eye on every answer.

mod answer;
pub mod conformance;
pub mod login;
mod server;

pub use answer::Answer;
pub use server::{Member, Server};
