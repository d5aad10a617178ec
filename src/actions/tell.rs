//! Tells a person that something did not work.

use mastodon::ApiError;

use crate::{store::Store, texts};

/// Shows a toast: what did not work, why, and what can be done. An expired login is told by the
/// app's banner instead, once.
pub fn problem(store: Store, what: &str, error: &ApiError) {
    if matches!(error, ApiError::SignedOut { .. }) {
        return;
    }
    store.toasts.problem(format!("{what} {}", texts::errors::advice(error)));
}
