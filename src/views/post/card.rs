//! The card of a post in a timeline or a thread.

use leptos::prelude::*;
use mastodon::StatusId;

use crate::{routes::Route, store::use_store};

/// The card of a post. Of a boost, it shows the boosted post and who shared it.
#[component]
pub fn PostCard(
    /// The post, or the boost of one.
    id: StatusId,
) -> impl IntoView {
    let store = use_store();
    let shown = store.posts.boosted(&id).unwrap_or(id);
    store.posts.signal(&shown).map(|post| {
        view! {
            <article class="post" tabindex="-1">
                <div class="post__grid">
                    <header class="post__header">
                        <a
                            class="post__name"
                            href=post.with_untracked(|post| Route::profile(post.account.acct.clone()).href())
                        >
                            <bdi>{post.with_untracked(|post| post.account.display_name.clone())}</bdi>
                        </a>
                    </header>
                    <div class="content">{move || post.with(|post| post.content.clone())}</div>
                </div>
            </article>
        }
    })
}
