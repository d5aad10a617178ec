//! Pages that are a timeline and nothing else.

use leptos::prelude::*;

use crate::{
    routes::Route,
    store::TimelineKey,
    texts::shell::page,
    views::{
        chunk::{chunk, from_chunk, nothing_yet},
        first_steps::Offer,
        home::{Announcements, FirstSteps},
        parts::{PageHead, use_title},
        timeline::{TimelineTabs, TimelineView},
    },
};

/// The timeline of a route that is nothing but one.
#[component]
pub fn TimelinePage(
    /// `Home`, `PublicLocal`, `Public`, `Bookmarks` or `Favourites`.
    route: Route,
) -> impl IntoView {
    let (key, title) = match route {
        Route::Home => (TimelineKey::Home, page::HOME),
        Route::Public => (TimelineKey::Public, page::PUBLIC),
        Route::Bookmarks => (TimelineKey::Bookmarks, page::BOOKMARKS),
        Route::Favourites => (TimelineKey::Favourites, page::FAVOURITES),
        _ => (TimelineKey::Local, page::LOCAL),
    };
    let is_home = key == TimelineKey::Home;
    let has_tabs = matches!(key, TimelineKey::Home | TimelineKey::Local | TimelineKey::Public);
    use_title(title.to_owned());
    view! {
        <PageHead title=title.to_owned() />
        {has_tabs.then(|| view! { <TimelineTabs /> })}
        {is_home.then(|| from_chunk(announcements, nothing_yet, |make| make()))}
        <TimelineView key />
        {is_home.then(|| from_chunk(first_steps, nothing_yet, |make| make()))}
    }
}

chunk!(member: announcements -> fn() -> AnyView = || view! { <Offer /> <Announcements /> }.into_any());
chunk!(member: first_steps -> fn() -> AnyView = || view! { <FirstSteps /> }.into_any());
