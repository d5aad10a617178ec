//! Which app speaks at the token endpoints: by parameters or by HTTP Basic.

use axum::http::header::{AUTHORIZATION, CACHE_CONTROL, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rusqlite::Connection;

use crate::entities::application::AppRow;
use crate::error::{ApiError, Result};
use crate::params::Params;

/// The app that proved who it is; `None` if it did not.
///
/// # Errors
/// If the database cannot be read.
pub fn client(db: &Connection, headers: &HeaderMap, params: &Params) -> Result<Option<AppRow>> {
    let pair =
        basic(headers).or_else(|| Some((params.text("client_id")?, params.text("client_secret")?)));
    let Some((client_id, secret)) = pair else {
        return Ok(None);
    };
    let app = AppRow::by_client_id(db, &client_id)?;
    Ok(app.filter(|it| it.client_secret == secret))
}

/// A refusal of the token endpoints, with the header Doorkeeper adds.
pub fn refusal(status: StatusCode, code: &str, description: &str) -> ApiError {
    let challenge = format!(
        "Bearer realm=\"Doorkeeper\", error=\"{code}\", error_description=\"{description}\""
    );
    let error = ApiError::oauth(status, code, description)
        .with_header(CACHE_CONTROL, HeaderValue::from_static("no-store, no-cache"));
    match HeaderValue::from_str(&challenge) {
        Ok(challenge) => error.with_header(WWW_AUTHENTICATE, challenge),
        Err(_) => error,
    }
}

/// 401: not an app this server knows.
pub fn unknown_client() -> ApiError {
    refusal(
        StatusCode::UNAUTHORIZED,
        "invalid_client",
        "Client authentication failed due to unknown client, no client authentication included, \
         or unsupported authentication method.",
    )
}

fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let header = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let encoded = header.strip_prefix("Basic ")?;
    let pair = String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()?;
    let (client_id, secret) = pair.split_once(':')?;
    Some((client_id.to_owned(), secret.to_owned()))
}
