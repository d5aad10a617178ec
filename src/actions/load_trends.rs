//! Loads hashtags and linked pages that are talked about. Posts in trend are a timeline.

use mastodon::{
    ApiError,
    endpoints::trends::{TrendingLinks, TrendingTags},
    entities::{PreviewCard, Tag},
};

use crate::store::Store;

/// How many are shown.
const SHOWN: Option<u32> = Some(20);

/// Hashtags in trend; empty where the server has no trends.
///
/// # Errors
/// Whatever kept the answer away.
pub async fn load_tags(store: Store) -> Result<Vec<Tag>, ApiError> {
    unless_missing(store.session.call(TrendingTags { offset: None, limit: SHOWN }).await)
}

/// Linked pages in trend; empty where the server has no trends.
///
/// # Errors
/// Whatever kept the answer away.
pub async fn load_links(store: Store) -> Result<Vec<PreviewCard>, ApiError> {
    unless_missing(store.session.call(TrendingLinks { offset: None, limit: SHOWN }).await)
}

fn unless_missing<T>(answer: Result<Vec<T>, ApiError>) -> Result<Vec<T>, ApiError> {
    match answer {
        Err(ApiError::NotFound) => Ok(Vec::new()),
        answer => answer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn a_server_without_trends_is_no_error_but_a_broken_one_is() {
        with_store(|store, fake| {
            fake.answer("/trends/tags", 404, "");
            assert_eq!(fake.run(load_tags(store)), Ok(Vec::new()));
            fake.answer("/trends/links", 500, "");
            assert!(fake.run(load_links(store)).is_err());
        });
    }
}
