//! `GET /api/v1/accounts/{id}` and several at once.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::Value;

use super::existing;
use crate::auth::Viewer;
use crate::base::{Base, PathId};
use crate::entities::View;
use crate::entities::account::account_of;
use crate::error::Result;
use crate::params::Params;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/accounts/{id}", get(show)).route("/api/v1/accounts", get(several))
}

async fn show(
    State(app): State<Shared>,
    base: Base,
    viewer: Viewer,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    viewer.needs("read:accounts")?;
    let db = app.db();
    account_of(&View::new(&db, &base, viewer.account()), &existing(&db, id)?).map(Json)
}

/// Those that do not exist are left out.
async fn several(
    State(app): State<Shared>,
    base: Base,
    viewer: Viewer,
    params: Params,
) -> Result<Json<Vec<Value>>> {
    viewer.needs("read:accounts")?;
    let db = app.db();
    let view = View::new(&db, &base, viewer.account());
    let found = params.ids("id").into_iter().filter_map(|id| existing(&db, id).ok());
    found.map(|row| account_of(&view, &row)).collect::<Result<_>>().map(Json)
}
