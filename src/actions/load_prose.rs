//! Loads a long text of the operator's (prose/NAME.md, rendered when the app was built).

use mastodon::ApiError;

use crate::{browser::own_files, routes::Legal};

/// The text as HTML.
///
/// # Errors
/// Where it does not come or is not deployed.
pub async fn load_prose(legal: Legal) -> Result<String, ApiError> {
    own_files::read(&format!("/prose/{}.html", legal.slug())).await
}
