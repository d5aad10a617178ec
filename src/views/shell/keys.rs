//! Single keys: through posts, to pages, and the list of all of them.

use std::{cell::Cell, rc::Rc};

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

use crate::{
    actions::navigate,
    browser::{clock, keys as desk, page::Step, viewport::Listener},
    routes::Route,
    store::{Store, use_store},
    texts::keys as texts,
    views::parts::Dialog,
};

/// How long a `g` waits for its second key, in milliseconds.
const PATIENCE: f64 = 1500.0;

/// What a key does.
#[derive(Clone, Debug, PartialEq)]
enum Deed {
    /// Moves the focus to another post.
    Post(Step),
    /// Clicks something within the post that has the focus.
    Click(&'static str),
    /// Goes to a page.
    Go(Route),
    /// Shows the list of keys.
    Map,
    /// Waits for a second key.
    Wait,
}

/// Listens to single keys as long as it is there, and shows the list of them.
#[component]
pub fn Keys() -> impl IntoView {
    let store = use_store();
    let began = Rc::new(Cell::new(0.0));
    let listener = Listener::at_window("keydown", move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let off = store.settings.choices.with_untracked(|choices| choices.no_keys);
        if off || !desk::is_free(event) {
            return;
        }
        let waits = clock::now() - began.take() < PATIENCE;
        let own = untrack(|| store.session.login()).map(|login| login.acct);
        let Some(deed) = deed(&event.key(), waits, own.as_deref()) else { return };
        match deed {
            Deed::Wait => began.set(clock::now()),
            Deed::Post(step) => desk::step_post(step),
            Deed::Click(part) => desk::click_in_post(part),
            Deed::Go(route) => go(store, route),
            Deed::Map => store.shows_keys.set(true),
        }
        event.prevent_default();
    });
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || listener.dispose());
    view! { <Map /> }
}

fn go(store: Store, route: Route) {
    if store.location.with_untracked(|location| location.route != route) {
        navigate::go(store, route);
    }
}

/// What a key does: the first, or the one after a `g` (`second`); `own` is the handle of who is
/// signed in.
fn deed(key: &str, second: bool, own: Option<&str>) -> Option<Deed> {
    let member = own.is_some();
    Some(match (key, second) {
        ("g", false) => Deed::Wait,
        ("j", false) => Deed::Post(Step::Next),
        ("k", false) => Deed::Post(Step::Previous),
        ("o", false) => Deed::Click("a.post__time"),
        ("r", false) => Deed::Click(".action--reply"),
        ("b", false) => Deed::Click(".action--boost"),
        ("f" | "l", false) => Deed::Click(".action--favourite"),
        ("x", false) => Deed::Click(".warning button"),
        ("n", false) if member => Deed::Go(Route::Compose),
        ("?", _) => Deed::Map,
        ("h", true) if member => Deed::Go(Route::Home),
        ("n", true) if member => Deed::Go(Route::notifications()),
        ("b", true) if member => Deed::Go(Route::Bookmarks),
        ("l", true) => Deed::Go(Route::PublicLocal),
        ("t", true) => Deed::Go(Route::Public),
        ("s", true) => Deed::Go(Route::Settings),
        ("u", true) => Deed::Go(Route::profile(own?)),
        _ => return None,
    })
}

/// The list of all keys.
#[component]
fn Map() -> impl IntoView {
    let open = use_store().shows_keys;
    view! {
        <Dialog open title=texts::TITLE.to_owned()>
            // Longer than a small screen: arrow keys scroll it.
            <div class="dialog__body" tabindex="0">
                <p>{texts::HINT}</p>
                {group(texts::EVERYWHERE, &texts::EVERYWHERE_KEYS)}
                {group(texts::POSTS, &texts::POST_KEYS)}
                {group(texts::PAGES, &texts::PAGE_KEYS)}
                {group(texts::SEARCH, &texts::SEARCH_KEYS)}
                {group(texts::VIEWER, &texts::VIEWER_KEYS)}
            </div>
        </Dialog>
    }
}

fn group(title: &'static str, keys: &'static [(&'static str, &'static str)]) -> AnyView {
    let rows = keys.iter().map(|(key, what)| {
        view! {
            <dt class="keys__key">{*key}</dt>
            <dd>{*what}</dd>
        }
    });
    view! {
        <h3 class="keys__title">{title}</h3>
        <dl class="keys">{rows.collect_view()}</dl>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_after_g_leads_to_a_page_and_alone_does_something_else() {
        assert_eq!(deed("b", false, Some("a")), Some(Deed::Click(".action--boost")));
        assert_eq!(deed("b", true, Some("a")), Some(Deed::Go(Route::Bookmarks)));
        assert_eq!(deed("u", true, Some("a")), Some(Deed::Go(Route::profile("a"))));
        assert_eq!(deed("q", true, Some("a")), None);
    }

    #[test]
    fn a_visitor_is_not_led_to_what_needs_an_account() {
        assert_eq!(deed("n", false, None), None);
        assert_eq!(deed("h", true, None), None);
        assert_eq!(deed("l", true, None), Some(Deed::Go(Route::PublicLocal)));
    }
}
