//! `POST /api/v1/accounts`: a sign-up through an app.
//!
//! See <https://docs.joinmastodon.org/methods/accounts/#create>.

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use serde_json::Value;

use super::check::check;
use super::invites::{self, Invite};
use super::members::{self, NewMember};
use crate::auth::AnyToken;
use crate::entities::application::AppRow;
use crate::error::{ApiError, Result};
use crate::mails::{self, Letter};
use crate::oauth::{grant_token, token_entity};
use crate::params::Params;
use crate::savepoint::atomically;
use crate::settings::{self, Registrations};
use crate::state::Shared;
use crate::times::Time;

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/accounts", post(create))
}

async fn create(
    State(app): State<Shared>,
    AnyToken(token): AnyToken,
    params: Params,
) -> Result<Json<Value>> {
    token.needs("write:accounts")?;
    let db = app.db();
    let client = match token.app {
        Some(id) => AppRow::find(&db, id)?,
        None => None,
    };
    let client = client.ok_or_else(ApiError::not_allowed)?;
    let settings = settings::load(&db)?;
    let now = Time::now();
    let invite = invites::valid(&db, params.filled("invite_code").as_deref(), now)?;
    if settings.registrations == Registrations::Closed && invite.is_none() {
        return Err(ApiError::not_allowed());
    }
    let checked = check(&db, &settings, &params, invite.is_some())?;
    let locale = params.filled("locale");
    let time_zone = params.filled("time_zone");
    let date_of_birth = checked.date_of_birth.map(|it| it.to_string());
    let new = NewMember {
        locale: locale.as_deref().unwrap_or("de"),
        time_zone: time_zone.as_deref(),
        date_of_birth: date_of_birth.as_deref(),
        reason: checked.reason.as_deref(),
        approved: settings.registrations == Registrations::Open || invite.is_some(),
        confirmed: false,
        app: Some(client.id),
        invite: invite.as_ref().map(|it: &Invite| it.id),
        ..NewMember::ready(&checked.username, &checked.email, &checked.password, now)
    };
    let text = atomically(&db, || {
        let made = members::create(&db, &new)?;
        if let Some(invite) = &invite {
            invites::count_use(&db, invite)?;
        }
        if let Some(token) = &made.confirmation_token {
            let letter = Letter::Confirmation { username: new.username, token, from_app: true };
            mails::send(&db, new.email, &letter, now)?;
        }
        grant_token(&db, Some(client.id), Some(made.user), &client.scopes, now)
    })?;
    Ok(Json(token_entity(&text, &client.scopes, now)))
}
