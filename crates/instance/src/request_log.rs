//! Which requests came in so far, for tests to look at (`GET /_probe/requests`).

use std::sync::{Mutex, PoisonError};

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use serde::Serialize;

use crate::faults::Cut;
use crate::params::MAX_BODY;
use crate::state::Shared;

/// How much of a body is kept, in bytes: what people write, but no pictures.
const KEPT: usize = 16 * 1024;

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
    /// How its body begins.
    #[serde(skip)]
    body: Bytes,
}

/// The requests so far, oldest first.
#[derive(Debug, Default)]
pub struct RequestLog(Mutex<Vec<Entry>>);

impl RequestLog {
    /// A copy of the list of those to the API.
    pub fn of_api(&self) -> Vec<Entry> {
        self.matching(|entry| is_api(&entry.path))
    }

    /// Those that carried this text in their address or body, as it stands there.
    pub fn with(&self, text: &str) -> Vec<Entry> {
        self.matching(|entry| {
            let body = String::from_utf8_lossy(&entry.body);
            [entry.path.as_str(), &entry.query, &body].iter().any(|part| part.contains(text))
        })
    }

    fn matching(&self, is_meant: impl Fn(&Entry) -> bool) -> Vec<Entry> {
        let entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        entries.iter().filter(|entry| is_meant(entry)).cloned().collect()
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
    if path.starts_with("/_probe/") {
        return next.run(request).await;
    }
    let path = path.to_owned();
    let (parts, body) = request.into_parts();
    // It was read to its end before.
    let body = axum::body::to_bytes(body, MAX_BODY).await.unwrap_or_default();
    let request = Request::from_parts(parts, Body::from(body.clone()));
    let mut entry = Entry {
        method: request.method().to_string(),
        path,
        query: request.uri().query().unwrap_or_default().to_owned(),
        status: None,
        body: Bytes::copy_from_slice(&body[..body.len().min(KEPT)]),
    };
    let response = next.run(request).await;
    if response.extensions().get::<Cut>().is_none() {
        entry.status = Some(response.status().as_u16());
    }
    app.requests.push(entry);
    response
}

fn is_api(path: &str) -> bool {
    path.starts_with("/api/") || path.starts_with("/oauth/")
}
