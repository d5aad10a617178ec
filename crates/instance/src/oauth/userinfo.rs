//! `GET /oauth/userinfo`: who the token's member is, in OpenID Connect's words.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::auth::Member;
use crate::base::Base;
use crate::entities::View;
use crate::entities::account::account;
use crate::error::Result;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/oauth/userinfo", get(show).post(show))
}

async fn show(State(app): State<Shared>, base: Base, member: Member) -> Result<Json<Value>> {
    member.needs("profile")?;
    let db = app.db();
    let me = account(&View::new(&db, &base, Some(member.account)), member.account)?;
    Ok(Json(json!({
        "iss": format!("{}/", base.0),
        "sub": me["uri"],
        "name": me["display_name"],
        "preferred_username": me["username"],
        "profile": me["url"],
        "picture": me["avatar"],
    })))
}
