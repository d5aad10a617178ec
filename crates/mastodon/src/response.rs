//! What comes back, and the one way out to a server.

use std::{future::Future, pin::Pin};

use crate::Request;

/// A future that stays on its thread; browsers have only one.
pub type LocalFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// An HTTP answer as it arrived.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Response {
    /// The HTTP status code.
    pub status: u16,
    /// Header names in lower case with their values. A browser shows only those that CORS exposes.
    pub headers: Vec<(String, String)>,
    /// The body as text.
    pub body: String,
}

impl Response {
    /// The value of a header, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// Why no answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransportError {
    /// No connection, or the answer was kept from us: a browser cannot tell an unreachable server
    /// from an answer without CORS headers.
    Network,
    /// The server took longer than the transport waits.
    TimedOut,
}

/// Carries requests to one instance. Object-safe, so that tests can put a fake in its place.
pub trait Transport: Send + Sync {
    /// Sends `request` and waits for the answer, whatever its status.
    fn send(&self, request: Request) -> LocalFuture<'_, Result<Response, TransportError>>;
}
