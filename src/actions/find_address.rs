//! Finds the page of an account or post by the address it has on any server.

use mastodon::{ApiError, StatusId, endpoints::search::Search, entities::SearchResults};

use crate::{routes::Route, store::Store};

/// The page here of the account or post that has this address (or handle) on any server. This
/// instance asks that server where it has not met it yet, which needs a login.
///
/// # Errors
/// [`ApiError::NotFound`] where nothing is there, or whatever kept the answer away.
pub async fn find_address(store: Store, uri: &str) -> Result<Route, ApiError> {
    let uri = uri.trim();
    if !uri.contains("://") {
        let handle = uri.strip_prefix("acct:").unwrap_or(uri).trim_start_matches('@');
        // The profile's page looks around by itself.
        let profile = || Ok(Route::profile(handle));
        return if handle.is_empty() { Err(ApiError::NotFound) } else { profile() };
    }
    let found = find(store, uri).await?;
    let post = found.statuses.into_iter().next();
    let post = post.map(|post| Route::status(post.account.acct.clone(), post.id));
    let account = || found.accounts.into_iter().next().map(|it| Route::profile(it.acct));
    post.or_else(account).ok_or(ApiError::NotFound)
}

/// The post that has this address on any server.
///
/// # Errors
/// [`ApiError::NotFound`] where none is there, or whatever kept the answer away.
pub async fn find_post(store: Store, uri: &str) -> Result<StatusId, ApiError> {
    let post = find(store, uri).await?.statuses.into_iter().next();
    post.map(|post| store.take_in(post)).ok_or(ApiError::NotFound)
}

async fn find(store: Store, uri: &str) -> Result<SearchResults, ApiError> {
    let search = Search { q: uri.to_owned(), resolve: true, ..Default::default() };
    store.session.call(search).await
}

#[cfg(test)]
mod tests {
    use mastodon::StatusId;

    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn an_address_leads_to_the_post_or_account_it_is_of() {
        with_store(|store, fake| {
            fake.answer(
                "/search",
                200,
                r#"{"statuses":[{"id":"7","account":{"id":"1","acct":"a@b.example"}}]}"#,
            );
            let found = fake.run(find_address(store, "https://b.example/7"));
            assert_eq!(found, Ok(Route::status("a@b.example", StatusId::new("7"))));
            fake.answer("/search", 200, r#"{"accounts":[{"id":"1","acct":"laden"}]}"#);
            let found = fake.run(find_address(store, "https://b.example/a"));
            assert_eq!(found, Ok(Route::profile("laden")));
            assert_eq!(
                fake.sent()[0],
                "GET /api/v2/search?q=https%3A%2F%2Fb.example%2F7&resolve=true"
            );
        });
    }

    #[test]
    fn a_handle_needs_no_question() {
        with_store(|store, fake| {
            for uri in ["acct:a@b.example", "@a@b.example", "a@b.example"] {
                let found = fake.run(find_address(store, uri));
                assert_eq!(found, Ok(Route::profile("a@b.example")));
            }
            assert!(fake.sent().is_empty());
        });
    }

    #[test]
    fn nothing_is_there() {
        with_store(|store, fake| {
            assert_eq!(fake.run(find_address(store, " ")), Err(ApiError::NotFound));
            fake.answer("/search", 200, "{}");
            let found = fake.run(find_address(store, "https://b.example/7"));
            assert_eq!(found, Err(ApiError::NotFound));
        });
    }
}
