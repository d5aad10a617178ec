//! Tells a person that something did not work.

use mastodon::ApiError;

use crate::{
    store::Store,
    texts::{self, common},
};

/// Shows a toast: what did not work, why, and what can be done. An expired login is told by the
/// app's banner instead, once.
pub fn problem(store: Store, what: &str, error: &ApiError) {
    if matches!(error, ApiError::SignedOut { .. }) {
        return;
    }
    store.toasts.problem(format!("{what} {}", texts::errors::advice(error)));
}

/// As [`problem`], and offers to try it again.
pub fn problem_or(
    store: Store,
    what: &str,
    error: &ApiError,
    retry: impl Fn() + Send + Sync + 'static,
) {
    if matches!(error, ApiError::SignedOut { .. }) {
        return;
    }
    let text = format!("{what} {}", texts::errors::advice(error));
    store.toasts.problem_or(text, common::RETRY, retry);
}
