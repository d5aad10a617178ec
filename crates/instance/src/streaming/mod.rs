//! Streaming over a websocket: <https://docs.joinmastodon.org/methods/streaming/>.

mod channel;
mod connection;
mod relevance;

use axum::Router;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{RawQuery, State};
use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, SEC_WEBSOCKET_PROTOCOL};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::auth::{self, Token};
use crate::base::Base;
use crate::error::{ApiError, Result};
use crate::params::Params;
use crate::state::Shared;
use channel::Channel;
use connection::Connection;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/streaming", get(open))
        .route("/api/v1/streaming/", get(open))
        .route("/api/v1/streaming/health", get(health))
}

async fn health() -> &'static str {
    "OK"
}

/// Opens a connection. The token comes as subprotocol, as `access_token`, or in the header; a first
/// channel may be named in the address (`?stream=public:local`).
async fn open(
    State(app): State<Shared>,
    base: Base,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
    upgrade: Result<WebSocketUpgrade, axum::extract::ws::rejection::WebSocketUpgradeRejection>,
) -> Result<Response> {
    let Ok(upgrade) = upgrade else {
        return Err(ApiError::new(axum::http::StatusCode::NOT_FOUND, "Not found"));
    };
    let params = Params::from_form(&query.unwrap_or_default());
    let token = token(&app, &headers, &params)?;
    let mut connection = Connection::new(app, base, token);
    if let Some(name) = params.filled("stream") {
        let channel = Channel::named(&name, &params)
            .ok_or_else(|| ApiError::bad_request("Unknown channel requested"))?;
        connection.subscribe(channel)?;
    }
    let upgrade = match protocol(&headers) {
        Some(offered) => upgrade.protocols([offered]),
        None => upgrade,
    };
    Ok(upgrade.on_upgrade(move |socket| connection.run(socket)).into_response())
}

fn token(app: &Shared, headers: &HeaderMap, params: &Params) -> Result<Token> {
    let bearer = headers
        .get(AUTHORIZATION)
        .and_then(|it| it.to_str().ok())
        .and_then(|it| it.strip_prefix("Bearer "))
        .map(str::to_owned);
    let text =
        bearer.or_else(|| params.filled("access_token")).or_else(|| protocol(headers)).ok_or_else(
            || ApiError::new(axum::http::StatusCode::UNAUTHORIZED, "Missing access token"),
        )?;
    auth::find(&app.db(), &text)?
        .ok_or_else(|| ApiError::new(axum::http::StatusCode::UNAUTHORIZED, "Invalid access token"))
}

fn protocol(headers: &HeaderMap) -> Option<String> {
    let offered = headers.get(SEC_WEBSOCKET_PROTOCOL)?.to_str().ok()?;
    offered.split(',').next().map(|it| it.trim().to_owned()).filter(|it| !it.is_empty())
}
