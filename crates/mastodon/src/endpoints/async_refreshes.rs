//! How work stands that the server does after it has answered.
//! <https://docs.joinmastodon.org/methods/async_refreshes/>

use serde::Deserialize;

use crate::{
    ApiError, Endpoint, Request, Response, endpoint::one, endpoints::segment,
    entities::AsyncRefresh,
};

/// How such work stands. 404 where it is forgotten.
/// <https://docs.joinmastodon.org/methods/async_refreshes/#show>
#[derive(Clone, Debug, PartialEq)]
pub struct GetAsyncRefresh {
    /// Which, from the header of the answer it belongs to.
    pub id: String,
}

impl Endpoint for GetAsyncRefresh {
    type Answer = AsyncRefresh;

    fn request(&self) -> Request {
        Request::get(format!("/api/v1_alpha/async_refreshes/{}", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<AsyncRefresh, ApiError> {
        #[derive(Deserialize)]
        struct Wrapped {
            async_refresh: AsyncRefresh,
        }
        one::<Wrapped>(response).map(|wrapped| wrapped.async_refresh)
    }
}
