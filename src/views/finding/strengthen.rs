//! Cooperatives support each other: posts of others that one could share.

use leptos::prelude::*;
use mastodon::{ApiError, StatusId, entities::FilterContext};

use super::quick_post::{QuickPost, ShareButtons};
use crate::{
    actions::load_unshared::load_unshared,
    browser::task,
    routes::Route,
    store::use_store,
    texts::{finding as texts, shell::page},
    views::{
        parts::{ErrorState, Icon, PageHead, use_title},
        post::{Place, PostCard},
        timeline::PostSkeletons,
    },
};

/// How many posts the page has.
const PAGE: usize = 12;
/// How many posts stand beside the home timeline.
const BESIDE: usize = 3;

/// The posts that could be shared, as they were when one came; a failure of the server is told.
type Unshared = RwSignal<Option<Result<Vec<StatusId>, ApiError>>>;

/// Posts of other cooperatives that one could share.
#[component]
pub fn StrengthenPage() -> impl IntoView {
    use_title(page::STRENGTHEN.to_owned());
    let unshared: Unshared = RwSignal::new(None);
    let load = Callback::new(move |()| look(unshared, PAGE));
    load.run(());
    view! {
        <PageHead title=page::STRENGTHEN.to_owned() />
        <p class="strengthen__intro">{texts::STRENGTHEN_TEXT}</p>
        {move || match unshared.get() {
            None => view! { <PostSkeletons /> }.into_any(),
            Some(Err(error)) => view! { <ErrorState error retry=load /> }.into_any(),
            Some(Ok(ids)) if ids.is_empty() => view! { <AllShared /> }.into_any(),
            Some(Ok(ids)) => view! {
                <div class="feed">{ids.into_iter().map(card).collect_view()}</div>
            }
            .into_any(),
        }}
    }
}

/// A few of them, for the edge of the home timeline; nothing where there are none.
#[component]
pub fn StrengthenBlock() -> impl IntoView {
    let store = use_store();
    let unshared: Unshared = RwSignal::new(None);
    look(unshared, BESIDE);
    // Whoever is muted or blocked meanwhile goes from here, too.
    let is_welcome = move |id: &StatusId| {
        let author = store.posts.author(id).map(|by| by.id.clone());
        let known = author.and_then(|author| store.accounts.relationship(&author));
        !known.is_some_and(|known| known.muting || known.blocking)
    };
    move || {
        let ids: Vec<_> = unshared.get()?.ok()?.into_iter().filter(is_welcome).collect();
        if ids.is_empty() {
            return None;
        }
        let posts = ids.into_iter().map(|id| view! { <QuickPost id /> }).collect_view();
        Some(view! {
            <section class="aside__block card strengthen">
                <h2 class="aside__title">{page::STRENGTHEN}</h2>
                <p class="strengthen__hint">{texts::STRENGTHEN_SHORT}</p>
                <ul class="strengthen__posts">{posts}</ul>
                <a class="strengthen__all" href=Route::Strengthen.href()>{texts::ALL}</a>
            </section>
        })
    }
}

fn look(unshared: Unshared, most: usize) {
    let store = use_store();
    unshared.set(None);
    task::spawn(async move {
        let found = load_unshared(store, most).await;
        // The page may be gone by now, and its signal with it.
        let _ = unshared.try_set(Some(found));
    });
}

fn card(id: StatusId) -> Option<AnyView> {
    let post = use_store().posts.signal(&id)?;
    let place = Place::List(FilterContext::Public);
    let card = view! {
        <div class="feed__item">
            <PostCard id place />
            <div class="strengthen__share">
                <ShareButtons post />
            </div>
        </div>
    };
    Some(card.into_any())
}

#[component]
fn AllShared() -> impl IntoView {
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="hands" large=true />
            </span>
            <h2 class="state__title">{texts::ALL_SHARED_TITLE}</h2>
            <p class="state__text">{texts::ALL_SHARED}</p>
        </div>
    }
}
