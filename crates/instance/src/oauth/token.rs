//! `POST /oauth/token`: an app gets a token, for a code or for itself.

use axum::extract::State;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use rusqlite::{Connection, OptionalExtension};

use super::client::{client, refusal, unknown_client};
use super::{grant_token, pkce, token_entity};
use crate::entities::application::AppRow;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::params::Params;
use crate::scopes::Scopes;
use crate::state::Shared;
use crate::times::Time;

pub fn routes() -> Router<Shared> {
    Router::new().route("/oauth/token", post(token))
}

async fn token(State(app): State<Shared>, headers: HeaderMap, params: Params) -> Result<Response> {
    let db = app.db();
    let grant_type = params.filled("grant_type").ok_or_else(|| missing("grant_type"))?;
    let owner = client(&db, &headers, &params)?;
    let (app_id, user, scopes) = match grant_type.as_str() {
        "authorization_code" => for_code(&db, owner, &params)?,
        "client_credentials" => for_itself(owner, &params)?,
        _ => {
            return Err(refusal(
                StatusCode::BAD_REQUEST,
                "unsupported_grant_type",
                "The authorization grant type is not supported by the authorization server.",
            ));
        }
    };
    let now = Time::now();
    let text = grant_token(&db, Some(app_id), user, &scopes, now)?;
    Ok(([(CACHE_CONTROL, "no-store")], Json(token_entity(&text, &scopes, now))).into_response())
}

type Granted = (Id, Option<Id>, Scopes);

fn for_itself(owner: Option<AppRow>, params: &Params) -> Result<Granted> {
    let app = owner.ok_or_else(unknown_client)?;
    let scopes = Scopes::parse(&params.filled("scope").unwrap_or_else(|| "read".into()));
    if !app.scopes.cover(&scopes) {
        return Err(refusal(
            StatusCode::BAD_REQUEST,
            "invalid_scope",
            "The requested scope is invalid, unknown, or malformed.",
        ));
    }
    Ok((app.id, None, scopes))
}

/// A code as it is stored.
struct Code {
    app: Id,
    user: Id,
    redirect_uri: String,
    scopes: String,
    challenge: Option<String>,
    used: bool,
    expires_at: Time,
}

fn for_code(db: &Connection, owner: Option<AppRow>, params: &Params) -> Result<Granted> {
    let app = owner.ok_or_else(unknown_client)?;
    let text = params.filled("code").ok_or_else(|| missing("code"))?;
    let redirect_uri = params.filled("redirect_uri").ok_or_else(|| missing("redirect_uri"))?;
    let code = find(db, &text)?.ok_or_else(invalid_grant)?;
    let verifier = params.filled("code_verifier");
    if code.challenge.is_some() && verifier.is_none() {
        return Err(missing("code_verifier"));
    }
    let proved = match (&code.challenge, &verifier) {
        (Some(challenge), Some(verifier)) => pkce::fits(verifier, challenge),
        (None, Some(_)) => false,
        (_, None) => true,
    };
    let stale = code.used || code.expires_at < Time::now();
    if stale || code.app != app.id || code.redirect_uri != redirect_uri || !proved {
        return Err(invalid_grant());
    }
    db.execute(
        "UPDATE authorization_codes SET used_at = ?1 WHERE code = ?2",
        (Time::now(), &text),
    )?;
    Ok((app.id, Some(code.user), Scopes::parse(&code.scopes)))
}

fn find(db: &Connection, text: &str) -> Result<Option<Code>> {
    let found = db
        .prepare_cached(
            "SELECT app_id, user_id, redirect_uri, scopes, code_challenge, used_at IS NOT NULL, expires_at
             FROM authorization_codes WHERE code = ?1",
        )?
        .query_row([text], |row| {
            Ok(Code {
                app: row.get(0)?,
                user: row.get(1)?,
                redirect_uri: row.get(2)?,
                scopes: row.get(3)?,
                challenge: row.get(4)?,
                used: row.get(5)?,
                expires_at: row.get(6)?,
            })
        });
    Ok(found.optional()?)
}

fn missing(parameter: &str) -> ApiError {
    let description = format!("Missing required parameter: {parameter}.");
    refusal(StatusCode::BAD_REQUEST, "invalid_request", &description)
}

fn invalid_grant() -> ApiError {
    refusal(
        StatusCode::BAD_REQUEST,
        "invalid_grant",
        "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI \
         used in the authorization request, or was issued to another client.",
    )
}
