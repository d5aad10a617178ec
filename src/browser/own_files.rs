//! Files that are deployed beside the app, asked for when they are needed.

use gloo_net::http::Request;
use mastodon::ApiError;

/// Reads a text file of the app's own origin by its absolute path.
///
/// # Errors
/// [`ApiError::Network`] where it does not come, [`ApiError::NotFound`] where it is not deployed.
pub async fn read(path: &str) -> Result<String, ApiError> {
    let answer = Request::get(path).send().await.map_err(|_| ApiError::Network)?;
    // A server with history fallback answers what it does not have with the app itself.
    let text = answer.text().await.map_err(|_| ApiError::Network)?;
    let is_page =
        text.trim_start().get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype"));
    if !answer.ok() || is_page { Err(ApiError::NotFound) } else { Ok(text) }
}
