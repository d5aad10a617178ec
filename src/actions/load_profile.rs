//! Loads an account by its handle, and how one stands to it.

use leptos::prelude::*;
use mastodon::{
    AccountId, ApiError,
    endpoints::{
        accounts::{LookupAccount, Relationships},
        search::{Search, SearchKind},
    },
    entities::Account,
};

use crate::store::Store;

/// Loads an account by its handle (`name` or `name@server`), and how one stands to it.
///
/// # Errors
/// [`ApiError::NotFound`] where nobody has this handle, or whatever kept the answer away.
pub async fn load_profile(store: Store, acct: &str) -> Result<AccountId, ApiError> {
    let account = match store.session.call(LookupAccount { acct: acct.to_owned() }).await {
        // This server has not heard of it yet; for members it asks the other one.
        Err(ApiError::NotFound) if acct.contains('@') && store.session.token().is_some() => {
            ask_around(store, acct).await?
        }
        answer => answer?,
    };
    let id = account.id.clone();
    store.accounts.insert(account);
    load_relationship(store, id.clone()).await;
    Ok(id)
}

/// Loads how one stands to an account, where somebody is signed in. A failure is not told: what
/// depends on it is not shown.
pub async fn load_relationship(store: Store, id: AccountId) {
    let own = untrack(|| store.session.account_id());
    if own.is_none() || own.as_ref() == Some(&id) {
        return;
    }
    let relationships = Relationships { ids: vec![id], with_suspended: true };
    if let Ok(relationships) = store.session.call(relationships).await {
        store.accounts.set_relationships(relationships);
    }
}

/// Lets the instance look for an account on its own server.
async fn ask_around(store: Store, acct: &str) -> Result<Account, ApiError> {
    let search = Search {
        q: format!("@{acct}"),
        kind: Some(SearchKind::Accounts),
        resolve: true,
        ..Default::default()
    };
    let found = store.session.call(search).await?.accounts;
    let is_it = |account: &Account| account.acct.eq_ignore_ascii_case(acct);
    found.into_iter().find(is_it).ok_or(ApiError::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{actions::fake::with_store, store::Login};

    fn sign_in(store: Store) {
        store.session.set_login(Some(Login {
            token: "t".into(),
            account_id: AccountId::new("1"),
            acct: "me".into(),
            client_id: String::new(),
            client_secret: String::new(),
        }));
    }

    #[test]
    fn a_visitor_gets_the_account_alone() {
        with_store(|store, fake| {
            fake.answer("/lookup", 200, r#"{"id":"3","acct":"laden"}"#);
            assert_eq!(fake.run(load_profile(store, "laden")), Ok(AccountId::new("3")));
            assert_eq!(fake.sent(), ["GET /api/v1/accounts/lookup?acct=laden"]);
            assert_eq!(store.accounts.id_of("Laden"), Some(AccountId::new("3")));
        });
    }

    #[test]
    fn a_member_learns_how_they_stand_to_it() {
        with_store(|store, fake| {
            sign_in(store);
            fake.answer("/lookup", 200, r#"{"id":"3","acct":"laden"}"#);
            fake.answer("/relationships", 200, r#"[{"id":"3","following":true}]"#);
            fake.run(load_profile(store, "laden")).unwrap();
            assert!(store.accounts.peek_relationship(&AccountId::new("3")).unwrap().following);
        });
    }

    #[test]
    fn an_account_of_another_server_is_looked_for_there() {
        with_store(|store, fake| {
            sign_in(store);
            fake.answer("/lookup", 404, "");
            fake.answer(
                "/search",
                200,
                r#"{"accounts":[{"id":"8","acct":"x@b.example"},{"id":"9","acct":"a@b.example"}]}"#,
            );
            let found = fake.run(load_profile(store, "a@B.example"));
            assert_eq!(found, Ok(AccountId::new("9")));
        });
    }

    #[test]
    fn nobody_has_the_handle() {
        with_store(|store, fake| {
            fake.answer("/lookup", 404, "");
            assert_eq!(fake.run(load_profile(store, "a@b.example")), Err(ApiError::NotFound));
            assert_eq!(fake.sent().len(), 1);
        });
    }
}
