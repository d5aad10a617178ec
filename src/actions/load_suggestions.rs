//! Looks for accounts worth following.

use leptos::prelude::untrack;
use mastodon::{
    AccountId,
    endpoints::{
        directory::{DirectoryOrder, ListDirectory},
        suggestions::ListSuggestions,
    },
    entities::Account,
};

use super::load_relationships;
use crate::store::Store;

/// How many are asked for; some are followed already.
const ASKED: u32 = 30;
/// How many are suggested.
const SUGGESTED: usize = 12;

/// Accounts worth following that one does not follow yet: those the server suggests, then others of
/// this server that were active lately. Empty where the server offers neither.
pub async fn load_suggestions(store: Store) -> Vec<AccountId> {
    let mut found: Vec<Account> = Vec::new();
    let suggested = ListSuggestions { limit: Some(ASKED) };
    for suggestion in store.session.call(suggested).await.unwrap_or_default() {
        found.push(suggestion.account);
    }
    if found.len() < SUGGESTED {
        let directory = ListDirectory {
            local: true,
            order: DirectoryOrder::Active,
            offset: None,
            limit: Some(ASKED),
        };
        found.extend(store.session.call(directory).await.unwrap_or_default());
    }
    let mut ids: Vec<AccountId> = Vec::new();
    for account in found {
        if !ids.contains(&account.id) {
            ids.push(account.id.clone());
        }
        store.accounts.insert(account);
    }
    load_relationships::load_relationships(store, ids.clone()).await;
    untrack(|| ids.retain(|id| is_new(store, id)));
    ids.truncate(SUGGESTED);
    ids
}

/// Whether one has nothing to do with an account yet. Where the server does not tell, following
/// is offered nevertheless.
fn is_new(store: Store, id: &AccountId) -> bool {
    let stands_out = |relationship: mastodon::entities::Relationship| {
        relationship.following || relationship.requested || relationship.blocking
    };
    !store.session.is_me(id) && !store.accounts.relationship(id).is_some_and(stands_out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::{sign_in, with_store};

    fn ids(found: Vec<AccountId>) -> Vec<String> {
        found.iter().map(AccountId::to_string).collect()
    }

    #[test]
    fn what_one_follows_already_is_not_suggested_and_nothing_twice() {
        with_store(|store, fake| {
            sign_in(store, "1");
            fake.answer("/api/v2/suggestions", 200, r#"[{"account":{"id":"2"}}]"#);
            let directory = r#"[{"id":"1"},{"id":"2"},{"id":"3"},{"id":"4"}]"#;
            fake.answer("/api/v1/directory", 200, directory);
            let relationships = r#"[{"id":"2"},{"id":"3","following":true},{"id":"4"}]"#;
            fake.answer("/relationships", 200, relationships);
            assert_eq!(ids(fake.run(load_suggestions(store))), ["2", "4"]);
        });
    }

    #[test]
    fn a_server_without_both_suggests_nothing() {
        with_store(|store, fake| {
            sign_in(store, "1");
            fake.answer("/api/v2/suggestions", 404, "");
            fake.answer("/api/v1/directory", 404, "");
            assert!(fake.run(load_suggestions(store)).is_empty());
            assert!(store.toasts.list().is_empty());
        });
    }
}
