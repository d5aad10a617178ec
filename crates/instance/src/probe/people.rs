//! Members a test can act as, without walking through sign-up and login first.

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::entities::account::AccountRow;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::oauth::grant_token;
use crate::params::Params;
use crate::scopes::Scopes;
use crate::sign_up::members::{self, NewMember};
use crate::state::{LOCAL_DOMAIN, Shared};
use crate::times::Time;

/// Everything a member's token can be allowed.
const ALL_SCOPES: &str = "profile read write follow push";
/// The password of members made here, as of those in the sample data.
const PASSWORD: &str = "probeinstanz";

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/_probe/token", post(token))
        .route("/_probe/member", post(member))
        .route("/_probe/invite", post(invite))
}

/// A token for a member who exists: `{"username", "scopes"?}` → `{"access_token", "id"}`.
async fn token(State(app): State<Shared>, params: Params) -> Result<Json<Value>> {
    let username = wanted(&params, "username")?;
    let db = app.db();
    let account = AccountRow::by_handle(&db, &username, None)?.id;
    answer(&db, account, params.filled("scopes"))
}

/// A new member, confirmed and approved: `{"username", "email"?, "role"?}` → `{"access_token", "id"}`.
async fn member(State(app): State<Shared>, params: Params) -> Result<Json<Value>> {
    let username = wanted(&params, "username")?;
    let email = params.filled("email").unwrap_or_else(|| format!("{username}@{LOCAL_DOMAIN}"));
    let db = app.db();
    let made = members::create(&db, &NewMember::ready(&username, &email, PASSWORD, Time::now()))?;
    if let Some(role) = params.filled("role") {
        db.execute("UPDATE users SET role = ?1 WHERE id = ?2", (role, made.user))?;
    }
    answer(&db, made.account, params.filled("scopes"))
}

/// An invitation by a member: `{"username", "max_uses"?, "expires_in"?}` → `{"code"}`.
async fn invite(State(app): State<Shared>, params: Params) -> Result<Json<Value>> {
    let username = wanted(&params, "username")?;
    let db = app.db();
    let account = AccountRow::by_handle(&db, &username, None)?.id;
    let now = Time::now();
    let code: String = crate::secrets::random_token()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(8)
        .collect();
    db.execute(
        "INSERT INTO invites (id, code, account_id, max_uses, expires_at, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        rusqlite::params![
            Id::at(now),
            code,
            account,
            params.number("max_uses"),
            params.number("expires_in").map(|seconds| now.plus_seconds(seconds)),
            now
        ],
    )?;
    Ok(Json(json!({ "code": code })))
}

fn answer(db: &Connection, account: Id, scopes: Option<String>) -> Result<Json<Value>> {
    let user: Id =
        db.query_row("SELECT id FROM users WHERE account_id = ?1", [account], |row| row.get(0))?;
    let scopes = Scopes::parse(scopes.as_deref().unwrap_or(ALL_SCOPES));
    let token = grant_token(db, None, Some(user), &scopes, Time::now())?;
    Ok(Json(json!({ "access_token": token, "id": account })))
}

fn wanted(params: &Params, name: &str) -> Result<String> {
    params.filled(name).ok_or_else(|| ApiError::unprocessable(format!("{name} is missing")))
}
