//! What exactly is sent: method, path, query, body.

mod joining;
mod reading;
mod writing;

use mastodon::{endpoints::*, entities::*, *};
use serde_json::{Value, json};

/// A request in one line, as it would stand in a log.
fn line(endpoint: &impl Endpoint) -> String {
    let request = endpoint.request();
    format!("{} {}", request.method.as_str(), request.path_and_query())
}

fn body(endpoint: &impl Endpoint) -> Value {
    match endpoint.request().body {
        Body::Json(value) => value,
        other => panic!("no JSON: {other:?}"),
    }
}

fn form(endpoint: &impl Endpoint) -> String {
    match endpoint.request().body.encode() {
        Some(("application/x-www-form-urlencoded", text)) => text,
        other => panic!("no form: {other:?}"),
    }
}

fn token(request: Request) -> Option<String> {
    request.token
}
