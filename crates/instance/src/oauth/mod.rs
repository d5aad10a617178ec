//! OAuth: <https://docs.joinmastodon.org/methods/oauth/>.

mod authorize;
mod client;
mod login_page;
mod metadata;
mod pkce;
mod revoke;
mod token;
mod userinfo;

use axum::Router;
use rusqlite::{Connection, params};

use crate::error::Result;
use crate::ids::Id;
use crate::scopes::Scopes;
use crate::secrets;
use crate::state::Shared;
use crate::times::Time;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
        .merge(authorize::routes())
        .merge(metadata::routes())
        .merge(revoke::routes())
        .merge(token::routes())
        .merge(userinfo::routes())
}

/// Makes an access token; without a user it is the app's own.
///
/// # Errors
/// If the database cannot be written.
pub fn grant_token(
    db: &Connection,
    app: Option<Id>,
    user: Option<Id>,
    scopes: &Scopes,
    at: Time,
) -> Result<String> {
    let token = secrets::random_token();
    db.execute(
        "INSERT INTO tokens (id, token, app_id, user_id, scopes, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![Id::at(at), token, app, user, scopes.to_string(), at],
    )?;
    Ok(token)
}

/// A Token: <https://docs.joinmastodon.org/entities/Token/>.
pub fn token_entity(token: &str, scopes: &Scopes, at: Time) -> serde_json::Value {
    serde_json::json!({
        "access_token": token,
        "token_type": "Bearer",
        "scope": scopes.to_string(),
        "created_at": at.seconds(),
    })
}
