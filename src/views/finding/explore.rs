//! What is talked about: posts, hashtags, linked pages.

use leptos::prelude::*;
use mastodon::{
    ApiError,
    entities::{PreviewCard, Tag},
};

use super::results::tag_row;
use crate::{
    actions::load_trends,
    browser::task,
    routes::{Explore, Route},
    store::{TimelineKey, use_store},
    texts::{finding as texts, shell::page},
    views::{
        parts::{ErrorState, Icon, PageHead, use_title},
        post::link_card,
        timeline::{PostSkeletons, TimelineView},
    },
};

/// What is talked about.
#[component]
pub fn ExplorePage(
    /// Which kind.
    what: Explore,
) -> impl IntoView {
    use_title(page::EXPLORE.to_owned());
    let tabs = Explore::ALL.map(|other| {
        let current = (other == what).then_some("page");
        let href = Route::Explore(other).href();
        view! { <a class="tabs__tab" href=href aria-current=current>{name(other)}</a> }
    });
    view! {
        <PageHead title=page::EXPLORE.to_owned() />
        <nav class="tabs" aria-label=texts::KINDS>{tabs}</nav>
        {match what {
            Explore::Posts => view! { <TimelineView key=TimelineKey::Trends /> }.into_any(),
            Explore::Tags => view! { <Rows links=false /> }.into_any(),
            Explore::Links => view! { <Rows links=true /> }.into_any(),
        }}
    }
}

fn name(what: Explore) -> &'static str {
    match what {
        Explore::Posts => texts::POSTS,
        Explore::Tags => texts::TAGS,
        Explore::Links => texts::LINKS,
    }
}

/// What was loaded of a kind.
#[derive(Clone)]
enum Trend {
    Tags(Vec<Tag>),
    Links(Vec<PreviewCard>),
}

/// Hashtags or linked pages.
#[component]
fn Rows(
    /// Whether linked pages are shown, or hashtags.
    links: bool,
) -> impl IntoView {
    let store = use_store();
    let trend = RwSignal::new(None::<Result<Trend, ApiError>>);
    let retry = Callback::new(move |()| {
        trend.set(None);
        task::spawn(async move {
            let loaded = match links {
                true => load_trends::load_links(store).await.map(Trend::Links),
                false => load_trends::load_tags(store).await.map(Trend::Tags),
            };
            // The page may be gone by now, and its signal with it.
            let _ = trend.try_set(Some(loaded));
        });
    });
    retry.run(());
    move || {
        let rows = match trend.get() {
            None => return view! { <PostSkeletons /> }.into_any(),
            Some(Err(error)) => return view! { <ErrorState error retry /> }.into_any(),
            Some(Ok(Trend::Tags(tags))) => tags.iter().map(tag_row).collect::<Vec<_>>(),
            Some(Ok(Trend::Links(links))) => links.iter().map(link_row).collect(),
        };
        if rows.is_empty() {
            return view! { <Nothing /> }.into_any();
        }
        view! { <ul class="sheet rows">{rows}</ul> }.into_any()
    }
}

fn link_row(link: &PreviewCard) -> AnyView {
    let uses = link.history.iter().map(|day| day.uses).sum::<u64>();
    view! {
        <li class="rows__row rows__row--card">
            {link_card(link)}
            {(uses > 0).then(|| view! { <p class="rows__hint">{texts::shares(uses)}</p> })}
        </li>
    }
    .into_any()
}

#[component]
fn Nothing() -> impl IntoView {
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="trend" large=true />
            </span>
            <h2 class="state__title">{texts::NO_TREND_TITLE}</h2>
            <p class="state__text">{texts::NO_TREND}</p>
        </div>
    }
}
