//! The frame around every page: header, navigation, footer, messages; and where focus and scroll
//! position go when the page changes.

mod arrival;
mod expired;
mod footer;
mod header;
mod keys;
mod navigation;
mod newer;
mod other_accounts;
mod own_account;
mod search_field;
mod toasts;
mod waiting;

use leptos::prelude::*;

use crate::{
    browser::page,
    routes::Route,
    store::use_store,
    texts::shell,
    views::{
        chunk::{chunk, from_chunk, nothing_yet},
        finding::StrengthenBlock,
    },
};

pub use self::{keys::Keys, newer::NewerVersion};

use self::{
    arrival::follow_arrivals,
    expired::ExpiredBanner,
    footer::Footer,
    header::Header,
    navigation::{SideNavigation, TabBar},
    toasts::Toasts,
    waiting::WaitingBanner,
};

/// How wide a page is.
#[derive(Clone, Copy, PartialEq)]
enum Width {
    /// Navigation beside a column for reading.
    Columns,
    /// The same without anything beside it (the map of cooperatives).
    Map,
    /// The whole window (the landing page).
    Wide,
    /// One centred column (forms, long texts).
    Plain,
}

/// The frame around every page.
#[component]
pub fn Shell(
    /// The page.
    children: Children,
) -> impl IntoView {
    let store = use_store();
    follow_arrivals(store);
    let width = Memo::new(move |_| store.location.with(|location| width_of(&location.route)));
    let is_home = Memo::new(move |_| {
        let is_home = store.location.with(|location| location.route == Route::Home);
        is_home && store.session.is_signed_in() && page::has_room_beside()
    });
    view! {
        <a class="skip-link" href="#main">{shell::SKIP}</a>
        <div
            class="shell"
            class=("shell--map", move || width.get() == Width::Map)
            class=("shell--wide", move || width.get() == Width::Wide)
            class=("shell--plain", move || width.get() == Width::Plain)
        >
            <ExpiredBanner />
            <WaitingBanner />
            <Header />
            <div class="shell__columns">
                <Show when=move || matches!(width.get(), Width::Columns | Width::Map)>
                    <SideNavigation />
                </Show>
                <main class="main" id="main" tabindex="-1">{children()}</main>
                <Show when=move || is_home.get()>
                    <aside class="aside">
                        {from_chunk(strengthen, nothing_yet, |make| make())}
                    </aside>
                </Show>
            </div>
            <Footer />
            <TabBar />
            <Toasts />
        </div>
    }
}

chunk!(finding: strengthen -> fn() -> AnyView = || view! { <StrengthenBlock /> }.into_any());

fn width_of(route: &Route) -> Width {
    match route {
        Route::Landing => Width::Wide,
        Route::Directory { .. } => Width::Map,
        Route::SignUp
        | Route::SignUpAccess
        | Route::SignUpRules
        | Route::Invitation { .. }
        | Route::Application
        | Route::SignIn { .. }
        | Route::AddAccount
        | Route::SignInAnswer { .. }
        | Route::About
        | Route::Policy(_)
        | Route::Legal(_) => Width::Plain,
        _ => Width::Columns,
    }
}
