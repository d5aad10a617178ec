//! Loads a post with what it answers and what answers it.

use leptos::prelude::*;
use mastodon::{
    ApiError, StatusId,
    endpoints::statuses::{GetContext, GetStatus},
    entities::Status,
};

use super::fetch_replies::fetch_replies;
use crate::{
    browser::task,
    store::{Load, Store},
};

/// Loads the thread of a post. What is known already is shown meanwhile, and stays where loading
/// fails; a post that is gone is forgotten.
pub async fn load_thread(store: Store, id: StatusId) {
    let thread = store.threads.signal(&id);
    if thread.with_untracked(|thread| thread.load.is_loading()) {
        return;
    }
    thread.update(|thread| thread.load = Load::Loading);
    let outcome = fetch(store, &id).await;
    thread.update(|thread| thread.load = outcome.map_or_else(Load::Failed, |()| Load::Done));
}

async fn fetch(store: Store, id: &StatusId) -> Result<(), ApiError> {
    if !store.posts.knows(id) {
        refresh(store, id).await?;
        fetch_context(store, id).await
    } else {
        // The thread is what is missing; the post may have changed meanwhile.
        let context = fetch_context(store, id).await;
        refresh(store, id).await?;
        context
    }
}

/// Loads the post itself.
pub async fn refresh(store: Store, id: &StatusId) -> Result<(), ApiError> {
    match store.session.call(GetStatus { id: id.clone() }).await {
        Ok(status) => {
            store.take_in(status);
            Ok(())
        }
        Err(error) => {
            if matches!(error, ApiError::NotFound | ApiError::Gone) {
                store.remove_post(id);
            }
            Err(error)
        }
    }
}

/// Loads what stands around the post; of a boost, around the boosted one.
async fn fetch_context(store: Store, id: &StatusId) -> Result<(), ApiError> {
    let original = store.posts.boosted(id).unwrap_or_else(|| id.clone());
    let context = store.session.call(GetContext { id: original }).await?;
    let take_in = |posts: Vec<Status>| posts.into_iter().map(|post| store.take_in(post)).collect();
    let (ancestors, descendants) = (take_in(context.ancestors), take_in(context.descendants));
    store.threads.signal(id).update(|thread| {
        thread.ancestors = ancestors;
        thread.descendants = descendants;
    });
    if let Some(hint) = context.refresh {
        task::spawn(fetch_replies(store, id.clone(), hint));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::{status, with_store};

    const CONTEXT: &str = r#"{"ancestors":[{"id":"5","account":{"id":"1"}}],
        "descendants":[{"id":"8","account":{"id":"1"}}]}"#;
    const POST: &str = r#"{"id":"7","account":{"id":"1"},"replies_count":1}"#;

    #[test]
    fn a_post_that_is_not_known_comes_before_its_thread() {
        with_store(|store, fake| {
            fake.answer("/context", 200, CONTEXT);
            fake.answer("/statuses/7", 200, POST);
            let id = StatusId::new("7");
            fake.run(load_thread(store, id.clone()));
            let thread = store.threads.signal(&id).get_untracked();
            assert_eq!(thread.load, Load::Done);
            assert_eq!(thread.ancestors, [StatusId::new("5")]);
            assert_eq!(thread.descendants, [StatusId::new("8")]);
            assert_eq!(fake.sent(), ["GET /api/v1/statuses/7", "GET /api/v1/statuses/7/context"]);
        });
    }

    #[test]
    fn of_a_known_post_the_thread_comes_first() {
        with_store(|store, fake| {
            let id = store.take_in(status("7"));
            fake.answer("/context", 200, CONTEXT);
            fake.answer("/statuses/7", 200, POST);
            fake.run(load_thread(store, id.clone()));
            assert_eq!(fake.sent().first().unwrap(), "GET /api/v1/statuses/7/context");
            assert_eq!(store.posts.peek(&id).unwrap().replies_count, 1);
        });
    }

    #[test]
    fn a_post_that_is_gone_is_forgotten() {
        with_store(|store, fake| {
            let id = store.take_in(status("7"));
            fake.answer("/context", 404, "");
            fake.answer("/statuses/7", 404, "");
            fake.run(load_thread(store, id.clone()));
            assert!(store.posts.peek(&id).is_none());
            let thread = store.threads.signal(&id).get_untracked();
            assert_eq!(thread.load, Load::Failed(ApiError::NotFound));
        });
    }

    #[test]
    fn what_is_known_stays_without_a_connection() {
        with_store(|store, fake| {
            let id = store.take_in(status("7"));
            fake.run(load_thread(store, id.clone()));
            assert!(store.posts.peek(&id).is_some());
            let thread = store.threads.signal(&id).get_untracked();
            assert_eq!(thread.load, Load::Failed(ApiError::Network));
        });
    }
}
