//! The routes of uploads.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use rusqlite::{Connection, OptionalExtension};
use serde_json::{Value, json};

use super::recordings;
use super::store::{self, Change, NewMedia};
use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::entities::{View, media};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::params::Params;
use crate::pictures;
use crate::settings;
use crate::state::Shared;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/media", post(upload_v1))
        .route("/api/v2/media", post(upload_v2))
        .route("/api/v1/media/{id}", get(show).put(update).delete(remove))
        .route("/system/{*path}", get(super::files::serve))
}

async fn upload_v1(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    params: Params,
) -> Result<Response> {
    upload(app, member, base, params, false).await
}

/// Answers before the file is ready (202), unless the settings say that nothing takes time.
async fn upload_v2(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    params: Params,
) -> Result<Response> {
    let slow = settings::load(&app.db())?.media_delay_ms > 0;
    upload(app, member, base, params, slow).await
}

async fn upload(
    app: Shared,
    member: Member,
    base: Base,
    params: Params,
    slow: bool,
) -> Result<Response> {
    member.needs("write:media")?;
    let Some(file) = params.file("file").map(|it| it.bytes.clone()) else {
        return Err(ApiError::invalid("File can't be blank"));
    };
    let limits = {
        let settings = settings::load(&app.db())?;
        pictures::Limits { bytes: settings.image_size_limit, pixels: settings.image_matrix_limit }
    };
    let processed = tokio::task::spawn_blocking(move || Processed::of(file.into(), limits))
        .await
        .map_err(ApiError::internal)?
        .map_err(|refusal| ApiError::unprocessable(refusal.to_string()))?;
    let new = NewMedia {
        description: params.text("description"),
        focus: focus(&params),
        slow,
        created_at: None,
    };
    let db = app.db();
    let id = match &processed {
        Processed::Picture(picture) => store::add(&app, &db, member.account, picture, &new)?,
        Processed::Recording(recording, file) => {
            store::add_recording(&app, &db, member.account, *recording, file, &new)?
        }
    };
    let entity = media::media(&View::new(&db, &base, Some(member.account)), id)?;
    let status = if slow { StatusCode::ACCEPTED } else { StatusCode::OK };
    Ok((status, Json(entity)).into_response())
}

/// An upload ready to be stored.
enum Processed {
    Picture(Box<pictures::Picture>),
    Recording(recordings::Recording, Vec<u8>),
}

impl Processed {
    fn of(file: Vec<u8>, limits: pictures::Limits) -> std::result::Result<Self, pictures::Refusal> {
        match recordings::recognise(&file)? {
            Some(recording) => Ok(Self::Recording(recording, file)),
            None => pictures::process(&file, limits).map(|it| Self::Picture(Box::new(it))),
        }
    }
}

async fn show(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
) -> Result<Response> {
    member.needs("write:media")?;
    let db = app.db();
    find_unattached(&db, member.account, id)?;
    let entity = media::media(&View::new(&db, &base, Some(member.account)), id)?;
    let ready = store::is_ready(&db, id)?;
    let status = if ready { StatusCode::OK } else { StatusCode::PARTIAL_CONTENT };
    Ok((status, Json(entity)).into_response())
}

async fn update(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:media")?;
    let db = app.db();
    find_unattached(&db, member.account, id)?;
    let change = Change { description: params.text("description"), focus: focus(&params) };
    store::change(&db, id, &change)?;
    Ok(Json(media::media(&View::new(&db, &base, Some(member.account)), id)?))
}

async fn remove(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:media")?;
    let db = app.db();
    let attached: Option<bool> = db
        .prepare_cached(
            "SELECT status_id IS NOT NULL OR scheduled_status_id IS NOT NULL FROM media
             WHERE id = ?1 AND account_id = ?2",
        )?
        .query_row([id, member.account], |row| row.get(0))
        .optional()?;
    match attached {
        None => Err(ApiError::not_found()),
        Some(true) => {
            Err(ApiError::unprocessable("Media attachment is currently used by a status"))
        }
        Some(false) => {
            store::delete(&app, &db, id)?;
            Ok(Json(json!({})))
        }
    }
}

/// One's own upload that no post has yet.
fn find_unattached(db: &Connection, account: Id, id: Id) -> Result<()> {
    Ok(db
        .prepare_cached(
            "SELECT 1 FROM media WHERE id = ?1 AND account_id = ?2 AND status_id IS NULL",
        )?
        .query_row([id, account], |_| Ok(()))?)
}

/// The parameter `focus`: two numbers between -1 and 1 with a comma.
fn focus(params: &Params) -> Option<(f64, f64)> {
    parse_focus(&params.filled("focus")?)
}

/// Reads `x,y`.
pub fn parse_focus(text: &str) -> Option<(f64, f64)> {
    let (x, y) = text.split_once(',')?;
    let number = |text: &str| text.trim().parse().ok().map(|it: f64| it.clamp(-1.0, 1.0));
    Some((number(x)?, number(y)?))
}
