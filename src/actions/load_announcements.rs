//! Loads the announcements of the operators.

use mastodon::endpoints::announcements::List;

use crate::store::Store;

/// Loads the announcements that hold now. A failure is not told: without them nothing is missing
/// that one looks for.
pub async fn load_announcements(store: Store) {
    if let Ok(announcements) = store.session.call(List).await {
        store.announcements.set(announcements);
    }
}
