//! Which API requests came in so far, for tests to look at (`GET /_probe/requests`).

use std::sync::{Mutex, PoisonError};

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use serde::Serialize;

use crate::faults::Cut;
use crate::state::Shared;

/// One request and how it was answered.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// HTTP method.
    pub method: String,
    /// Path without query.
    pub path: String,
    /// The query, empty if none.
    pub query: String,
    /// The answer's status; `null` if the connection was cut.
    pub status: Option<u16>,
}

/// The requests so far, oldest first.
#[derive(Debug, Default)]
pub struct RequestLog(Mutex<Vec<Entry>>);

impl RequestLog {
    /// A copy of the list.
    pub fn entries(&self) -> Vec<Entry> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Forgets them.
    pub fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn push(&self, entry: Entry) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(entry);
    }
}

/// The middleware that keeps the list.
pub async fn keep(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if !(path.starts_with("/api/") || path.starts_with("/oauth/")) {
        return next.run(request).await;
    }
    let mut entry = Entry {
        method: request.method().to_string(),
        path: path.to_owned(),
        query: request.uri().query().unwrap_or_default().to_owned(),
        status: None,
    };
    let response = next.run(request).await;
    if response.extensions().get::<Cut>().is_none() {
        entry.status = Some(response.status().as_u16());
    }
    app.requests.push(entry);
    response
}
