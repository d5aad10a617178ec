//! Accounts and the relationships to them, by id.

use std::collections::HashMap;

use leptos::prelude::*;
use mastodon::{
    AccountId,
    entities::{Account, Relationship},
};

/// Accounts and the relationships to them, by id.
#[derive(Clone, Copy)]
pub struct Accounts {
    accounts: StoredValue<HashMap<AccountId, ArcRwSignal<Account>>>,
    by_acct: StoredValue<HashMap<String, AccountId>>,
    relationships: RwSignal<HashMap<AccountId, Relationship>>,
}

impl Accounts {
    pub(super) fn new() -> Self {
        Self {
            accounts: StoredValue::new(HashMap::new()),
            by_acct: StoredValue::new(HashMap::new()),
            relationships: RwSignal::new(HashMap::new()),
        }
    }

    /// Takes in an account; one that is known changes in place. What only `verify_credentials` tells
    /// of one's own account stays.
    pub fn insert(self, mut account: Account) {
        if let Some(known) = self.peek(&account.id) {
            account.source = account.source.or(known.source);
            account.role = account.role.or(known.role);
        }
        self.by_acct.update_value(|names| {
            names.insert(account.acct.to_lowercase(), account.id.clone());
        });
        match self.signal(&account.id) {
            Some(known) => {
                if known.with_untracked(|known| *known != account) {
                    known.set(account);
                }
            }
            None => self.accounts.update_value(|accounts| {
                accounts.insert(account.id.clone(), ArcRwSignal::new(account));
            }),
        }
    }

    /// The signal of an account; `None` where it is not known.
    pub fn signal(self, id: &AccountId) -> Option<ArcRwSignal<Account>> {
        self.accounts.with_value(|accounts| accounts.get(id).cloned())
    }

    /// The account as it is now, not tracked.
    pub fn peek(self, id: &AccountId) -> Option<Account> {
        self.signal(id).map(|account| account.get_untracked())
    }

    /// The id of an account by its handle (`name` or `name@server`), whatever the case.
    pub fn id_of(self, acct: &str) -> Option<AccountId> {
        self.by_acct.with_value(|names| names.get(&acct.to_lowercase()).cloned())
    }

    /// The relationship to an account, tracked; `None` until it is known.
    pub fn relationship(self, id: &AccountId) -> Option<Relationship> {
        self.relationships.with(|known| known.get(id).cloned())
    }

    /// The relationship to an account, not tracked.
    pub fn peek_relationship(self, id: &AccountId) -> Option<Relationship> {
        self.relationships.with_untracked(|known| known.get(id).cloned())
    }

    /// Changes the relationship to an account; nothing happens where it is not known.
    pub fn change_relationship(self, id: &AccountId, change: impl FnOnce(&mut Relationship)) {
        self.relationships.update(|known| {
            if let Some(relationship) = known.get_mut(id) {
                change(relationship);
            }
        });
    }

    /// Takes in relationships.
    pub fn set_relationships(self, relationships: Vec<Relationship>) {
        self.relationships.update(|known| {
            known.extend(relationships.into_iter().map(|one| (one.id.clone(), one)));
        });
    }

    pub(super) fn clear(self) {
        self.accounts.set_value(HashMap::new());
        self.by_acct.set_value(HashMap::new());
        self.relationships.set(HashMap::new());
    }
}
