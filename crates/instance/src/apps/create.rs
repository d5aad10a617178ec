//! `POST /api/v1/apps`: an app introduces itself.

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use rusqlite::params;
use serde_json::Value;

use super::redirect_uri;
use crate::entities::application::{AppRow, credential_application};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::params::Params;
use crate::scopes::Scopes;
use crate::secrets;
use crate::state::Shared;
use crate::times::Time;

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/apps", post(create))
}

async fn create(State(app): State<Shared>, params: Params) -> Result<Json<Value>> {
    let row = read(&params)?;
    app.db().execute(
        "INSERT INTO apps (id, name, website, redirect_uris, scopes, client_id, client_secret, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            row.id,
            row.name,
            row.website,
            serde_json::to_string(&row.redirect_uris)?,
            row.scopes.to_string(),
            row.client_id,
            row.client_secret,
            Time::now(),
        ],
    )?;
    Ok(Json(credential_application(&row)))
}

fn read(params: &Params) -> Result<AppRow> {
    let name = params.filled("client_name").unwrap_or_default();
    let website = params.filled("website");
    let uris = params.list("redirect_uris");
    // One text may hold several, one a line.
    let redirect_uris: Vec<String> =
        uris.iter().flat_map(|it| it.split_whitespace()).map(str::to_owned).collect();
    let scopes = Scopes::parse(&params.filled("scopes").unwrap_or_else(|| "read".into()));

    let mut problems = Vec::new();
    if name.is_empty() {
        problems.push("Application name can't be blank".to_owned());
    }
    if name.chars().count() > 60 {
        problems.push("Application name is too long (maximum is 60 characters)".to_owned());
    }
    if redirect_uris.is_empty() {
        problems.push("Redirect URI can't be blank".to_owned());
    }
    if let Some(problem) = redirect_uris.iter().find_map(|it| redirect_uri::problem(it)) {
        problems.push(format!("Redirect URI {problem}"));
    }
    if website.as_ref().is_some_and(|it| !it.starts_with("https://") && !it.starts_with("http://"))
    {
        problems.push("Application website is not a valid URL".to_owned());
    }
    if !scopes.all_known() {
        problems.push("Scopes doesn't match configured on the server.".to_owned());
    }
    if !problems.is_empty() {
        return Err(ApiError::invalid(problems.join(", ")));
    }
    Ok(AppRow {
        id: Id::new(),
        name,
        website,
        redirect_uris,
        scopes,
        client_id: secrets::random_token(),
        client_secret: secrets::random_token(),
    })
}
