//! Notifications, single and grouped, and which are let through.
//! <https://docs.joinmastodon.org/methods/notifications/>
//! <https://docs.joinmastodon.org/methods/grouped_notifications/>

mod grouped;
mod policy;
mod single;

pub use grouped::*;
pub use policy::*;
pub use single::*;

use serde::Deserialize;

use crate::tolerant::count;

/// An answer that is a count.
#[derive(Deserialize)]
struct Count {
    #[serde(default, deserialize_with = "count")]
    count: u64,
}
