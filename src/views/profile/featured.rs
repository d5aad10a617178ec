//! The hashtags an account features.

use leptos::prelude::*;
use mastodon::{AccountId, entities::FeaturedTag};

use crate::{
    actions::load_featured_tags::load_featured_tags, browser::task, routes::Route,
    store::use_store, texts::profile as texts,
};

/// The hashtags the account features, where there are any. Until they come, and where they don't,
/// nothing.
#[component]
pub(super) fn Featured(id: AccountId) -> impl IntoView {
    let store = use_store();
    let tags = RwSignal::new(Vec::<FeaturedTag>::new());
    task::spawn(async move {
        let found = load_featured_tags(store, id).await;
        // The page may be gone by now.
        tags.try_set(found);
    });
    move || {
        let links = tags.with(|tags| {
            let link = |tag: &FeaturedTag| {
                let href = Route::Tag { name: tag.name.clone() }.href();
                view! { <li><a class="chip" href=href>"#" {tag.name.clone()}</a></li> }
            };
            tags.iter().map(link).collect_view()
        });
        (!links.is_empty()).then(|| {
            view! { <ul class="profile__tags" aria-label=texts::FEATURED>{links}</ul> }
        })
    }
}
