//! The landing page: the text that index.html carries, with live parts filled in.

mod live;

use leptos::{html, portal::Portal, prelude::*};
use web_sys::Element;

use self::live::{Cooperatives, NewestPosts, Numbers, Tags};
use crate::{
    browser::prerendered,
    views::{
        chunk::{chunk, from_chunk, nothing_yet},
        parts::use_title,
    },
};

/// The landing page.
#[component]
pub fn LandingPage() -> impl IntoView {
    use_title(String::new());
    let place = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let (Some(place), Some(landing)) = (place.get(), prerendered::landing()) else { return };
        let _ = place.append_child(&landing);
    });
    view! {
        <div node_ref=place></div>
        {prerendered::landing().map(|landing| live_parts(&landing))}
    }
}

/// What fills the places that the text keeps for it.
fn live_parts(landing: &Element) -> impl IntoView + use<> {
    let part = |name: &str, view: fn(Live) -> AnyView| {
        let place = landing.query_selector(&format!("[data-live={name}]")).ok().flatten()?;
        Some(view! { <Portal mount=place>{from_chunk(live, nothing_yet, view)}</Portal> })
    };
    (
        part("numbers", |live| (live.numbers)()),
        part("cooperatives", |live| (live.cooperatives)()),
        part("posts", |live| (live.posts)()),
        part("tags", |live| (live.tags)()),
    )
}

/// What makes the live parts.
#[derive(Clone, Copy)]
pub(crate) struct Live {
    numbers: fn() -> AnyView,
    cooperatives: fn() -> AnyView,
    posts: fn() -> AnyView,
    tags: fn() -> AnyView,
}

chunk!(landing: live -> Live = Live {
    numbers: || view! { <Numbers /> }.into_any(),
    cooperatives: || view! { <Cooperatives /> }.into_any(),
    posts: || view! { <NewestPosts /> }.into_any(),
    tags: || view! { <Tags /> }.into_any(),
});
