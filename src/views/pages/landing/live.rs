//! The live parts of the landing page. Until they are here, and where they do not come, the text's
//! own words stand in their place.

use std::future::Future;

use leptos::{html, prelude::*};
use mastodon::{endpoints::instance::InstanceStats, entities::Tag};

use crate::{
    actions::{load_landing, load_timeline},
    browser::task,
    routes::Route,
    store::{TimelineKey, use_store},
    texts::landing as texts,
    views::{directory::CoopCard, post::PostCard},
};

/// How many posts the landing page shows.
const POSTS: usize = 3;

/// How large the instance is.
#[component]
pub fn Numbers() -> impl IntoView {
    let store = use_store();
    let stats = loaded(load_landing::load_numbers(store));
    view! { <Filled filled=Signal::derive(move || stats.get().flatten().is_some())>
        {move || stats.get().flatten().map(numbers)}
    </Filled> }
}

fn numbers(stats: InstanceStats) -> impl IntoView {
    let numbers = [
        (stats.user_count, texts::ACCOUNTS),
        (stats.status_count, texts::POSTS),
        (stats.domain_count, texts::SERVERS),
    ];
    let items = numbers.into_iter().filter(|(number, _)| *number > 0).map(|(number, label)| {
        view! {
            <div class="numbers__item">
                <dt class="numbers__label">{label}</dt>
                <dd class="numbers__value">{number}</dd>
            </div>
        }
    });
    view! { <dl class="numbers">{items.collect_view()}</dl> }
}

/// Some cooperatives as cards.
#[component]
pub fn Cooperatives() -> impl IntoView {
    let store = use_store();
    let ids = loaded(load_landing::load_cooperatives(store));
    let is_filled = move || ids.with(|ids| ids.as_ref().is_some_and(|ids| !ids.is_empty()));
    view! { <Filled filled=Signal::derive(is_filled)>
        <ul class="coop-grid">
            {move || ids.get().unwrap_or_default().into_iter().map(|id| view! { <li><CoopCard id /></li> }).collect_view()}
        </ul>
    </Filled> }
}

/// The newest posts of this server.
#[component]
pub fn NewestPosts() -> impl IntoView {
    let store = use_store();
    task::spawn(load_timeline::open(store, TimelineKey::Local));
    let timeline = store.timelines.signal(&TimelineKey::Local);
    let ids = Memo::new(move |_| {
        timeline.with(|timeline| timeline.ids().take(POSTS).cloned().collect::<Vec<_>>())
    });
    view! { <Filled filled=Signal::derive(move || !ids.with(Vec::is_empty))>
        <div class="post-grid">
            <For each=move || ids.get() key=Clone::clone let:id>
                <PostCard id />
            </For>
        </div>
        <p>
            <a class="button" href=Route::PublicLocal.href()>{texts::MORE_POSTS}</a>
        </p>
    </Filled> }
}

/// Hashtags in use.
#[component]
pub fn Tags() -> impl IntoView {
    let store = use_store();
    let tags = loaded(load_landing::load_tags(store));
    let is_filled = move || tags.with(|tags| tags.as_ref().is_some_and(|tags| !tags.is_empty()));
    view! { <Filled filled=Signal::derive(is_filled)>
        <ul class="tag-list">
            {move || tags.get().unwrap_or_default().into_iter().map(tag_link).collect_view()}
        </ul>
    </Filled> }
}

fn tag_link(tag: Tag) -> impl IntoView {
    let uses: u64 = tag.history.iter().map(|day| day.uses).sum();
    view! {
        <li>
            <a class="tag-list__tag" href=Route::Tag { name: tag.name.clone() }.href()>
                {format!("#{}", tag.name)}
                {(uses > 0).then(|| view! { <span class="tag-list__count">{uses}</span> })}
            </a>
        </li>
    }
}

/// Shows its children once they are filled, and hides the text's own words then.
#[component]
fn Filled(
    /// Whether there is something to show.
    filled: Signal<bool>,
    children: Children,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let Some(own) = place.get().and_then(|place| place.closest("[data-live]").ok().flatten())
        else {
            return;
        };
        let _ = if filled.get() {
            own.set_attribute("data-filled", "")
        } else {
            own.remove_attribute("data-filled")
        };
    });
    view! { <div class="live" node_ref=place hidden=move || !filled.get()>{children()}</div> }
}

/// What a future brings, once it is here.
fn loaded<T: Send + Sync + 'static>(
    future: impl Future<Output = T> + 'static,
) -> RwSignal<Option<T>> {
    let signal = RwSignal::new(None);
    task::spawn(async move {
        let value = future.await;
        // Nobody waits any more where the page was left.
        signal.try_set(Some(value));
    });
    signal
}
