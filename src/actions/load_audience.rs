//! Loads who boosted, favourited or quoted a post, page by page.

use mastodon::{
    AccountId, ApiError, Cursor, Page, StatusId,
    endpoints::statuses::{FavouritedBy, Quotes, RebloggedBy},
    entities::Account,
};

use super::load_relationships::load_relationships;
use crate::{routes::Audience, store::Store};

/// Somebody, or a post of somebody.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Listed {
    /// An account.
    Account(AccountId),
    /// A post that quotes.
    Post(StatusId),
}

/// A page of the list, and where the next one is. How one stands to the accounts is loaded too.
///
/// # Errors
/// Whatever kept the answer away.
pub async fn load_audience(
    store: Store,
    id: StatusId,
    audience: Audience,
    at: Option<Cursor>,
) -> Result<(Vec<Listed>, Option<Cursor>), ApiError> {
    let limit = None;
    match audience {
        Audience::Boosts => {
            let page = store.session.call(RebloggedBy { id, at, limit }).await?;
            Ok(take_in_accounts(store, page).await)
        }
        Audience::Favourites => {
            let page = store.session.call(FavouritedBy { id, at, limit }).await?;
            Ok(take_in_accounts(store, page).await)
        }
        Audience::Quotes => {
            let page = store.session.call(Quotes { id, at, limit }).await?;
            let posts = page.items.into_iter().map(|post| Listed::Post(store.take_in(post)));
            Ok((posts.collect(), page.next))
        }
    }
}

async fn take_in_accounts(store: Store, page: Page<Account>) -> (Vec<Listed>, Option<Cursor>) {
    let ids: Vec<AccountId> = page.items.iter().map(|account| account.id.clone()).collect();
    for account in page.items {
        store.accounts.insert(account);
    }
    load_relationships(store, ids.clone()).await;
    (ids.into_iter().map(Listed::Account).collect(), page.next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn a_page_leads_to_the_next() {
        with_store(|store, fake| {
            let next = "<https://x.example/api/v1/statuses/7/favourited_by?max_id=3>; rel=\"next\"";
            fake.answer_with("/favourited_by", &[("link", next)], r#"[{"id":"5","acct":"a"}]"#);
            let list = |at| load_audience(store, StatusId::new("7"), Audience::Favourites, at);
            let (found, next) = fake.run(list(None)).unwrap();
            assert_eq!(found, [Listed::Account(AccountId::new("5"))]);
            fake.answer("/favourited_by", 200, "[]");
            assert_eq!(fake.run(list(next)).unwrap(), (Vec::new(), None));
            assert_eq!(
                fake.sent().last().unwrap(),
                "GET /api/v1/statuses/7/favourited_by?max_id=3"
            );
        });
    }

    #[test]
    fn quotes_are_posts() {
        with_store(|store, fake| {
            fake.answer("/quotes", 200, r#"[{"id":"9","account":{"id":"1"}}]"#);
            let list = load_audience(store, StatusId::new("7"), Audience::Quotes, None);
            let (found, next) = fake.run(list).unwrap();
            assert_eq!((found, next), (vec![Listed::Post(StatusId::new("9"))], None));
            assert!(store.posts.peek(&StatusId::new("9")).is_some());
        });
    }
}
