//! Faults a test can switch on: the next matching requests fail in the way it asked for.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header::CONTENT_TYPE};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::state::Shared;

/// A fault: what it hits, and what happens then.
#[derive(Clone, Debug, Deserialize)]
pub struct Fault {
    /// HTTP method; any if missing.
    #[serde(default)]
    pub method: Option<String>,
    /// Path without query; `*` at its end stands for anything.
    pub path: String,
    /// How many requests it hits; all until it is cleared, if missing.
    #[serde(default)]
    pub times: Option<u32>,
    /// How many requests it lets pass first.
    #[serde(default)]
    pub after: u32,
    /// What happens.
    #[serde(flatten)]
    pub kind: FaultKind,
}

/// What happens to a request that is hit.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum FaultKind {
    /// An answer with this status, without handling the request.
    Status {
        /// The status.
        status: u16,
        /// Headers to add; `"cors": false` in it leaves the CORS headers out, as a proxy in front would.
        #[serde(default)]
        headers: Map<String, Value>,
        /// The body, if not Mastodon's usual one.
        #[serde(default)]
        body: Option<Value>,
    },
    /// Handled after this many milliseconds.
    Latency {
        /// Milliseconds.
        ms: u64,
    },
    /// The connection is cut before anything is handled.
    Drop,
    /// The request is handled and what it changes is stored, then the connection is cut.
    DropAfter,
    /// 200 with JSON that ends in the middle.
    Malformed,
}

/// The faults now switched on.
#[derive(Debug, Default)]
pub struct Faults(Mutex<Vec<Fault>>);

impl Faults {
    /// Switches one more on.
    pub fn add(&self, fault: Fault) {
        self.list().push(fault);
    }

    /// Switches all off.
    pub fn clear(&self) {
        self.list().clear();
    }

    /// The fault that hits this request, of several the one that was switched on last; counted down.
    fn hit(&self, method: &Method, path: &str) -> Option<FaultKind> {
        let mut faults = self.list();
        let at = faults.iter().rposition(|it| it.hits(method, path))?;
        let fault = faults.get_mut(at)?;
        if fault.after > 0 {
            fault.after -= 1;
            return None;
        }
        let kind = fault.kind.clone();
        if let Some(times) = &mut fault.times {
            *times = times.saturating_sub(1);
            if *times == 0 {
                faults.remove(at);
            }
        }
        Some(kind)
    }

    fn list(&self) -> std::sync::MutexGuard<'_, Vec<Fault>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Fault {
    fn hits(&self, method: &Method, path: &str) -> bool {
        let method_fits =
            self.method.as_ref().is_none_or(|it| it.eq_ignore_ascii_case(method.as_str()));
        let path_fits = match self.path.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == self.path,
        };
        // A preflight is not what a test means when it says "any method".
        let preflight = method == Method::OPTIONS && self.method.is_none();
        method_fits && path_fits && !preflight && self.times != Some(0)
    }
}

/// Marks an answer that must not arrive: the server cuts the connection instead.
#[derive(Clone, Copy, Debug)]
pub struct Cut;

/// Marks an answer that goes out without CORS headers.
#[derive(Clone, Copy, Debug)]
pub struct NoCors;

/// The middleware that lets the faults happen.
pub async fn apply(State(app): State<Shared>, request: Request, next: Next) -> Response {
    if request.uri().path().starts_with("/_") {
        return next.run(request).await;
    }
    match app.faults.hit(request.method(), request.uri().path()) {
        None => next.run(request).await,
        Some(FaultKind::Latency { ms }) => {
            tokio::time::sleep(Duration::from_millis(ms)).await;
            next.run(request).await
        }
        Some(FaultKind::Drop) => cut(),
        Some(FaultKind::DropAfter) => {
            next.run(request).await;
            cut()
        }
        Some(FaultKind::Malformed) => {
            ([(CONTENT_TYPE, "application/json; charset=utf-8")], "{\"id\": \"1\", \"content\": ")
                .into_response()
        }
        Some(FaultKind::Status { status, headers, body }) => refusal(status, &headers, body),
    }
}

fn cut() -> Response {
    let mut response = Response::new(Body::empty());
    response.extensions_mut().insert(Cut);
    response
}

fn refusal(status: u16, headers: &Map<String, Value>, body: Option<Value>) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let text = match status {
        StatusCode::TOO_MANY_REQUESTS => "Too many requests",
        StatusCode::INTERNAL_SERVER_ERROR => "We're sorry, but something went wrong on our end.",
        other => other.canonical_reason().unwrap_or("Error"),
    };
    let body = body.unwrap_or_else(|| json!({ "error": text }));
    let mut response = (status, axum::Json(body)).into_response();
    for (name, value) in headers {
        if name == "cors" {
            if value == &Value::Bool(false) {
                response.extensions_mut().insert(NoCors);
            }
            continue;
        }
        let text = crate::params::scalar(value).unwrap_or_default();
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(text)) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
