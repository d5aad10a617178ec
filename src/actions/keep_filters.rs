//! Reads, keeps and deletes one's own filters.

use mastodon::{
    ApiError, FilterId,
    endpoints::filters::{DeleteFilter, ListFilters, SaveFilter},
    entities::Filter,
};

use super::tell;
use crate::{store::Store, texts::filters as texts};

/// One's own filters.
///
/// # Errors
/// Whatever kept the answer away.
pub async fn filters(store: Store) -> Result<Vec<Filter>, ApiError> {
    store.session.call(ListFilters).await
}

/// Keeps a filter; tells whether the server knows it now. What is shown already is looked at anew
/// when the stream tells of the change.
pub async fn save_filter(store: Store, filter: SaveFilter) -> bool {
    match store.session.call(filter).await {
        Ok(_) => {
            store.toasts.done(texts::SAVED);
            true
        }
        Err(error) => {
            tell::problem(store, texts::FAILED, &error);
            false
        }
    }
}

/// Deletes a filter; that it was gone already is fine too. Tells whether it is gone.
pub async fn delete_filter(store: Store, id: FilterId) -> bool {
    match store.session.call(DeleteFilter { id }).await {
        Ok(()) | Err(ApiError::NotFound | ApiError::Gone) => {
            store.toasts.done(texts::DELETED);
            true
        }
        Err(error) => {
            tell::problem(store, texts::DELETE_FAILED, &error);
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn a_filter_that_is_gone_already_counts_as_deleted() {
        with_store(|store, fake| {
            fake.answer("/filters/3", 404, "");
            assert!(fake.run(delete_filter(store, FilterId::new("3"))));
            fake.answer("/filters/3", 500, "");
            assert!(!fake.run(delete_filter(store, FilterId::new("3"))));
            let filter = SaveFilter { title: "Fußball".into(), ..Default::default() };
            fake.answer("/filters", 422, r#"{"error":"no"}"#);
            assert!(!fake.run(save_filter(store, filter)));
        });
    }
}
