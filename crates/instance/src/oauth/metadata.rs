//! `GET /.well-known/oauth-authorization-server` (RFC 8414).

use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::base::Base;
use crate::scopes;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/.well-known/oauth-authorization-server", get(show))
}

async fn show(Base(base): Base) -> Json<Value> {
    Json(json!({
        "issuer": format!("{base}/"),
        "service_documentation": "https://docs.joinmastodon.org/",
        "authorization_endpoint": format!("{base}/oauth/authorize"),
        "token_endpoint": format!("{base}/oauth/token"),
        "app_registration_endpoint": format!("{base}/api/v1/apps"),
        "revocation_endpoint": format!("{base}/oauth/revoke"),
        "userinfo_endpoint": format!("{base}/oauth/userinfo"),
        "scopes_supported": scopes::KNOWN,
        "response_types_supported": ["code"],
        "response_modes_supported": ["query", "fragment", "form_post"],
        "grant_types_supported": ["authorization_code", "client_credentials"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "code_challenge_methods_supported": ["S256"],
    }))
}
