//! Loads the directory: all accounts of this server that want to be found.

use std::{collections::HashSet, sync::Arc};

use leptos::prelude::*;
use mastodon::{
    ApiError, Cursor,
    endpoints::{
        directory::{DirectoryOrder, ListDirectory},
        timelines::Public,
    },
    entities::Account,
};

use crate::store::{Load, Store};

/// How many accounts are asked for at a time; Mastodon's own limit.
const PAGE: u32 = 80;
/// How many accounts there may be; more are no directory that a page could show.
const MOST: u32 = 20_000;
/// How many posts are asked for at a time where there is no directory.
const POSTS: u32 = 40;
/// How many pages of posts are looked through for their authors.
const PAGES_OF_POSTS: usize = 10;

/// Loads the directory to its end, page by page; what is there can be read meanwhile. On a server
/// without a directory, those are collected who wrote on the local timeline. Does nothing where the
/// directory is here or on its way; after a failure it begins anew, and what is there stays.
pub async fn load_directory(store: Store) {
    let directory = store.directory;
    if matches!(directory.load.get_untracked(), Load::Loading | Load::Done) {
        return;
    }
    directory.load.set(Load::Loading);
    let generation = directory.generation();
    let outcome = match load_pages(store).await {
        Err(error) if is_missing(store, &error) => {
            directory.is_from_timeline.set(true);
            collect_authors(store).await
        }
        outcome => outcome,
    };
    // Someone has signed in or out meanwhile; another call loads for them.
    if directory.generation() == generation {
        directory.load.set(outcome.map_or_else(Load::Failed, |()| Load::Done));
    }
}

async fn load_pages(store: Store) -> Result<(), ApiError> {
    let generation = store.directory.generation();
    let mut seen = HashSet::new();
    let mut offset = 0;
    while offset < MOST {
        // By age: the order does not change while pages are asked for.
        let page = ListDirectory {
            local: true,
            order: DirectoryOrder::New,
            offset: (offset > 0).then_some(offset),
            limit: Some(PAGE),
        };
        let accounts = store.session.call(page).await?;
        let known = seen.len();
        seen.extend(accounts.iter().map(|account| account.id.clone()));
        // A server that pages in another way begins anew for ever.
        if store.directory.generation() != generation || seen.len() == known {
            break;
        }
        take_in(store, &accounts);
        offset += u32::try_from(accounts.len()).unwrap_or(PAGE);
    }
    Ok(())
}

/// The authors of the local timeline's newest posts.
async fn collect_authors(store: Store) -> Result<(), ApiError> {
    let generation = store.directory.generation();
    let mut at = None;
    for _ in 0..PAGES_OF_POSTS {
        let page = Public { local: true, at, limit: Some(POSTS), ..Default::default() };
        let page = store.session.call(page).await?;
        if store.directory.generation() != generation {
            break;
        }
        let Some(last) = page.items.last().map(|status| status.id.clone()) else { break };
        let authors: Vec<Account> =
            page.items.into_iter().map(|status| Arc::unwrap_or_clone(status.account)).collect();
        take_in(store, &authors);
        at = page.next.or_else(|| Some(Cursor::older_than(last)));
    }
    Ok(())
}

/// Whoever has moved away or is suspended is not at home here.
fn take_in(store: Store, accounts: &[Account]) {
    let at_home =
        |account: &&Account| account.is_local() && account.moved.is_none() && !account.suspended;
    for account in accounts.iter().filter(at_home) {
        store.accounts.insert(account.clone());
    }
    store.directory.add(accounts.iter().filter(at_home));
}

/// Whether the server has no directory, or none for this reader.
fn is_missing(store: Store, error: &ApiError) -> bool {
    let is_expired =
        matches!(error, ApiError::SignedOut { .. }) && untrack(|| store.session.is_signed_in());
    !error.may_pass() && !is_expired
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    /// A page with these accounts.
    fn page(ids: std::ops::Range<u32>) -> String {
        let accounts: Vec<_> = ids
            .map(|id| serde_json::json!({ "id": id.to_string(), "acct": format!("a{id}") }))
            .collect();
        serde_json::Value::from(accounts).to_string()
    }

    fn count(store: Store) -> usize {
        store.directory.entries.with_untracked(Vec::len)
    }

    #[test]
    fn all_pages_are_loaded_to_the_end() {
        with_store(|store, fake| {
            fake.answer("directory", 200, &page(0..80));
            fake.answer("offset=80", 200, &page(80..160));
            fake.answer("offset=160", 200, &page(160..170));
            fake.answer("offset=170", 200, "[]");
            fake.run(load_directory(store));
            assert_eq!((count(store), store.directory.load.get_untracked()), (170, Load::Done));
            assert_eq!(fake.sent()[0], "GET /api/v1/directory?order=new&local=true&limit=80");
            fake.run(load_directory(store));
            assert_eq!(fake.sent().len(), 4);
        });
    }

    #[test]
    fn pages_that_overlap_or_begin_anew_end() {
        with_store(|store, fake| {
            fake.answer("directory", 200, &page(0..40));
            fake.answer("offset=40", 200, &page(30..60));
            fake.answer("offset=70", 200, &page(0..40));
            fake.run(load_directory(store));
            assert_eq!((count(store), store.directory.load.get_untracked()), (60, Load::Done));
        });
    }

    #[test]
    fn a_failure_keeps_what_is_there_and_a_retry_completes_it() {
        with_store(|store, fake| {
            fake.answer("directory", 200, &page(0..80));
            fake.answer("offset=80", 503, "");
            fake.run(load_directory(store));
            assert_eq!(count(store), 80);
            assert!(store.directory.load.get_untracked().error().is_some());
            assert!(!store.directory.is_from_timeline.get_untracked());
            fake.answer("directory", 200, &page(0..80));
            fake.answer("offset=80", 200, &page(80..90));
            fake.answer("offset=90", 200, "[]");
            fake.run(load_directory(store));
            assert_eq!((count(store), store.directory.load.get_untracked()), (90, Load::Done));
        });
    }

    #[test]
    fn without_a_directory_the_authors_are_collected() {
        with_store(|store, fake| {
            fake.answer("directory", 404, "");
            fake.answer(
                "timelines/public",
                200,
                r#"[{"id":"9","account":{"id":"1","acct":"a"}},{"id":"8","account":{"id":"2","acct":"b@c.example"}},
                    {"id":"7","account":{"id":"1","acct":"a"}}]"#,
            );
            fake.answer("max_id=7", 200, r#"[{"id":"6","account":{"id":"3","acct":"d"}}]"#);
            fake.answer("max_id=6", 200, "[]");
            fake.run(load_directory(store));
            assert!(store.directory.is_from_timeline.get_untracked());
            assert_eq!((count(store), store.directory.load.get_untracked()), (2, Load::Done));
        });
    }

    #[test]
    fn whoever_has_moved_away_is_left_out() {
        with_store(|store, fake| {
            let moved = r#"[{"id":"1","acct":"a","moved":{"id":"2","acct":"b@c.example"}},{"id":"3","acct":"c"}]"#;
            fake.answer("directory", 200, moved);
            fake.answer("offset=2", 200, "[]");
            fake.run(load_directory(store));
            assert_eq!(count(store), 1);
        });
    }
}
