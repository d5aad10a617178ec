//! Accounts and the relationships to them, by id.

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;
use mastodon::{
    AccountId,
    entities::{Account, Relationship},
};

/// Whose posts one does not want to see in timelines. The server leaves them out by itself; this
/// takes out what came before.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hidden {
    accounts: HashSet<AccountId>,
    /// Those of them whose notifications one does not want either.
    silent: HashSet<AccountId>,
    servers: HashSet<String>,
}

impl Hidden {
    /// Whether nobody is hidden.
    pub fn is_empty(&self) -> bool {
        self.accounts.is_empty() && self.servers.is_empty()
    }

    /// Whether an account is hidden, by itself or with its server.
    pub fn hides(&self, account: &Account) -> bool {
        self.accounts.contains(&account.id) || self.hides_server_of(account)
    }

    /// Whether what an account does is not told either.
    pub fn silences(&self, account: &Account) -> bool {
        self.silent.contains(&account.id) || self.hides_server_of(account)
    }

    fn hides_server_of(&self, account: &Account) -> bool {
        let server = account.acct.split_once('@').map(|(_, server)| server);
        server.is_some_and(|server| self.servers.contains(&server.to_lowercase()))
    }
}

/// Accounts and the relationships to them, by id.
#[derive(Clone, Copy)]
pub struct Accounts {
    accounts: StoredValue<HashMap<AccountId, ArcRwSignal<Account>>>,
    by_acct: StoredValue<HashMap<String, AccountId>>,
    relationships: RwSignal<HashMap<AccountId, Relationship>>,
    hidden: RwSignal<Hidden>,
}

impl Accounts {
    pub(super) fn new() -> Self {
        Self {
            accounts: StoredValue::new(HashMap::new()),
            by_acct: StoredValue::new(HashMap::new()),
            relationships: RwSignal::new(HashMap::new()),
            hidden: RwSignal::new(Hidden::default()),
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
        self.hide(self.peek_relationship(id).as_slice());
    }

    /// Takes in relationships.
    pub fn set_relationships(self, relationships: Vec<Relationship>) {
        self.hide(&relationships);
        self.relationships.update(|known| {
            known.extend(relationships.into_iter().map(|one| (one.id.clone(), one)));
        });
    }

    /// Whose posts one does not want to see in timelines, tracked.
    pub fn hidden(self) -> Hidden {
        self.hidden.get()
    }

    /// Forgets how one stands to the accounts of a server.
    pub fn forget_relationships_of(self, server: &str) {
        let is_there = |id: &AccountId| {
            let account = self.signal(id);
            account.is_some_and(|account| {
                account.with_untracked(|account| {
                    let own = account.acct.split_once('@').map(|(_, own)| own);
                    own.is_some_and(|own| own.eq_ignore_ascii_case(server))
                })
            })
        };
        self.relationships.update(|known| known.retain(|id, _| !is_there(id)));
    }

    /// Hides a server with all who are there, or no longer.
    pub fn hide_server(self, server: &str, on: bool) {
        let server = server.to_lowercase();
        self.hidden.update(|hidden| {
            if on {
                hidden.servers.insert(server)
            } else {
                hidden.servers.remove(&server)
            };
        });
    }

    /// Hides those who are muted or blocked, and shows those who are so no longer.
    fn hide(self, relationships: &[Relationship]) {
        let before = self.hidden.get_untracked();
        let mut hidden = before.clone();
        for one in relationships {
            let is_silent = one.blocking || one.muting && one.muting_notifications;
            let sets = [
                (&mut hidden.accounts, one.muting || one.blocking),
                (&mut hidden.silent, is_silent),
            ];
            for (set, is_in) in sets {
                if is_in {
                    set.insert(one.id.clone())
                } else {
                    set.remove(&one.id)
                };
            }
        }
        if hidden != before {
            self.hidden.set(hidden);
        }
    }

    pub(super) fn clear(self) {
        self.hidden.set(Hidden::default());
        self.accounts.set_value(HashMap::new());
        self.by_acct.set_value(HashMap::new());
        self.relationships.set(HashMap::new());
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn muted_and_blocked_accounts_and_whole_servers_are_hidden() {
        Owner::new().with(|| {
            let accounts = Accounts::new();
            let account = |id: &str, acct: &str| -> Account {
                serde_json::from_value(json!({ "id": id, "acct": acct })).unwrap()
            };
            let stand = |json| serde_json::from_value::<Relationship>(json).unwrap();
            let hides = |one: &Account| accounts.hidden.with_untracked(|hidden| hidden.hides(one));
            let (near, far) = (account("1", "laden"), account("2", "a@Laut.example"));
            accounts.set_relationships(vec![stand(json!({ "id": "1", "muting": true }))]);
            assert_eq!((hides(&near), hides(&far)), (true, false));
            accounts.change_relationship(&near.id, |one| one.muting = false);
            assert!(!hides(&near));
            accounts.change_relationship(&near.id, |one| one.blocking = true);
            assert!(hides(&near));
            accounts.hide_server("laut.Example", true);
            assert!(hides(&far));
            accounts.hide_server("laut.example", false);
            assert!(!hides(&far));
        });
    }
}
