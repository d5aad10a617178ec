//! Keeps on the device who is signed in, and the accounts with it, so that the next start shows them
//! at once. Several accounts may be signed in; one of them is in use, in all tabs alike.

use leptos::prelude::{Set, untrack};
use mastodon::{AccountId, entities::Account};

use crate::{
    browser::storage,
    store::{Login, Store},
    texts::accounts as texts,
};

/// The login in use.
const KEY: &str = "geno.login";
/// All logins, the one in use among them.
const ALL: &str = "geno.logins";
/// The accounts, each by its id.
const ACCOUNT: &str = "geno.account";

/// Takes the logins from the device, where there are any, and follows what other tabs do: who signs
/// out or changes the account in one does so in all.
pub fn restore(store: Store) {
    take(store);
    storage::on_change(KEY, move || {
        let known = untrack(|| store.session.login());
        if storage::read_json::<Login>(KEY) != known {
            store.forget_account();
            take(store);
            if known.is_some() && untrack(|| store.session.is_signed_in()) {
                store.toasts.done(texts::now(&name(store)));
            }
        }
    });
    storage::on_change(ALL, move || store.logins.all.set(kept()));
}

/// Signs in with `login`, beside others that are, and uses it from now on; or forgets the one in
/// use, and uses another where there is one. What belonged to the account before is forgotten.
pub fn set(store: Store, login: Option<Login>) {
    let used = untrack(|| store.session.account_id());
    let mut all = kept();
    match &login {
        Some(login) => match all.iter_mut().find(|known| known.account_id == login.account_id) {
            Some(known) => *known = login.clone(),
            None => all.push(login.clone()),
        },
        None => {
            all.retain(|known| Some(&known.account_id) != used.as_ref());
            if let Some(used) = used {
                storage::remove(&key_of(&used));
            }
        }
    }
    if all.is_empty() {
        storage::remove(ALL);
    } else {
        storage::write_json(ALL, &all);
    }
    let next = login.or_else(|| all.first().cloned());
    store.logins.all.set(all);
    go_on_as(store, next);
}

/// Uses another account that is signed in from now on; `false` where it is not signed in.
pub fn switch(store: Store, id: &AccountId) -> bool {
    let wanted = kept().into_iter().find(|login| login.account_id == *id);
    let is_there = wanted.is_some();
    if is_there {
        go_on_as(store, wanted);
    }
    is_there
}

/// Takes in the account that is signed in, and keeps it.
pub fn set_account(store: Store, account: Account) {
    storage::write_json(&key_of(&account.id), &account);
    store.set_me(account);
}

/// What the device knows of an account that is signed in.
pub fn account_of(id: &AccountId) -> Option<Account> {
    storage::read_json(&key_of(id))
}

/// What the one signed in is called; the handle until the account is known.
pub fn name(store: Store) -> String {
    untrack(|| match store.me() {
        Some(me) => me.name().to_owned(),
        None => store.session.login().map(|login| login.acct).unwrap_or_default(),
    })
}

fn go_on_as(store: Store, login: Option<Login>) {
    store.forget_account();
    match &login {
        Some(login) => {
            storage::write_json(KEY, login);
        }
        None => storage::remove(KEY),
    }
    show(store, login);
}

fn take(store: Store) {
    let login: Option<Login> = storage::read_json(KEY);
    let mut all = kept();
    // Where an earlier version has kept one login alone.
    if let Some(login) = &login
        && !all.iter().any(|known| known.account_id == login.account_id)
    {
        all.push(login.clone());
        storage::write_json(ALL, &all);
    }
    if let Some(account) = storage::read_json::<Account>(ACCOUNT) {
        storage::write_json(&key_of(&account.id), &account);
        storage::remove(ACCOUNT);
    }
    store.logins.all.set(all);
    show(store, login);
}

fn show(store: Store, login: Option<Login>) {
    let account = login.as_ref().and_then(|login| account_of(&login.account_id));
    store.session.set_login(login);
    if let Some(account) = account {
        store.set_me(account);
    }
}

fn kept() -> Vec<Login> {
    storage::read_json(ALL).unwrap_or_default()
}

fn key_of(id: &AccountId) -> String {
    format!("{ACCOUNT}.{id}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::{login, with_store};

    fn account(id: &str) -> Account {
        serde_json::from_value(serde_json::json!({ "id": id, "display_name": "Dorfladen" }))
            .unwrap()
    }

    fn used(store: Store) -> Option<String> {
        untrack(|| store.session.account_id()).map(|id| id.to_string())
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

    #[test]
    fn a_login_of_the_version_for_one_account_goes_on() {
        with_store(|store, _| {
            storage::write_json(KEY, &login("5"));
            storage::write_json(ACCOUNT, &account("5"));
            restore(store);
            assert_eq!(untrack(|| store.me()).unwrap().name(), "Dorfladen");
            set(store, Some(login("6")));
            assert!(switch(store, &AccountId::new("5")));
            assert_eq!(untrack(|| store.session.login()), Some(login("5")));
            assert_eq!(untrack(|| store.me()).unwrap().name(), "Dorfladen");
            assert_eq!(storage::read(ACCOUNT), None);
        });
    }

    #[test]
    fn signing_out_one_leaves_the_others() {
        with_store(|store, _| {
            set(store, Some(login("5")));
            set(store, Some(login("6")));
            set_account(store, account("6"));
            set(store, None);
            assert_eq!((used(store), account_of(&AccountId::new("6"))), (Some("5".into()), None));
            assert!(!switch(store, &AccountId::new("6")));
            set(store, None);
            assert_eq!((used(store), storage::read(ALL), storage::read(KEY)), (None, None, None));
        });
    }

    #[test]
    fn signing_in_anew_replaces_the_token_and_adds_nobody() {
        with_store(|store, _| {
            set(store, Some(login("5")));
            set(store, Some(Login { token: "new".into(), ..login("5") }));
            let tokens: Vec<_> = kept().into_iter().map(|login| login.token).collect();
            assert_eq!(tokens, ["new"]);
            assert_eq!(untrack(|| store.logins.others(Some(&AccountId::new("5")))), []);
        });
    }
}
