//! The bar at the top: the brand, and signing in or one's own account.

use leptos::prelude::*;

use super::{own_account::OwnAccount, search_field::SearchField};
use crate::{
    routes::Route,
    store::use_store,
    texts::shell::page,
    views::parts::{Icon, use_config},
};

/// The bar at the top.
#[component]
pub fn Header() -> impl IntoView {
    let store = use_store();
    // The search page has a field of its own.
    let searches = Memo::new(move |_| {
        store.location.with(|location| matches!(location.route, Route::Search { .. }))
    });
    let starts = Memo::new(move |_| store.location.with(|it| it.route == Route::Landing));
    view! {
        <header class="header">
            <div class="header__inner">
                <Brand />
                <Show when=move || !searches.get() && !starts.get()>
                    <SearchField />
                </Show>
                <div class="header__actions">
                    // Members find it at the foot.
                    <Show when=move || {
                        !searches.get() && !starts.get() && !store.session.is_signed_in()
                    }>
                        <a
                            class="icon-button header__find"
                            href=Route::search("").href()
                            aria-label=page::SEARCH
                        >
                            <Icon name="search" />
                        </a>
                    </Show>
                    <Show when=move || store.session.is_signed_in()>
                        <OwnAccount />
                    </Show>
                    <Show when=move || !store.session.is_signed_in()>
                        <a class="button button--quiet" href=move || sign_in_here(store.location.with(|location| location.route.href()))>
                            {page::SIGN_IN}
                        </a>
                        <a class="button button--primary" href=Route::SignUp.href()>{page::SIGN_UP}</a>
                    </Show>
                </div>
            </div>
        </header>
    }
}

/// The brand's mark and name; leads home.
#[component]
fn Brand() -> impl IntoView {
    let store = use_store();
    let brand = use_config().brand;
    let (first, rest) = match brand.split_once('.') {
        Some((first, rest)) => (first.to_owned(), Some(rest.to_owned())),
        None => (brand, None),
    };
    let start = move || if store.session.is_signed_in() { Route::Home } else { Route::Landing };
    view! {
        <a class="brand" href=move || start().href()>
            <svg class="brand__mark" aria-hidden="true">
                <use href="#mark"></use>
            </svg>
            <span class="brand__name">
                {first} {rest.map(|rest| view! { <span class="brand__dot">"."</span> {rest} })}
            </span>
        </a>
    }
}

/// The login that comes back to this page.
fn sign_in_here(path: String) -> String {
    Route::SignIn { back: Some(path) }.href()
}
