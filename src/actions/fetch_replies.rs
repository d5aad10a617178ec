//! Follows the server while it fetches answers from other servers.

use std::time::Duration;

use leptos::prelude::*;
use mastodon::{
    RefreshHint, StatusId,
    endpoints::{async_refreshes::GetAsyncRefresh, statuses::GetContext},
    entities::RefreshStatus,
};

use crate::{
    browser::task,
    routes::Route,
    store::{Remote, Store},
};

/// How often is asked at most.
const MOST_QUESTIONS: u32 = 40;
/// The longest pause between two questions, in seconds.
const LONGEST_PAUSE: u32 = 10;

/// Asks how fetching the answers to the post of a thread stands until it is done, as long as the
/// thread is looked at. What came waits to be shown, so that nothing moves by itself. A failure is not
/// told: what is there stays.
pub async fn fetch_replies(store: Store, id: StatusId, hint: RefreshHint) {
    let thread = store.threads.signal(&id);
    if thread.with_untracked(|thread| matches!(thread.remote, Remote::Fetching(_))) {
        return;
    }
    thread.update(|thread| thread.remote = Remote::Fetching(0));
    follow(store, &id, &hint).await;
    let found = find_new(store, &id).await;
    thread.update(|thread| {
        thread.remote = if found.is_empty() { Remote::Idle } else { Remote::Found(found) };
        if thread.descendants.is_empty() {
            thread.show_found();
        }
    });
}

async fn follow(store: Store, id: &StatusId, hint: &RefreshHint) {
    let pause = Duration::from_secs(hint.retry.clamp(1, LONGEST_PAUSE).into());
    for _ in 0..MOST_QUESTIONS {
        task::sleep(pause).await;
        if !is_looked_at(store, id) {
            return;
        }
        let asked = store.session.call(GetAsyncRefresh { id: hint.id.clone() }).await;
        let Ok(refresh) = asked else { return };
        let count = refresh.result_count.unwrap_or(0);
        store.threads.signal(id).update(|thread| thread.remote = Remote::Fetching(count));
        if refresh.status != RefreshStatus::Running {
            return;
        }
    }
}

/// The answers as they are now, where there are some that are not shown yet.
async fn find_new(store: Store, id: &StatusId) -> Vec<StatusId> {
    let original = store.posts.boosted(id).unwrap_or_else(|| id.clone());
    let Ok(context) = store.session.call(GetContext { id: original }).await else {
        return Vec::new();
    };
    let found: Vec<StatusId> =
        context.descendants.into_iter().map(|post| store.take_in(post)).collect();
    let shown = store.threads.signal(id).get_untracked().descendants;
    if found.iter().all(|id| shown.contains(id)) { Vec::new() } else { found }
}

fn is_looked_at(store: Store, id: &StatusId) -> bool {
    store.location.with_untracked(
        |location| matches!(&location.route, Route::Status { id: shown, .. } if shown == id),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        actions::fake::{status, with_store},
        routes::{Arrival, Location},
    };

    fn look_at(store: Store, id: &StatusId) {
        let route = Route::status("a", id.clone());
        store.location.set(Location { route, arrival: Arrival::Followed });
    }

    fn hint() -> RefreshHint {
        RefreshHint { id: "r".into(), retry: 1 }
    }

    #[test]
    fn what_is_fetched_waits_until_it_is_asked_for() {
        with_store(|store, fake| {
            let id = store.take_in(status("7"));
            look_at(store, &id);
            let thread = store.threads.signal(&id);
            thread.update(|thread| thread.descendants = vec![StatusId::new("8")]);
            let stands = |status: &str| {
                format!(r#"{{"async_refresh":{{"id":"r","status":"{status}","result_count":1}}}}"#)
            };
            fake.answer("/async_refreshes/r", 200, &stands("running"));
            fake.answer("/async_refreshes/r", 200, &stands("finished"));
            let context = r#"{"descendants":[{"id":"8","account":{"id":"1"}},{"id":"9","account":{"id":"2"}}]}"#;
            fake.answer("/context", 200, context);
            fake.run(fetch_replies(store, id.clone(), hint()));
            let found = vec![StatusId::new("8"), StatusId::new("9")];
            assert_eq!(thread.get_untracked().remote, Remote::Found(found.clone()));
            assert_eq!(thread.get_untracked().count_found(), 1);
            assert_eq!(fake.sent().len(), 3);
            thread.update(|thread| thread.show_found());
            let thread = thread.get_untracked();
            assert_eq!((thread.descendants, thread.remote), (found, Remote::Idle));
        });
    }

    #[test]
    fn where_nobody_has_answered_yet_what_comes_is_shown_at_once() {
        with_store(|store, fake| {
            let id = store.take_in(status("7"));
            look_at(store, &id);
            fake.answer("/async_refreshes/r", 404, "");
            fake.answer("/context", 200, r#"{"descendants":[{"id":"9","account":{"id":"2"}}]}"#);
            fake.run(fetch_replies(store, id.clone(), hint()));
            let thread = store.threads.signal(&id).get_untracked();
            assert_eq!(thread.descendants, [StatusId::new("9")]);
            assert_eq!(thread.remote, Remote::Idle);
        });
    }

    #[test]
    fn nobody_asks_for_a_thread_that_was_left() {
        with_store(|store, fake| {
            let id = store.take_in(status("7"));
            fake.run(fetch_replies(store, id.clone(), hint()));
            assert_eq!(fake.sent(), ["GET /api/v1/statuses/7/context"]);
        });
    }
}
