//! Serving the built web client besides the API: its files, and index.html for every page of it.

use axum::body::Body;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use std::path::{Component, Path, PathBuf};

use crate::error::ApiError;
use crate::state::Shared;

/// Answers a GET that no route of the server wanted.
pub async fn serve(app: &Shared, headers: &HeaderMap, uri: &Uri) -> Response {
    let not_found = || ApiError::new(StatusCode::NOT_FOUND, "Not Found").into_response();
    let Some(folder) = app.web_client.as_deref().filter(|_| !belongs_to_the_server(uri.path()))
    else {
        return not_found();
    };
    let name = uri.path().trim_start_matches('/');
    if let Some(file) = safe(folder, name)
        && let Some(response) = file_response(&file, headers).await
    {
        return response;
    }
    // Something with a hash in its name that is gone was not a page: HTML in its place would only confuse.
    if is_hashed(name) {
        return not_found();
    }
    file_response(&folder.join("index.html"), headers).await.unwrap_or_else(not_found)
}

/// Answers files that the system shares with the installed web client while its service worker is not
/// there to take them: leads to the page that tells so.
pub fn shared() -> Redirect {
    Redirect::to("/share?files=0")
}

fn belongs_to_the_server(path: &str) -> bool {
    ["/api/", "/oauth/", "/system/", "/.well-known/", "/nodeinfo/", "/auth/", "/_"]
        .iter()
        .any(|start| path.starts_with(start))
}

/// The file of this name, if the name leads nowhere else.
fn safe(folder: &Path, name: &str) -> Option<PathBuf> {
    let relative = Path::new(name);
    let stays_inside = relative.components().all(|it| matches!(it, Component::Normal(_)));
    (!name.is_empty() && stays_inside).then(|| folder.join(relative))
}

/// The file, compressed before if there is such a one and the browser takes it.
async fn file_response(file: &Path, headers: &HeaderMap) -> Option<Response> {
    let name = file.file_name()?.to_str()?;
    if !tokio::fs::metadata(file).await.ok()?.is_file() {
        return None;
    }
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let mut found = None;
    for (encoding, ending) in [("br", "br"), ("gzip", "gz")] {
        let takes = accepted
            .split(',')
            .any(|it| it.split(';').next().unwrap_or_default().trim() == encoding);
        if takes
            && let Ok(bytes) =
                tokio::fs::read(file.with_file_name(format!("{name}.{ending}"))).await
        {
            found = Some((Some(encoding), bytes));
            break;
        }
    }
    let (encoding, bytes) = match found {
        Some(found) => found,
        None => (None, tokio::fs::read(file).await.ok()?),
    };
    let mut response = Response::new(Body::from(bytes));
    let out = response.headers_mut();
    out.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(name)));
    out.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    let caching = if is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" };
    out.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
    if let Some(encoding) = encoding {
        out.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Some(response)
}

/// Whether the name carries a hash of the contents (`app-0123456789abcdef_bg.wasm`), so that it never changes.
fn is_hashed(name: &str) -> bool {
    // A page's address may end in a long number too, but in no file's ending.
    let is_file = name.rsplit('/').next().is_some_and(|last| last.contains('.'));
    is_file
        && name
            .split(['-', '.', '_', '/'])
            .any(|part| part.len() >= 8 && part.bytes().all(|it| it.is_ascii_hexdigit()))
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_kept_for_good() {
        assert!(is_hashed("app-9f86d081884c7d65_bg.wasm"));
        assert!(is_hashed("base-1a2b3c4d5e6f7081.css"));
        assert!(!is_hashed("index.html"));
        assert!(!is_hashed("manifest.webmanifest"));
        assert!(!is_hashed("@wohnen_am_fluss/117399748608001604"));
    }

    #[test]
    fn never_leaves_the_folder() {
        let folder = Path::new("/dist");
        assert_eq!(safe(folder, "assets/icon.svg"), Some(PathBuf::from("/dist/assets/icon.svg")));
        assert_eq!(safe(folder, "../secret"), None);
        assert_eq!(safe(folder, "a/../../secret"), None);
        assert_eq!(safe(folder, "/etc/passwd"), None);
        assert_eq!(safe(folder, ""), None);
    }
}
