//! Who asked how often: the limits of Mastodon that a person meets when signing up.
//!
//! See <https://docs.joinmastodon.org/api/rate-limits/>.

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Mutex, PoisonError};

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::error::ApiError;
use crate::settings;
use crate::state::Shared;
use crate::times::Time;

/// A limit: this many requests of one address in one period.
struct Limit {
    method: Method,
    path: &'static str,
    most: u32,
    seconds: i64,
}

const LIMITS: &[Limit] = &[
    Limit { method: Method::POST, path: "/api/v1/accounts", most: 5, seconds: 30 * 60 },
    Limit { method: Method::POST, path: "/api/v1/apps", most: 5, seconds: 10 * 60 },
    Limit { method: Method::POST, path: "/api/v1/emails/confirmations", most: 5, seconds: 30 * 60 },
];

/// The counts so far, by limited path and address.
#[derive(Debug, Default)]
pub struct RateLimits(Mutex<HashMap<(&'static str, String), Count>>);

/// How many requests there were in one period.
#[derive(Debug)]
struct Count {
    period: i64,
    requests: u32,
}

impl RateLimits {
    /// Counts one more, and says how many there were in this period.
    fn count(&self, limit: &Limit, address: String, now: Time) -> u32 {
        let period = now.seconds() / limit.seconds;
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry((limit.path, address)).or_insert(Count { period, requests: 0 });
        if count.period != period {
            *count = Count { period, requests: 0 };
        }
        count.requests += 1;
        count.requests
    }
}

/// The middleware that counts and refuses.
pub async fn apply(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let limit =
        LIMITS.iter().find(|it| it.path == request.uri().path() && it.method == request.method());
    let Some(limit) = limit else {
        return next.run(request).await;
    };
    let enforced = match settings::load(&app.db()) {
        Ok(settings) => settings.rate_limits,
        Err(error) => return error.into_response(),
    };
    if !enforced {
        return next.run(request).await;
    }
    let now = Time::now();
    let count = app.rate_limits.count(limit, address(&request), now);
    let mut response = if count > limit.most {
        ApiError::new(StatusCode::TOO_MANY_REQUESTS, "Too many requests").into_response()
    } else {
        next.run(request).await
    };
    let reset = now.plus_seconds(limit.seconds - now.seconds().rem_euclid(limit.seconds));
    tell(response.headers_mut(), limit.most, limit.most.saturating_sub(count), reset);
    response
}

fn tell(headers: &mut HeaderMap, most: u32, remaining: u32, reset: Time) {
    headers.insert("x-ratelimit-limit", HeaderValue::from(most));
    headers.insert("x-ratelimit-remaining", HeaderValue::from(remaining));
    if let Ok(reset) = HeaderValue::from_str(&reset.to_string()) {
        headers.insert("x-ratelimit-reset", reset);
    }
}

/// The address that asks: behind a proxy, what the proxy says.
fn address(request: &Request) -> String {
    let forwarded = request.headers().get("x-forwarded-for").and_then(|it| it.to_str().ok());
    if let Some(first) = forwarded.and_then(|it| it.split(',').next()) {
        return first.trim().to_owned();
    }
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    peer.map_or_else(String::new, |it| it.0.ip().to_string())
}
