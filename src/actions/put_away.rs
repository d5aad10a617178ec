//! Puts away what is left of posts that were read, in moments in which nothing else is to be done.

use crate::{browser::task, store::Store};

/// A card of a post has gone. Now and then that is the time to put posts away.
pub fn card_has_gone(store: Store) {
    if store.posts.card_has_gone() {
        task::spawn(put_away(store));
    }
}

/// A step in each idle moment, so that none makes anybody wait.
async fn put_away(store: Store) {
    task::idle().await;
    store.put_posts_away();
    task::idle().await;
    store.forget_cards();
    loop {
        task::idle().await;
        if !store.posts.squeeze() {
            return;
        }
    }
}
