//! Keeps the login on the device.

use crate::{
    browser::storage,
    store::{Login, Store},
};

const KEY: &str = "geno.login";

/// Takes the login from the device, where there is one.
pub fn restore(store: Store) {
    store.session.set_login(storage::read_json(KEY));
}

/// Signs in with `login` and keeps it, or forgets it. What belonged to the account before is
/// forgotten.
pub fn set(store: Store, login: Option<Login>) {
    store.forget_account();
    match &login {
        Some(login) => {
            storage::write_json(KEY, login);
        }
        None => storage::remove(KEY),
    }
    store.session.set_login(login);
}
