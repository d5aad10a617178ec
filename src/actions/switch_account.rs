//! Uses another account that is signed in on this device.

use leptos::prelude::untrack;
use mastodon::AccountId;

use super::{keep_login, navigate};
use crate::{
    routes::{NotificationTab, Route},
    store::Store,
    texts::accounts as texts,
};

/// Uses another account from now on, in all tabs, and tells so. The page stays, as that account
/// sees it.
pub fn switch_account(store: Store, id: &AccountId) {
    if keep_login::switch(store, id) {
        store.toasts.done(texts::now(&keep_login::name(store)));
    }
}

/// Sees to it that notifications are shown to the account they belong to (by its handle), and takes
/// the handle out of the address.
pub fn show_notifications_of(store: Store, acct: &str, tab: NotificationTab) {
    let used = untrack(|| store.session.login()).map(|login| login.acct);
    if used.as_deref() != Some(acct) {
        let all = untrack(|| store.logins.others(None));
        match all.iter().find(|login| login.acct == acct) {
            Some(login) => switch_account(store, &login.account_id),
            None => store.toasts.problem(texts::NOT_HERE),
        }
    }
    navigate::adjust(store, Route::Notifications { tab, account: None });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        actions::fake::{login, status, with_store},
        store::{Draft, DraftKey},
    };

    #[test]
    fn nothing_of_the_account_before_is_left_and_its_drafts_wait_for_it() {
        with_store(|store, _| {
            keep_login::set(store, Some(login("5")));
            keep_login::set(store, Some(login("6")));
            let id = store.take_in(status("7"));
            crate::actions::keep_drafts::change(store, &DraftKey::New(1), |draft| {
                *draft = Draft { text: "von 6".into(), ..Draft::default() };
            });
            switch_account(store, &AccountId::new("5"));
            crate::actions::keep_drafts::restore(store);
            assert!(store.posts.peek(&id).is_none());
            assert_eq!(store.drafts.peek(&DraftKey::New(1)).text, "");
            switch_account(store, &AccountId::new("6"));
            crate::actions::keep_drafts::restore(store);
            assert_eq!(store.drafts.peek(&DraftKey::New(1)).text, "von 6");
            // Both have one name here, and the same is not told twice at a time.
            assert_eq!(store.toasts.list().len(), 1);
        });
    }
}
