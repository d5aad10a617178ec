//! `/api/v1/emails/…`: has the address been confirmed, and send the mail again.
//!
//! See <https://docs.joinmastodon.org/methods/emails/>.

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use super::check::check_email;
use crate::auth::{AnyToken, Viewer};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::mails::{self, Letter};
use crate::params::Params;
use crate::secrets;
use crate::state::Shared;
use crate::times::Time;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/emails/check_confirmation", get(is_confirmed))
        .route("/api/v1/emails/confirmations", post(resend))
}

async fn is_confirmed(viewer: Viewer) -> Result<Json<Value>> {
    let user = viewer.0.and_then(|it| it.user).ok_or_else(ApiError::login_required)?;
    Ok(Json(json!(user.confirmed())))
}

async fn resend(
    State(app): State<Shared>,
    AnyToken(token): AnyToken,
    params: Params,
) -> Result<Json<Value>> {
    token.needs("write:accounts")?;
    let db = app.db();
    let user = token.user.ok_or_else(not_the_app)?;
    let (by_app, username, mut email, secret): (Option<Id>, String, String, Option<String>) = db
        .query_row(
            "SELECT u.created_by_app_id, a.username, u.email, u.confirmation_token
         FROM users u JOIN accounts a ON a.id = u.account_id WHERE u.id = ?1",
            [user.id],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )?;
    if by_app.is_none() || by_app != token.app {
        return Err(not_the_app());
    }
    if user.confirmed() {
        return Err(ApiError::forbidden(
            "This method is only available while the e-mail is awaiting confirmation",
        ));
    }
    let now = Time::now();
    let unchanged = params.text("email").is_none_or(|it| it.trim().eq_ignore_ascii_case(&email));
    if !unchanged {
        email = check_email(&db, &params)?;
    }
    let secret = secret.unwrap_or_else(secrets::random_token);
    db.execute(
        "UPDATE users SET email = ?1, confirmation_token = ?2, confirmation_sent_at = ?3 WHERE id = ?4",
        (&email, &secret, now, user.id),
    )?;
    let letter = Letter::Confirmation { username: &username, token: &secret, from_app: true };
    mails::send(&db, &email, &letter, now)?;
    Ok(Json(json!({})))
}

fn not_the_app() -> ApiError {
    ApiError::forbidden(
        "This method is only available to the application the user originally signed-up with",
    )
}
