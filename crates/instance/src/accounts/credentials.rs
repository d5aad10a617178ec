//! `GET /api/v1/accounts/verify_credentials`: one's own account.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::Value;

use crate::auth::Member;
use crate::base::Base;
use crate::entities::View;
use crate::entities::account::credential_account;
use crate::error::Result;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/accounts/verify_credentials", get(verify))
}

async fn verify(State(app): State<Shared>, base: Base, member: Member) -> Result<Json<Value>> {
    member.needs("profile")?;
    let db = app.db();
    credential_account(&View::new(&db, &base, Some(member.account)), member.account).map(Json)
}
