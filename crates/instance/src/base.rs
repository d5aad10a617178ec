//! The address the request came to: answers link to the same.

use std::convert::Infallible;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::header::HOST;
use axum::http::request::Parts;

use crate::error::{ApiError, Result};
use crate::ids::Id;

/// `http://HOST:PORT` without a slash at the end.
#[derive(Clone, Debug)]
pub struct Base(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Base {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let header = |name: &str| parts.headers.get(name).and_then(|it| it.to_str().ok());
        let host = parts.headers.get(HOST).and_then(|it| it.to_str().ok()).unwrap_or("127.0.0.1");
        let scheme = if header("x-forwarded-proto") == Some("https") { "https" } else { "http" };
        Ok(Self(format!("{scheme}://{host}")))
    }
}

impl Base {
    /// The same for websockets: `ws://HOST:PORT`.
    pub fn websocket(&self) -> String {
        self.0.replacen("http", "ws", 1)
    }
}

/// The `{id}` of a path; 404 if it is no number.
#[derive(Clone, Copy, Debug)]
pub struct PathId(pub Id);

impl<S: Send + Sync> FromRequestParts<S> for PathId {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        let params = RawPathParams::from_request_parts(parts, state)
            .await
            .map_err(|_| ApiError::not_found())?;
        params
            .iter()
            .find(|(name, _)| *name == "id")
            .and_then(|(_, value)| value.parse().ok())
            .map(Self)
            .ok_or_else(ApiError::not_found)
    }
}
