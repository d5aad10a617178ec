//! Deletes one's own post.

use mastodon::{ApiError, StatusId, endpoints::statuses::DeleteStatus};

use super::tell;
use crate::{store::Store, texts};

/// Deletes one's own post with its media. It goes from every list when the server has deleted it;
/// that it was gone already is fine too. Tells whether it is gone.
pub async fn delete_post(store: Store, id: StatusId) -> bool {
    match store.session.call(DeleteStatus { id: id.clone(), delete_media: true }).await {
        Ok(_) | Err(ApiError::NotFound | ApiError::Gone) => {
            let answered = store.posts.peek(&id).and_then(|post| post.in_reply_to_id);
            if let Some(parent) = answered {
                store.posts.change(&parent, |parent| {
                    parent.replies_count = parent.replies_count.saturating_sub(1);
                });
            }
            store.remove_post(&id);
            store.toasts.done(texts::post::DELETED);
            true
        }
        Err(error) => {
            tell::problem(store, texts::post::DELETE_FAILED, &error);
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;
    use mastodon::entities::Status;

    use super::*;
    use crate::{
        actions::fake::{status, with_store},
        store::TimelineKey,
    };

    #[test]
    fn a_deleted_post_goes_everywhere_with_the_boosts_of_it() {
        with_store(|store, fake| {
            store.take_in(Status { replies_count: 1, ..status("6") });
            let reply = Status { in_reply_to_id: Some(StatusId::new("6")), ..status("7") };
            let boost = Status { reblog: Some(Box::new(reply)), ..status("9") };
            let boost = store.take_in(boost);
            let home = store.timelines.signal(&TimelineKey::Home);
            let ids = vec![boost.clone(), StatusId::new("7"), StatusId::new("6")];
            home.update(|home| home.set_first_page(ids, None));
            fake.answer("/statuses/7", 200, r#"{"id":"7","account":{"id":"1"}}"#);
            assert!(fake.run(delete_post(store, StatusId::new("7"))));
            assert_eq!(fake.sent(), ["DELETE /api/v1/statuses/7?delete_media=true"]);
            assert_eq!(home.get_untracked().ids().collect::<Vec<_>>(), [&StatusId::new("6")]);
            assert!(store.posts.peek(&boost).is_none());
            assert_eq!(store.posts.peek(&StatusId::new("6")).unwrap().replies_count, 0);
        });
    }

    #[test]
    fn a_post_that_could_not_be_deleted_stays() {
        with_store(|store, fake| {
            let id = store.take_in(status("7"));
            fake.answer("/statuses/7", 500, "");
            assert!(!fake.run(delete_post(store, id.clone())));
            assert!(store.posts.peek(&id).is_some());
        });
    }

    #[test]
    fn a_post_that_is_gone_already_goes_here_too() {
        with_store(|store, fake| {
            let id = store.take_in(status("7"));
            fake.answer("/statuses/7", 404, "");
            assert!(fake.run(delete_post(store, id.clone())));
            assert!(store.posts.peek(&id).is_none());
        });
    }
}
