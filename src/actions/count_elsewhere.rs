//! Counts what is unread in the accounts that are signed in but not in use.

use std::collections::HashMap;

use leptos::prelude::{Set, untrack};
use mastodon::{
    ApiError,
    endpoints::notifications::{UnreadCount, UnreadGroupCount},
};

use crate::store::Store;

/// Counts what is unread in the other accounts. Where the server cannot count, or an account is no
/// longer signed in there, nothing is told of it.
pub async fn count_elsewhere(store: Store) {
    let used = untrack(|| store.session.account_id());
    let mut unread = HashMap::new();
    for login in untrack(|| store.logins.others(used.as_ref())) {
        let token = login.token;
        let mut count = store.session.call_with(&token, UnreadGroupCount::default()).await;
        if count == Err(ApiError::NotFound) {
            count = store.session.call_with(&token, UnreadCount::default()).await;
        }
        unread.insert(login.account_id, count.unwrap_or(0));
    }
    // Another account may be in use meanwhile; the next look counts for it.
    if untrack(|| store.session.account_id()) == used {
        store.logins.unread.set(unread);
    }
}

#[cfg(test)]
mod tests {
    use mastodon::AccountId;

    use super::*;
    use crate::{
        actions::{
            fake::{login, with_store},
            keep_login,
        },
        store::Login,
    };

    #[test]
    fn each_account_is_asked_with_its_own_token() {
        with_store(|store, fake| {
            keep_login::set(store, Some(Login { token: "five".into(), ..login("5") }));
            keep_login::set(store, Some(Login { token: "six".into(), ..login("6") }));
            fake.answer("/api/v2/notifications/unread_count", 200, r#"{"count":3}"#);
            fake.run(count_elsewhere(store));
            assert_eq!(untrack(|| store.logins.unread_of(&AccountId::new("5"))), 3);
            assert_eq!(fake.requests()[0].token.as_deref(), Some("five"));
            // A login that has expired there says nothing about the one in use.
            fake.answer("/api/v2/notifications/unread_count", 401, "");
            fake.run(count_elsewhere(store));
            assert_eq!(untrack(|| store.logins.unread_of(&AccountId::new("5"))), 0);
            assert!(!untrack(|| store.session.is_expired()));
        });
    }
}
