//! How large the instance is: told by the first version of its answer alone.

use serde::Deserialize;

use crate::{ApiError, Endpoint, Request, Response, endpoint::one, tolerant::or_default};

/// How many accounts and posts the instance has.
/// <https://docs.joinmastodon.org/methods/instance/#v1>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GetStats;

/// <https://docs.joinmastodon.org/entities/V1_Instance/#stats>
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct InstanceStats {
    /// Accounts on this instance.
    pub user_count: u64,
    /// Posts written on this instance.
    pub status_count: u64,
    /// Other servers this instance knows.
    pub domain_count: u64,
}

impl Endpoint for GetStats {
    type Answer = InstanceStats;

    fn request(&self) -> Request {
        Request::get("/api/v1/instance")
    }

    fn read(response: &Response) -> Result<InstanceStats, ApiError> {
        one::<Holder>(response).map(|holder| holder.stats)
    }
}

#[derive(Deserialize)]
struct Holder {
    #[serde(default, deserialize_with = "or_default")]
    stats: InstanceStats,
}
