//! The timelines side by side.

use leptos::prelude::*;

use crate::{
    routes::Route,
    store::use_store,
    texts::{finding as texts, shell::page},
};

/// Leads from one timeline to those beside it.
#[component]
pub fn TimelineTabs() -> impl IntoView {
    let store = use_store();
    let tabs =
        move || {
            let home = store.session.is_signed_in().then_some((Route::Home, page::HOME));
            let others = [
                (Route::CooperativePosts, page::COOPERATIVE_POSTS),
                (Route::PublicLocal, page::LOCAL),
                (Route::Public, page::PUBLIC),
            ];
            let here = store.location.with(|location| location.route.clone());
            home.into_iter().chain(others).map(|(route, label)| {
            let current = (route == here).then_some("page");
            view! { <a class="tabs__tab" href=route.href() aria-current=current>{label}</a> }
        }).collect_view()
        };
    view! { <nav class="tabs" aria-label=texts::TIMELINES>{tabs}</nav> }
}
