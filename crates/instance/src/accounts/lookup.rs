//! `GET /api/v1/accounts/lookup`: from a handle to the account. It also finds accounts whose sign-up is
//! unfinished: that is how clients see that a name is taken.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::Value;

use crate::auth::Viewer;
use crate::base::Base;
use crate::entities::View;
use crate::entities::account::{AccountRow, account_of};
use crate::error::Result;
use crate::params::Params;
use crate::state::{LOCAL_DOMAIN, Shared};

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/accounts/lookup", get(lookup))
}

async fn lookup(
    State(app): State<Shared>,
    base: Base,
    viewer: Viewer,
    params: Params,
) -> Result<Json<Value>> {
    viewer.needs("read:accounts")?;
    let acct = params.text("acct").unwrap_or_default();
    let (username, domain) = split_handle(&acct);
    let db = app.db();
    let row = AccountRow::by_handle(&db, username, domain)?;
    account_of(&View::new(&db, &base, viewer.account()), &row).map(Json)
}

/// Name and domain of a handle such as `@name@domain`; no domain for this server's own.
pub fn split_handle(handle: &str) -> (&str, Option<&str>) {
    let handle = handle.trim().trim_start_matches('@');
    match handle.split_once('@') {
        Some((name, domain)) if domain.eq_ignore_ascii_case(LOCAL_DOMAIN) => (name, None),
        Some((name, domain)) => (name, Some(domain)),
        None => (handle, None),
    }
}

#[cfg(test)]
mod tests {
    use super::split_handle;

    #[test]
    fn knows_its_own_domain() {
        assert_eq!(split_handle("@betrieb"), ("betrieb", None));
        assert_eq!(split_handle("betrieb@Genossenschaften.Example"), ("betrieb", None));
        assert_eq!(split_handle("@a@elsewhere.example"), ("a", Some("elsewhere.example")));
    }
}
