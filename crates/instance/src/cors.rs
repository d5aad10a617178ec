//! Cross-origin access as Mastodon grants it: to everyone, without cookies, on the API and on what OAuth's
//! token handling needs; also on refusals.

use axum::extract::Request;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_HEADERS,
    ACCESS_CONTROL_REQUEST_METHOD, ORIGIN, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::faults::NoCors;

const EXPOSED: &str = "Link, X-RateLimit-Reset, X-RateLimit-Limit, X-RateLimit-Remaining, X-Request-Id, Mastodon-Async-Refresh";

/// What one part of the server allows.
struct Grant {
    methods: &'static str,
    exposed: &'static str,
}

/// The middleware that answers preflights and adds the headers.
pub async fn apply(request: Request, next: Next) -> Response {
    let asked_from_elsewhere = request.headers().contains_key(ORIGIN);
    let Some(grant) = grant(request.uri().path()).filter(|_| asked_from_elsewhere) else {
        return next.run(request).await;
    };
    let preflight = request.method() == Method::OPTIONS
        && request.headers().contains_key(ACCESS_CONTROL_REQUEST_METHOD);
    if preflight {
        let wanted = request.headers().get(ACCESS_CONTROL_REQUEST_HEADERS).cloned();
        let mut response = ().into_response();
        let headers = response.headers_mut();
        allow(headers, &grant);
        headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from(7200));
        if let Some(wanted) = wanted {
            headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, wanted);
        }
        return response;
    }
    let mut response = next.run(request).await;
    if response.extensions().get::<NoCors>().is_none() {
        allow(response.headers_mut(), &grant);
    }
    response
}

fn grant(path: &str) -> Option<Grant> {
    match path {
        "/oauth/token" | "/oauth/revoke" => Some(Grant { methods: "POST", exposed: "" }),
        "/oauth/userinfo" => Some(Grant { methods: "GET, POST", exposed: "" }),
        _ if path.starts_with("/api/") => {
            Some(Grant { methods: "POST, PUT, DELETE, GET, PATCH, OPTIONS", exposed: EXPOSED })
        }
        _ if path.starts_with("/.well-known/") || path.starts_with("/nodeinfo/") => {
            Some(Grant { methods: "GET", exposed: "" })
        }
        _ => None,
    }
}

fn allow(headers: &mut HeaderMap, grant: &Grant) {
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static(grant.methods));
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(grant.exposed));
    headers.append(VARY, HeaderValue::from_static("Origin"));
}
