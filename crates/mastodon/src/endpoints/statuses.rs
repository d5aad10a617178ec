//! Posts: reading, writing, marking.
//! <https://docs.joinmastodon.org/methods/statuses/>

mod mark;
mod quote;
mod show;
mod write;

pub use mark::*;
pub use quote::*;
pub use show::*;
pub use write::*;
