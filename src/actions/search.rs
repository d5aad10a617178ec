//! Searches accounts, hashtags and posts.

use leptos::prelude::*;
use mastodon::{
    AccountId, Cursor,
    endpoints::search::{Search, SearchKind},
    entities::SearchResults,
};

use super::{load_relationships, tell};
use crate::{
    store::{Found, Load, Store, TimelineKey},
    texts,
};

/// How many of each kind are asked for at once.
const PAGE: usize = 20;
/// How many accounts are suggested while one types.
const SUGGESTED: u32 = 5;

/// Searches all kinds at once. What an earlier search found stays until the answer is here; the
/// answer is not taken where another search has begun meanwhile.
pub async fn search(store: Store, query: String) {
    let query = query.trim().to_owned();
    let version = store.search.begin();
    let signed_in = store.session.token().is_some();
    let call = Search {
        q: query.clone(),
        // Other servers are asked only for what is written in full, and only for members.
        resolve: signed_in && (is_address(&query) || is_full_handle(&query)),
        limit: u32::try_from(PAGE).ok(),
        ..Search::default()
    };
    let answer = store.session.call(call).await;
    if !store.search.is_current(version) {
        return;
    }
    match answer {
        Ok(results) => take_in(store, query, results, signed_in),
        Err(error) => store.search.load.set(Load::Failed(error)),
    }
}

/// Searches further accounts or hashtags, behind those found so far.
pub async fn search_further(store: Store, kind: SearchKind) {
    let found = store.search.found.get_untracked();
    let skipped = match kind {
        SearchKind::Accounts => found.accounts.len(),
        SearchKind::Hashtags => found.hashtags.len(),
        SearchKind::Statuses => return,
    };
    let call = Search {
        q: found.query.clone(),
        kind: Some(kind),
        limit: u32::try_from(PAGE).ok(),
        offset: u32::try_from(skipped).ok(),
        ..Search::default()
    };
    match store.session.call(call).await {
        Ok(results) => {
            know(store, &results);
            let more = results.accounts.len().max(results.hashtags.len()) >= PAGE;
            store.search.found.update(|now| {
                if now.query != found.query {
                    return;
                }
                let before = now.accounts.len() + now.hashtags.len();
                now.add(&results);
                let more = more && now.accounts.len() + now.hashtags.len() > before;
                match kind {
                    SearchKind::Accounts => now.more_accounts = more,
                    _ => now.more_hashtags = more,
                }
            });
        }
        Err(error) => tell::problem(store, texts::search::MORE_FAILED, &error),
    }
}

/// Accounts that fit what is being written. A failure is not told: searching itself tells it.
pub async fn suggest_accounts(store: Store, text: &str) -> Vec<AccountId> {
    let call = Search {
        q: text.trim().to_owned(),
        kind: Some(SearchKind::Accounts),
        limit: Some(SUGGESTED),
        ..Search::default()
    };
    let results = store.session.call(call).await.unwrap_or_default();
    know(store, &results);
    results.accounts.into_iter().map(|account| account.id).collect()
}

/// Whether a text is the address of something on the web.
pub fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') || rest.contains(':')) && !text.contains(' ')
}

/// Whether a text is a handle with its server (`@name@server.example`).
pub fn is_full_handle(text: &str) -> bool {
    let handle = text.strip_prefix('@').unwrap_or(text);
    let parts = handle.split_once('@');
    parts.is_some_and(|(name, server)| {
        let is_name = |sign: char| sign.is_alphanumeric() || "_.-".contains(sign);
        !name.is_empty()
            && name.chars().all(is_name)
            && server.split('.').count() > 1
            && server.split('.').all(|label| !label.is_empty())
            && server.chars().all(|sign| is_name(sign) || sign == ':')
    })
}

fn take_in(store: Store, query: String, results: SearchResults, signed_in: bool) {
    know(store, &results);
    let earlier = store.search.found.with_untracked(|found| found.query.clone());
    if earlier != query {
        store.timelines.forget(&TimelineKey::Search(earlier));
    }
    // Visitors get no further pages, and an address has only one answer.
    let pages = signed_in && !is_address(&query);
    let more = |number: usize| pages && number >= PAGE;
    let mut found = Found {
        query: query.clone(),
        statuses: results.statuses.len(),
        more_accounts: more(results.accounts.len()),
        more_hashtags: more(results.hashtags.len()),
        more_statuses: more(results.statuses.len()),
        ..Found::default()
    };
    found.add(&results);
    let next = found.more_statuses.then(|| Cursor::skipping(PAGE as u32));
    let ids = results.statuses.into_iter().map(|status| store.take_in(status)).collect();
    let timeline = store.timelines.signal(&TimelineKey::Search(query));
    timeline.update(|timeline| timeline.set_first_page(ids, next));
    store.search.found.set(found);
    store.search.load.set(Load::Done);
}

/// Takes in accounts, and asks how one stands to them.
fn know(store: Store, results: &SearchResults) {
    let mut ids = Vec::new();
    for account in &results.accounts {
        ids.push(account.id.clone());
        store.accounts.insert(account.clone());
    }
    if store.session.token().is_some() && !ids.is_empty() {
        crate::browser::task::spawn(load_relationships::load_relationships(store, ids));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn all_kinds_are_found_at_once_and_visitors_ask_no_other_server() {
        with_store(|store, fake| {
            fake.answer(
                "/search",
                200,
                r##"{"accounts":[{"id":"1","acct":"a"}],"hashtags":[{"name":"geno"}],
                     "statuses":[{"id":"7","account":{"id":"1"}}]}"##,
            );
            fake.run(search(store, " @a@b.example ".into()));
            assert_eq!(fake.sent(), ["GET /api/v2/search?q=%40a%40b.example&limit=20"]);
            let found = store.search.found.get_untracked();
            assert_eq!((found.accounts.len(), found.hashtags.len(), found.statuses), (1, 1, 1));
            let key = TimelineKey::Search("@a@b.example".into());
            let posts = store.timelines.signal(&key).with_untracked(|it| it.ids().count());
            assert_eq!(posts, 1);
        });
    }

    #[test]
    fn an_answer_to_an_earlier_search_is_not_taken() {
        with_store(|store, fake| {
            fake.answer("q=strom", 200, r#"{"hashtags":[{"name":"strom"}]}"#);
            fake.answer("q=str", 200, r#"{"hashtags":[{"name":"strudel"}]}"#);
            let version = store.search.begin();
            fake.run(search(store, "strom".into()));
            assert!(!store.search.is_current(version), "the later search goes before");
            assert_eq!(store.search.found.get_untracked().query, "strom");
            store.search.clear();
            assert_eq!(store.search.found.get_untracked(), Found::default());
        });
    }

    #[test]
    fn further_results_stand_behind_the_first() {
        with_store(|store, fake| {
            crate::actions::fake::sign_in(store, "9");
            let tags: Vec<_> = (0..20).map(|n| format!(r#"{{"name":"t{n}"}}"#)).collect();
            fake.answer("/search", 200, &format!(r#"{{"hashtags":[{}]}}"#, tags.join(",")));
            fake.run(search(store, "t".into()));
            assert!(store.search.found.get_untracked().more_hashtags);
            fake.answer("/search", 200, r#"{"hashtags":[{"name":"T3"},{"name":"t20"}]}"#);
            fake.run(search_further(store, SearchKind::Hashtags));
            let found = store.search.found.get_untracked();
            assert_eq!((found.hashtags.len(), found.more_hashtags), (21, false));
            assert!(
                fake.sent()[1].contains("type=hashtags&limit=20&offset=20"),
                "{:?}",
                fake.sent()
            );
        });
    }

    #[test]
    fn addresses_and_handles_are_told_from_words() {
        assert!(is_address("https://a.example/@b/1") && is_address("http://127.0.0.1:80/x"));
        assert!(!is_address("https:// a.example") && !is_address("a.example"));
        assert!(is_full_handle("@laden@b.example") && is_full_handle("laden@b.example"));
        assert!(
            !is_full_handle("@laden") && !is_full_handle("@laden@b") && !is_full_handle("a @b.c")
        );
        assert!(!is_full_handle("from:me@b.example x"));
    }
}
