//! Loads the hashtags that an account features.

use mastodon::{AccountId, endpoints::accounts::AccountFeaturedTags, entities::FeaturedTag};

use crate::store::Store;

/// The hashtags that an account features on its profile. A failure is not told: servers that know
/// none, and those that keep them to themselves, show none.
pub async fn load_featured_tags(store: Store, id: AccountId) -> Vec<FeaturedTag> {
    let mut tags = store.session.call(AccountFeaturedTags { id }).await.unwrap_or_default();
    tags.retain(|tag| !tag.name.is_empty());
    tags
}
