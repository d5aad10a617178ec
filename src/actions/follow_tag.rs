//! Follows a hashtag, or ends that.

use leptos::prelude::*;
use mastodon::{
    ApiError, Cursor, Page,
    endpoints::tags::{FollowedTags, GetTag, SetTag, TagMark},
};

use super::tell;
use crate::{store::Store, texts};

/// Loads a hashtag. A failure is not told: the timeline beside it tells enough.
pub async fn load_tag(store: Store, name: String) {
    if let Ok(tag) = store.session.call(GetTag { name }).await {
        store.tags.insert(tag);
    }
}

/// Follows a hashtag, or ends that. Shown at once; undone where the server refuses. Nothing happens
/// while the hashtag is not known. Tells whether the server knows it now.
pub async fn toggle_follow_tag(store: Store, name: String) -> bool {
    let Some(tag) = untrack(|| store.tags.find(&name)) else { return false };
    let on = !tag.following;
    let belongs = store.session.belonging();
    store.tags.set_following(&name, on); // optimistic update
    match store.session.call(SetTag { name: name.clone(), mark: TagMark::Follow, on }).await {
        answer if !belongs() => answer.is_ok(),
        Ok(tag) => {
            store.tags.insert(tag);
            true
        }
        Err(error) => {
            store.tags.set_following(&name, !on); // undo optimistic update
            tell::problem(store, texts::tag::follow_failed(on), &error);
            false
        }
    }
}

/// The names of the hashtags one follows, page by page.
///
/// # Errors
/// Whatever kept the answer away.
pub async fn followed_tags(store: Store, at: Option<Cursor>) -> Result<Page<String>, ApiError> {
    let page = store.session.call(FollowedTags { at, limit: None }).await?;
    let names = page.items.iter().map(|tag| tag.name.clone()).collect();
    for tag in page.items {
        // Some servers do not say so in this list.
        store.tags.insert(mastodon::entities::Tag { following: true, ..tag });
    }
    Ok(Page { items: names, next: page.next, previous: page.previous })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    fn follows(store: Store) -> bool {
        untrack(|| store.tags.find("geno")).unwrap().following
    }

    #[test]
    fn a_hashtag_can_be_followed_whatever_its_case() {
        with_store(|store, fake| {
            fake.answer("/tags/Geno", 200, r#"{"name":"geno","following":false}"#);
            fake.run(load_tag(store, "Geno".into()));
            fake.answer("/follow", 200, r#"{"name":"geno","following":true}"#);
            assert!(fake.run(toggle_follow_tag(store, "Geno".into())));
            assert!(follows(store));
            fake.answer("/unfollow", 500, "");
            assert!(!fake.run(toggle_follow_tag(store, "Geno".into())));
            assert!(follows(store));
            assert_eq!(store.toasts.list().len(), 1);
        });
    }
}
