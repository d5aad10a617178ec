//! Loads the outlines of the regions, which only the map needs.

use mastodon::ApiError;

use crate::{browser::own_files, cooperative::Outlines};

/// The outlines of the regions.
///
/// # Errors
/// Where they do not come, are not deployed or cannot be read.
pub async fn load_outlines() -> Result<Outlines, ApiError> {
    let text = own_files::read("/regions.json").await?;
    Ok(serde_json::from_str(&text)?)
}
