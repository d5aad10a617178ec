//! `GET /api/v1/accounts/relationships`: how one stands to others.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::Value;

use crate::auth::Member;
use crate::entities::account::AccountRow;
use crate::entities::relationship::relationship;
use crate::error::Result;
use crate::params::Params;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/accounts/relationships", get(list))
}

/// In the order asked for; unknown and (unless wanted) suspended accounts are left out.
async fn list(
    State(app): State<Shared>,
    member: Member,
    params: Params,
) -> Result<Json<Vec<Value>>> {
    member.needs("read:follows")?;
    let with_suspended = params.flag("with_suspended") == Some(true);
    let db = app.db();
    let known = params
        .ids("id")
        .into_iter()
        .filter(|id| AccountRow::find(&db, *id).is_ok_and(|it| with_suspended || !it.suspended));
    known.map(|id| relationship(&db, member.account, id)).collect::<Result<_>>().map(Json)
}
