//! Where else something may be found, on screens without the menu beside the page.

use leptos::prelude::*;

use crate::{
    routes::{Explore, Route},
    store::use_store,
    texts::{finding as texts, shell::page},
    views::parts::Icon,
};

/// Leads to what has no place in the bar at the foot.
#[component]
pub(super) fn Further() -> impl IntoView {
    let store = use_store();
    let entries = move || {
        let all = [
            (Route::Explore(Explore::Posts), "trend", page::EXPLORE),
            (Route::CooperativePosts, "local", page::COOPERATIVE_POSTS),
            (Route::directory(), "users", page::DIRECTORY),
            (Route::Strengthen, "hands", page::STRENGTHEN),
            (Route::Lists, "list", page::LISTS),
            (Route::Bookmarks, "bookmark", page::BOOKMARKS),
            (Route::Favourites, "star", page::FAVOURITES),
            (Route::About, "info", page::ABOUT),
        ];
        let signed_in = store.session.is_signed_in();
        let open = all.into_iter().filter(move |(route, ..)| signed_in || !route.needs_sign_in());
        open.map(|(route, icon, label)| {
            view! {
                <li>
                    <a class="button" href=route.href()>
                        <Icon name=icon />
                        {label}
                    </a>
                </li>
            }
        })
        .collect_view()
    };
    view! {
        <nav class="further" aria-labelledby="further-title">
            <h2 class="further__title" id="further-title">{texts::FURTHER_PLACES}</h2>
            <ul>{entries}</ul>
        </nav>
    }
}
