//! Keeps on the device how far an account is with its first steps.

use leptos::prelude::untrack;
use mastodon::AccountId;

use crate::{
    browser::storage,
    store::{FirstSteps, Store},
};

const PREFIX: &str = "geno.first_steps";

/// What the device remembers for the account that is signed in.
pub fn kept(store: Store) -> FirstSteps {
    account(store).and_then(|id| storage::read_json(&key(&id))).unwrap_or_default()
}

/// Changes what the device remembers, and returns it.
pub fn change(store: Store, change: impl FnOnce(&mut FirstSteps)) -> FirstSteps {
    let mut steps = kept(store);
    change(&mut steps);
    if let Some(id) = account(store) {
        storage::write_json(&key(&id), &steps);
    }
    steps
}

/// Forgets what the device remembers of an account.
pub fn forget(id: &AccountId) {
    storage::remove(&key(id));
}

fn account(store: Store) -> Option<AccountId> {
    untrack(|| store.session.account_id())
}

fn key(id: &AccountId) -> String {
    format!("{PREFIX}.{id}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::{sign_in, with_store};

    #[test]
    fn each_account_has_its_own() {
        with_store(|store, _| {
            sign_in(store, "5");
            change(store, |steps| steps.dismissed = true);
            assert!(kept(store).dismissed);
            sign_in(store, "6");
            assert!(!kept(store).dismissed);
        });
    }
}
