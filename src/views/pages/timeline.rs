//! Pages that are a timeline and nothing else.

use leptos::prelude::*;

use crate::{
    routes::Route,
    store::TimelineKey,
    texts::shell::page,
    views::{
        chunk::{chunk, from_chunk, nothing_yet},
        home::{FirstSteps, GoOnReading, HomeNews},
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
        <PageHead title=title.to_owned()>
            {is_home.then(|| from_chunk(news, nothing_yet, |make| make()))}
        </PageHead>
        {has_tabs.then(|| view! { <TimelineTabs /> })}
        {is_home.then(|| from_chunk(go_on, nothing_yet, |make| make()))}
        <TimelineView key />
        {is_home.then(|| from_chunk(first_steps, nothing_yet, |make| make()))}
    }
}

chunk!(member: news -> fn() -> AnyView = || view! { <HomeNews /> }.into_any());
chunk!(member: go_on -> fn() -> AnyView = || view! { <GoOnReading /> }.into_any());
chunk!(member: first_steps -> fn() -> AnyView = || view! { <FirstSteps /> }.into_any());

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::{post, thread};

    /// Shows the first posts before the program is there.
    const SCRIPT: &str = include_str!("../../../assets/first_posts.js");

    #[test]
    fn the_words_before_the_program_are_its_own() {
        let titles = [
            (Route::Home, page::HOME),
            (Route::Public, page::PUBLIC),
            (Route::PublicLocal, page::LOCAL),
        ];
        for (route, title) in titles {
            let entry = format!("\"{}\": \"{title}\"", route.href());
            assert!(SCRIPT.contains(&entry), "{entry}");
        }
        assert!(SCRIPT.contains(&format!("POST = \"{}\"", thread::TITLE)));
        assert!(SCRIPT.contains(&format!("BOOSTED = \"{}\"", post::BOOSTED)));
    }
}
