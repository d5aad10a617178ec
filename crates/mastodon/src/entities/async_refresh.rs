//! Work that the server does after it has answered.

use serde::{Deserialize, Serialize};

use crate::tolerant::{or_default, text};

/// Work that goes on after an answer, whose result makes asking again worthwhile. Since Mastodon 4.5,
/// still in its alpha API.
/// <https://docs.joinmastodon.org/entities/AsyncRefresh/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AsyncRefresh {
    /// Its id, opaque.
    #[serde(default, deserialize_with = "text")]
    pub id: String,
    /// How it stands.
    #[serde(default)]
    pub status: RefreshStatus,
    /// How many results there are so far, where they are counted.
    #[serde(default, deserialize_with = "or_default")]
    pub result_count: Option<u64>,
}

super::words! {
    /// How such work stands.
    RefreshStatus {
        /// It goes on.
        Running = "running",
        /// It is done.
        Finished = "finished",
    }
}
