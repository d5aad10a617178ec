//! The files below the media folder, and how they are served at `/system/…`.

use std::path::{Component, Path};

use axum::body::Body;
use axum::extract::{Path as UrlPath, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::error::{ApiError, Result};
use crate::pictures::File;
use crate::secrets;
use crate::state::{App, Shared};

/// Writes a picture below the media folder under a name nobody can guess; returns its path there.
///
/// # Errors
/// 500 if the file cannot be written.
pub fn write_file(app: &App, folder: &str, file: &File) -> Result<String> {
    let name: String =
        secrets::random_token().chars().filter(char::is_ascii_alphanumeric).take(16).collect();
    let path = format!("{folder}/{name}.{}", file.extension);
    std::fs::create_dir_all(app.media_folder().join(folder))?;
    std::fs::write(app.media_folder().join(&path), &file.bytes)?;
    Ok(path)
}

/// Serves a file.
pub(super) async fn serve(
    State(app): State<Shared>,
    UrlPath(path): UrlPath<String>,
) -> Result<Response> {
    let path = Path::new(&path);
    // Only plain names: nothing outside the media folder.
    if !path.components().all(|part| matches!(part, Component::Normal(_))) {
        return Err(ApiError::not_found());
    }
    let Ok(bytes) = tokio::fs::read(app.media_folder().join(path)).await else {
        return Err(ApiError::new(StatusCode::NOT_FOUND, "Not Found"));
    };
    let mut response = Body::from(bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(path)));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=2419200, immutable"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; form-action 'none'"),
    );
    Ok(response)
}

/// The type of a file by the end of its name.
fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|it| it.to_str()) {
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("png") => "image/png",
        Some("gif") => "image/gif",
        Some("webp") => "image/webp",
        Some("svg") => "image/svg+xml",
        Some("mp4") => "video/mp4",
        Some("mov") => "video/quicktime",
        Some("webm") => "video/webm",
        Some("mp3") => "audio/mpeg",
        Some("m4a") => "audio/mp4",
        Some("aac") => "audio/aac",
        Some("ogg") => "audio/ogg",
        Some("flac") => "audio/flac",
        Some("wav") => "audio/wav",
        _ => "application/octet-stream",
    }
}
