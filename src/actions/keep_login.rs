//! Keeps the login on the device, and the account with it, so that the next start shows it at once.

use leptos::prelude::untrack;
use mastodon::entities::Account;

use crate::{
    browser::storage,
    store::{Login, Store},
};

const KEY: &str = "geno.login";
const ACCOUNT: &str = "geno.account";

/// Takes the login from the device, where there is one, and follows what other tabs do: who signs
/// out in one is signed out in all.
pub fn restore(store: Store) {
    take(store);
    storage::on_change(KEY, move || {
        let known = untrack(|| store.session.login());
        if storage::read_json::<Login>(KEY) != known {
            store.forget_account();
            take(store);
        }
    });
}

/// Signs in with `login` and keeps it, or forgets it. What belonged to the account before is
/// forgotten.
pub fn set(store: Store, login: Option<Login>) {
    store.forget_account();
    storage::remove(ACCOUNT);
    match &login {
        Some(login) => {
            storage::write_json(KEY, login);
        }
        None => storage::remove(KEY),
    }
    store.session.set_login(login);
}

/// Takes in the account that is signed in, and keeps it.
pub fn set_account(store: Store, account: Account) {
    storage::write_json(ACCOUNT, &account);
    store.set_me(account);
}

fn take(store: Store) {
    let login: Option<Login> = storage::read_json(KEY);
    let account: Option<Account> = storage::read_json(ACCOUNT);
    let own = login.as_ref().map(|login| login.account_id.clone());
    store.session.set_login(login);
    if let Some(account) = account.filter(|account| Some(&account.id) == own.as_ref()) {
        store.set_me(account);
    }
}

#[cfg(test)]
mod tests {
    use mastodon::AccountId;

    use super::*;
    use crate::actions::fake::with_store;

    fn login(id: &str) -> Login {
        Login {
            token: "t".into(),
            account_id: AccountId::new(id),
            acct: "laden".into(),
            client_id: "i".into(),
            client_secret: "s".into(),
        }
    }

    fn account(id: &str) -> Account {
        serde_json::from_value(serde_json::json!({ "id": id, "display_name": "Dorfladen" }))
            .unwrap()
    }

    #[test]
    fn the_next_start_knows_who_is_signed_in() {
        with_store(|store, _| {
            set(store, Some(login("5")));
            set_account(store, account("5"));
        });
        with_store(|store, _| {
            restore(store);
            assert_eq!(untrack(|| store.session.login()), Some(login("5")));
            assert_eq!(untrack(|| store.me()).unwrap().name(), "Dorfladen");
        });
    }

    #[test]
    fn another_accounts_picture_is_never_shown() {
        with_store(|store, _| {
            set(store, Some(login("5")));
            set_account(store, account("5"));
            set(store, Some(login("6")));
        });
        with_store(|store, _| {
            restore(store);
            assert_eq!(untrack(|| store.me()), None);
        });
    }
}
