//! The posts an account has pinned to its profile.

use leptos::prelude::*;
use mastodon::AccountId;

use crate::{
    actions::load_timeline,
    browser::task,
    store::{TimelineKey, use_store},
    texts::profile as texts,
    views::post::{Place, PostCard},
};

/// The pinned posts, where there are any. Until they come, and where they don't, nothing.
#[component]
pub(super) fn Pinned(id: AccountId) -> impl IntoView {
    let store = use_store();
    let key = TimelineKey::Pinned(id);
    let timeline = store.timelines.signal(&key);
    task::spawn(load_timeline::reload(store, key));
    let ids = Memo::new(move |_| timeline.with(|it| it.ids().cloned().collect::<Vec<_>>()));
    view! {
        <Show when=move || ids.with(|ids| !ids.is_empty())>
            <h2 class="visually-hidden">{texts::PINNED}</h2>
            <div class="feed feed--pinned" role="feed" aria-label=texts::PINNED>
                <For each=move || ids.get() key=Clone::clone let:id>
                    <div class="feed__item">
                        <PostCard id place=Place::Pinned />
                    </div>
                </For>
            </div>
        </Show>
    }
}
