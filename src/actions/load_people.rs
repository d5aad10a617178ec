//! Loads lists of accounts, page by page.

use mastodon::{
    AccountId, ApiError, Cursor, Page,
    endpoints::{
        accounts::{AccountEndorsements, Followers, Following, GetFamiliarFollowers},
        blocks::ListBlocks,
        follow_requests::ListFollowRequests,
        mutes::ListMutes,
    },
    entities::Account,
};

use super::load_relationships::load_relationships;
use crate::{routes::Circle, store::Store};

/// A list of accounts.
#[derive(Clone, Debug, PartialEq)]
pub enum People {
    /// Accounts around an account.
    Around(AccountId, Circle),
    /// Whom one mutes.
    Muted,
    /// Whom one blocks.
    Blocked,
    /// Who asks to follow one.
    Asking,
}

/// A page of a list of accounts, and where the next one is. How one stands to them is loaded too.
///
/// # Errors
/// Whatever kept the answer away.
pub async fn load_people(
    store: Store,
    people: People,
    at: Option<Cursor>,
) -> Result<(Vec<AccountId>, Option<Cursor>), ApiError> {
    let page = ask(store, people, at).await?;
    let ids: Vec<AccountId> = page.items.iter().map(|account| account.id.clone()).collect();
    for account in page.items {
        store.accounts.insert(account);
    }
    load_relationships(store, ids.clone()).await;
    Ok((ids, page.next))
}

/// Those one follows who follow an account. A failure is not told: they are an extra.
pub async fn load_familiar(store: Store, id: AccountId) -> Vec<Account> {
    let asked = GetFamiliarFollowers { ids: vec![id.clone()] };
    let found = store.session.call(asked).await.unwrap_or_default();
    found.into_iter().find(|one| one.id == id).map(|one| one.accounts).unwrap_or_default()
}

async fn ask(store: Store, people: People, at: Option<Cursor>) -> Result<Page<Account>, ApiError> {
    let (session, limit) = (store.session, None);
    match people {
        People::Around(id, Circle::Followers) => session.call(Followers { id, at, limit }).await,
        People::Around(id, Circle::Following) => session.call(Following { id, at, limit }).await,
        People::Around(id, Circle::Featured) => {
            session.call(AccountEndorsements { id, at, limit }).await
        }
        People::Muted => session.call(ListMutes { at, limit }).await,
        People::Blocked => session.call(ListBlocks { at, limit }).await,
        People::Asking => session.call(ListFollowRequests { at, limit }).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::{sign_in, with_store};

    #[test]
    fn a_page_leads_to_the_next_and_tells_how_one_stands() {
        with_store(|store, fake| {
            sign_in(store, "1");
            let next = "<https://x.example/api/v1/accounts/3/followers?max_id=7>; rel=\"next\"";
            fake.answer_with("/followers", &[("link", next)], r#"[{"id":"5","acct":"a"}]"#);
            fake.answer("/relationships", 200, r#"[{"id":"5","following":true}]"#);
            let list = People::Around(AccountId::new("3"), Circle::Followers);
            let (ids, next) = fake.run(load_people(store, list.clone(), None)).unwrap();
            assert_eq!(ids, [AccountId::new("5")]);
            assert!(store.accounts.peek_relationship(&ids[0]).unwrap().following);
            fake.answer("/followers", 200, "[]");
            let (ids, end) = fake.run(load_people(store, list, next)).unwrap();
            assert_eq!((ids.len(), end), (0, None));
            let expected = [
                "GET /api/v1/accounts/3/followers",
                "GET /api/v1/accounts/relationships?id%5B%5D=5&with_suspended=true",
                "GET /api/v1/accounts/3/followers?max_id=7",
            ];
            assert_eq!(fake.sent(), expected);
        });
    }

    #[test]
    fn familiar_followers_are_those_of_the_account() {
        with_store(|store, fake| {
            let answer =
                r#"[{"id":"4","accounts":[{"id":"8"}]},{"id":"3","accounts":[{"id":"9"}]}]"#;
            fake.answer("/familiar_followers", 200, answer);
            let found = fake.run(load_familiar(store, AccountId::new("3")));
            assert_eq!(found[0].id, AccountId::new("9"));
            fake.answer("/familiar_followers", 404, "");
            assert!(fake.run(load_familiar(store, AccountId::new("3"))).is_empty());
        });
    }
}
