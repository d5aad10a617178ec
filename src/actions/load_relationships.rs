//! Loads how one stands to accounts.

use mastodon::{AccountId, endpoints::accounts::Relationships};

use crate::store::Store;

/// The most that is asked for at once.
const MOST: usize = 40;

/// Loads how one stands to accounts, where that is not known yet. A failure is not told: what
/// depends on it is not shown.
pub async fn load_relationships(store: Store, mut ids: Vec<AccountId>) {
    leptos::prelude::untrack(|| {
        ids.retain(|id| store.accounts.relationship(id).is_none() && !store.session.is_me(id));
    });
    ids.sort();
    ids.dedup();
    ids.truncate(MOST);
    if ids.is_empty() || store.session.token().is_none() {
        return;
    }
    if let Ok(relationships) = store.session.call(Relationships { ids, with_suspended: true }).await
    {
        store.accounts.set_relationships(relationships);
    }
}
