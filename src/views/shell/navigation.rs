//! The main menu: beside the page on wide screens, at the foot on phones.

use leptos::prelude::*;

use crate::{
    routes::{Explore, Route},
    store::{Store, use_store},
    texts::shell::{MAIN_MENU, page},
    views::parts::Icon,
};

/// An entry of the menu.
struct Entry {
    route: Route,
    icon: &'static str,
    label: &'static str,
}

/// The main menu beside the page.
#[component]
pub fn SideNavigation() -> impl IntoView {
    let store = use_store();
    view! {
        <nav class="nav" aria-label=MAIN_MENU>
            <ul class="nav__list">
                {move || entries(store.session.is_signed_in()).into_iter().map(|entry| {
                    let current = is_current(store, entry.route.clone());
                    let badge = unread_badge(store, &entry.route);
                    view! {
                        <li>
                            <a class="nav__link" href=entry.route.href() aria-current=current>
                                <Icon name=entry.icon />
                                <span class="nav__label">{entry.label}</span>
                                {badge}
                            </a>
                        </li>
                    }
                }).collect_view()}
            </ul>
            <Show when=move || store.session.is_signed_in()>
                <a class="button button--primary nav__compose" href=Route::Compose.href()>
                    {page::COMPOSE}
                </a>
            </Show>
        </nav>
    }
}

/// The main menu at the foot of a phone's screen.
#[component]
pub fn TabBar() -> impl IntoView {
    let store = use_store();
    view! {
        <nav class="tabbar" aria-label=MAIN_MENU>
            <ul class="tabbar__list">
                {move || tabs(store.session.is_signed_in()).into_iter().map(|entry| {
                    let current = is_current(store, entry.route.clone());
                    let badge = unread_badge(store, &entry.route);
                    let compose = entry.route == Route::Compose;
                    view! {
                        <li>
                            <a
                                class="tabbar__link"
                                class=("tabbar__link--compose", compose)
                                href=entry.route.href()
                                aria-current=current
                            >
                                <Icon name=entry.icon />
                                <span class="tabbar__label">{entry.label}</span>
                                {badge}
                            </a>
                        </li>
                    }
                }).collect_view()}
            </ul>
        </nav>
    }
}

fn entries(signed_in: bool) -> Vec<Entry> {
    let entry = |route, icon, label| Entry { route, icon, label };
    let mut entries = Vec::new();
    if signed_in {
        entries.push(entry(Route::Home, "home", page::HOME));
        entries.push(entry(Route::notifications(), "bell", page::NOTIFICATIONS));
    }
    entries.push(entry(Route::PublicLocal, "local", page::LOCAL));
    if !signed_in {
        // Members find it beside the others of their timelines.
        entries.push(entry(Route::Public, "globe", page::PUBLIC));
    }
    entries.push(entry(Route::Explore(Explore::Posts), "trend", page::EXPLORE));
    entries.push(entry(Route::directory(), "users", page::DIRECTORY));
    if signed_in {
        entries.push(entry(Route::Strengthen, "hands", page::STRENGTHEN));
        entries.push(entry(Route::Lists, "list", page::LISTS));
        entries.push(entry(Route::Bookmarks, "bookmark", page::BOOKMARKS));
        entries.push(entry(Route::Favourites, "star", page::FAVOURITES));
    }
    entries.push(entry(Route::About, "info", page::ABOUT));
    entries
}

fn tabs(signed_in: bool) -> Vec<Entry> {
    let entry = |route, icon, label| Entry { route, icon, label };
    if signed_in {
        return vec![
            entry(Route::Home, "home", page::HOME),
            entry(Route::search(""), "search", page::SEARCH),
            entry(Route::Compose, "plus", page::COMPOSE),
            entry(Route::notifications(), "bell", page::NOTIFICATIONS_NARROW),
            entry(Route::Settings, "settings", page::SETTINGS),
        ];
    }
    vec![
        entry(Route::Landing, "home", page::HOME),
        entry(Route::PublicLocal, "local", page::LOCAL),
        entry(Route::directory(), "users", page::DIRECTORY_SHORT),
        entry(Route::About, "info", page::ABOUT),
        entry(Route::SignIn { back: None }, "login", page::SIGN_IN),
    ]
}

fn is_current(store: Store, route: Route) -> impl Fn() -> Option<&'static str> + Clone {
    move || store.location.with(|location| location.route.page() == route).then_some("page")
}

/// How many notifications are unread, beside their entry.
fn unread_badge(store: Store, route: &Route) -> Option<impl IntoView + use<>> {
    (*route == Route::notifications()).then_some(move || {
        let unread = store.notifications.unread.get();
        (unread > 0).then(|| view! { <span class="badge">{unread}</span> })
    })
}
