//! Boosts, favourites, bookmarks, pins and mutes a post, or takes that back.

use mastodon::{StatusId, endpoints::statuses::SetMark};

use super::tell;
use crate::{
    store::{Mark, Store},
    texts,
};

/// Sets a mark on a post, or takes it back where it is set. Shown at once; undone where the server
/// refuses.
pub async fn toggle_mark(store: Store, id: StatusId, mark: Mark) {
    let on = !store.posts.is_marked(&id, mark);
    store.posts.mark(&id, mark, on); // optimistic update
    match store.session.call(SetMark { id: id.clone(), mark, on }).await {
        // A boost answers with the new post that boosts; `take_in` changes the boosted one too.
        Ok(status) => {
            store.take_in(status);
        }
        Err(error) => {
            store.posts.mark(&id, mark, !on); // undo optimistic update
            tell::problem(store, texts::post::mark_failed(mark, on), &error);
        }
    }
}

#[cfg(test)]
mod tests {
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
