//! `GET /.well-known/webfinger`: from a handle to a profile (RFC 7033).

use axum::Router;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::{Value, json};

use crate::base::Base;
use crate::entities::account::AccountRow;
use crate::params::Params;
use crate::state::{LOCAL_DOMAIN, Shared};

pub fn routes() -> Router<Shared> {
    Router::new().route("/.well-known/webfinger", get(show))
}

/// Refusals have no body here, as in Mastodon.
async fn show(State(app): State<Shared>, base: Base, params: Params) -> Response {
    let Some(resource) = params.filled("resource") else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    if resource.trim_end_matches('/') == base.0 {
        return answer(&own_document(&base));
    }
    let Some(username) = username(&resource, &base.0) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match AccountRow::by_handle(&app.db(), &username, None) {
        Ok(account) if account.suspended => StatusCode::GONE.into_response(),
        Ok(account) => answer(&document(&account, &base)),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The name in `acct:name@domain` or in a profile's address, if it is of this server.
fn username(resource: &str, base: &str) -> Option<String> {
    if let Some(name) = resource.strip_prefix(&format!("{base}/@")) {
        return Some(name.to_owned());
    }
    let handle = resource.strip_prefix("acct:").unwrap_or(resource).trim_start_matches('@');
    let (name, domain) = handle.split_once('@')?;
    let here = domain.eq_ignore_ascii_case(LOCAL_DOMAIN)
        || base.split_once("://").is_some_and(|it| it.1 == domain);
    here.then(|| name.to_owned())
}

fn document(account: &AccountRow, base: &Base) -> Value {
    let (url, uri) = (account.url(&base.0), account.uri(&base.0));
    json!({
        "subject": format!("acct:{}@{LOCAL_DOMAIN}", account.username),
        "aliases": [url, uri],
        "links": [
            { "rel": "http://webfinger.net/rel/profile-page", "type": "text/html", "href": url },
            { "rel": "self", "type": "application/activity+json", "href": uri },
            subscribe(base),
            // Activity Intents: <https://w3id.org/fep/3b86>.
            { "rel": "https://w3id.org/fep/3b86/Create",
              "template": format!("{}/share?text={{content}}", base.0) },
            { "rel": "https://w3id.org/fep/3b86/Object",
              "template": format!("{}/authorize_interaction?uri={{object}}", base.0) },
        ],
    })
}

/// The document of the server itself.
fn own_document(base: &Base) -> Value {
    let about = format!("{}/about", base.0);
    json!({
        "subject": format!("acct:{LOCAL_DOMAIN}@{LOCAL_DOMAIN}"),
        "aliases": [format!("{}/actor", base.0)],
        "links": [
            { "rel": "http://webfinger.net/rel/profile-page", "type": "text/html", "href": about },
            subscribe(base),
        ],
    })
}

/// The template by which people of this server follow somebody elsewhere.
fn subscribe(base: &Base) -> Value {
    json!({
        "rel": "http://ostatus.org/schema/1.0/subscribe",
        "template": format!("{}/authorize_interaction?uri={{uri}}", base.0),
    })
}

fn answer(document: &Value) -> Response {
    let mut response = document.to_string().into_response();
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static("application/jrd+json; charset=utf-8"));
    response
}
