//! Accounts: sign-up, profiles, relationships.
//! <https://docs.joinmastodon.org/methods/accounts/>

mod create;
mod list;
mod relationship;
mod show;
mod update;

pub use create::*;
pub use list::*;
pub use relationship::*;
pub use show::*;
pub use update::*;
