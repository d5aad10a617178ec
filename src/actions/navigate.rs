//! Goes to a page.

use leptos::prelude::Set;

use crate::{
    browser::{history, page},
    routes::{Arrival, Location, Route},
    store::Store,
};

/// Reads the address the app was opened at, and follows it from now on.
pub fn follow_address(store: Store) {
    let (path, query) = page::path_and_query();
    show(store, Route::parse(&path, &query), Arrival::Opened);
    history::listen(move |path, query, arrival| {
        show(store, Route::parse(&path, &query), arrival);
    });
}

/// Goes to a page, as if its link had been followed.
pub fn go(store: Store, route: Route) {
    history::push(&route.href());
    show(store, route, Arrival::Followed);
}

/// Goes to a page in place of the one shown, which is not returned to.
pub fn go_instead(store: Store, route: Route) {
    history::replace(&route.href());
    show(store, route, Arrival::Followed);
}

/// Changes the address of the page shown to what it shows now; focus and scroll position stay.
pub fn adjust(store: Store, route: Route) {
    history::replace(&route.href());
    show(store, route, Arrival::Adjusted);
}

/// Goes back, or to `fallback` where the app was opened at this very page.
pub fn go_back(store: Store, fallback: Route) {
    if !history::back() {
        go_instead(store, fallback);
    }
}

fn show(store: Store, route: Route, arrival: Arrival) {
    match arrival {
        Arrival::Returned { row, .. } => store.places.set_returned(row),
        Arrival::Followed => store.places.set_returned(None),
        Arrival::Opened | Arrival::Adjusted => {}
    }
    store.location.set(Location { route, arrival });
}
