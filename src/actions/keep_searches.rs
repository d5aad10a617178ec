//! Keeps on the device what was looked for lately, each account by itself.

use leptos::prelude::untrack;
use mastodon::AccountId;

use crate::{browser::storage, store::Store};

const PREFIX: &str = "geno.searches";
/// How many are kept.
const KEPT: usize = 8;

/// What was looked for lately, the last first.
pub fn kept(store: Store) -> Vec<String> {
    storage::read_json(&key(store)).unwrap_or_default()
}

/// Keeps what was looked for; a text of one sign is not worth it.
pub fn keep(store: Store, text: &str) {
    let text = text.trim();
    if text.chars().count() < 2 {
        return;
    }
    let mut all = kept(store);
    all.retain(|known| !known.eq_ignore_ascii_case(text));
    all.insert(0, text.to_owned());
    all.truncate(KEPT);
    storage::write_json(&key(store), &all);
}

/// Forgets one search; returns what is left.
pub fn forget_one(store: Store, text: &str) -> Vec<String> {
    let mut all = kept(store);
    all.retain(|known| known != text);
    if all.is_empty() {
        storage::remove(&key(store));
    } else {
        storage::write_json(&key(store), &all);
    }
    all
}

/// Forgets all searches of whoever uses the app now.
pub fn forget_own(store: Store) {
    storage::remove(&key(store));
}

/// Forgets all searches of an account.
pub fn forget(id: &AccountId) {
    storage::remove(&key_of(id.as_str()));
}

fn key(store: Store) -> String {
    match untrack(|| store.session.account_id()) {
        Some(id) => key_of(id.as_str()),
        None => key_of("visitor"),
    }
}

fn key_of(who: &str) -> String {
    [PREFIX, ".", who].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::{sign_in, with_store};

    #[test]
    fn the_last_come_first_each_once_and_each_account_has_its_own() {
        with_store(|store, _| {
            sign_in(store, "5");
            for number in 0..10 {
                keep(store, &format!("Suche {number}"));
            }
            keep(store, " suche 4 ");
            keep(store, "x");
            let all = kept(store);
            assert_eq!((all.len(), all[0].as_str(), all[1].as_str()), (8, "suche 4", "Suche 9"));
            assert!(!forget_one(store, "suche 4").contains(&"suche 4".to_owned()));
            sign_in(store, "6");
            assert!(kept(store).is_empty());
            forget(&AccountId::new("5"));
            sign_in(store, "5");
            assert!(kept(store).is_empty());
        });
    }
}
