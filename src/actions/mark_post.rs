//! Boosts, favourites, bookmarks, pins and mutes a post, or takes that back.

use std::time::Duration;

use mastodon::{StatusId, endpoints::statuses::SetMark};

use super::tell;
use crate::{
    browser::task,
    store::{Mark, Store},
    texts,
};

/// How long what the server has told before may be on its way: a boost comes back by the stream once
/// its feeds are written, which takes a busy server seconds.
const ECHO: Duration = Duration::from_secs(10);

/// Sets a mark on a post, or takes it back where it is set. Shown at once; undone where the server
/// refuses. Of several wishes while the server is slow the last one goes. Ends only once nothing older
/// can come any more, ten seconds after the answer: to be spawned, not waited for.
pub async fn toggle_mark(store: Store, id: StatusId, mark: Mark) {
    let posts = store.posts;
    let mut is_on = posts.is_marked(&id, mark);
    if !posts.wish(&id, mark, !is_on) {
        return;
    }
    let belongs = store.session.belonging();
    while let Some(on) = posts.wished(&id, mark).filter(|on| *on != is_on) {
        match store.session.call(SetMark { id: id.clone(), mark, on }).await {
            // What another account wishes for is its own.
            _ if !belongs() => return,
            Ok(status) => {
                is_on = on;
                // A boost answers with the new post that boosts; this changes the boosted one too.
                store.take_in(status);
            }
            Err(error) => {
                let refused = posts.settle(&id, mark);
                posts.let_go(&id, mark, refused);
                posts.mark(&id, mark, is_on);
                tell::problem(store, texts::post::mark_failed(mark, on), &error);
                return;
            }
        }
    }
    let done = posts.settle(&id, mark);
    task::sleep(ECHO).await;
    posts.let_go(&id, mark, done);
}

#[cfg(test)]
mod tests {
    use std::{
        pin::pin,
        task::{Context, Waker},
    };

    use super::*;
    use crate::actions::fake::{Fake, status, with_store};

    #[test]
    fn a_favourite_shows_at_once_and_stays_when_the_server_agrees() {
        with_store(|store, fake: &Fake| {
            let id = store.take_in(status("7"));
            fake.answer(
                "/favourite",
                200,
                r#"{"id":"7","account":{"id":"1"},"favourited":true,"favourites_count":4}"#,
            );
            fake.run(toggle_mark(store, id.clone(), Mark::Favourite));
            assert_eq!(fake.sent(), ["POST /api/v1/statuses/7/favourite"]);
            assert_eq!(store.posts.peek(&id).unwrap().favourites_count, 4);
        });
    }

    #[test]
    fn of_two_quick_wishes_the_last_one_goes() {
        with_store(|store, fake: &Fake| {
            let id = store.take_in(status("7"));
            fake.hold(true);
            let mut first = pin!(toggle_mark(store, id.clone(), Mark::Favourite));
            assert!(first.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
            fake.run(toggle_mark(store, id.clone(), Mark::Favourite));
            assert!(!store.posts.is_marked(&id, Mark::Favourite));
            // What somebody else has asked for meanwhile is older than the wish.
            let before =
                r#"{"id":"7","account":{"id":"1"},"favourited":true,"favourites_count":1}"#;
            store.take_in(serde_json::from_str(before).unwrap());
            assert!(!store.posts.is_marked(&id, Mark::Favourite));
            fake.hold(false);
            fake.answer("/favourite", 200, before);
            fake.answer("/unfavourite", 200, r#"{"id":"7","account":{"id":"1"}}"#);
            fake.run(first);
            let sent = ["POST /api/v1/statuses/7/favourite", "POST /api/v1/statuses/7/unfavourite"];
            assert_eq!(fake.sent(), sent);
            assert!(!store.posts.is_marked(&id, Mark::Favourite));
            store.take_in(serde_json::from_str(before).unwrap());
            assert!(store.posts.is_marked(&id, Mark::Favourite), "the server's word goes again");
        });
    }

    #[test]
    fn what_one_account_wishes_for_is_not_done_by_another() {
        with_store(|store, fake: &Fake| {
            let id = StatusId::new("7");
            let sign_in = |id| crate::actions::fake::sign_in(store, id);
            sign_in("5");
            store.take_in(status("7"));
            fake.hold(true);
            let mut first = pin!(toggle_mark(store, id.clone(), Mark::Favourite));
            assert!(fake.step(first.as_mut()).is_pending());
            fake.run(toggle_mark(store, id.clone(), Mark::Favourite));
            sign_in("6");
            store.take_in(status("7"));
            fake.hold(false);
            let marked = r#"{"id":"7","account":{"id":"1"},"favourited":true}"#;
            fake.answer("/favourite", 200, marked);
            fake.run(first);
            assert_eq!(fake.sent().len(), 1, "{:?}", fake.sent());
            assert!(!store.posts.is_marked(&id, Mark::Favourite));
            fake.answer("/favourite", 200, marked);
            fake.run(toggle_mark(store, id.clone(), Mark::Favourite));
            assert!(store.posts.is_marked(&id, Mark::Favourite), "it may wish for it itself");
        });
    }

    #[test]
    fn a_refused_boost_is_undone_and_told() {
        with_store(|store, fake: &Fake| {
            let id = store.take_in(status("7"));
            fake.answer("/reblog", 500, "");
            fake.run(toggle_mark(store, id.clone(), Mark::Boost));
            let post = store.posts.peek(&id).unwrap();
            assert_eq!((post.reblogged, post.reblogs_count), (false, 0));
            assert_eq!(store.toasts.list().len(), 1);
        });
    }
}
