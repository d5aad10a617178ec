//! The search page.

use std::time::Duration;

use leptos::{ev, prelude::*};
use mastodon::endpoints::search::SearchKind;

use super::{further::Further, operators::Operators, recent::Recent, results::Results};
use crate::{
    actions::{
        keep_searches, navigate,
        search::{is_address, search},
    },
    browser::{
        page,
        task::{self, Timer},
    },
    routes::{Arrival, Route},
    store::{Load, Store, use_store},
    texts::{search as texts, shell::page as pages},
    views::parts::{Icon, PageHead, use_title},
};

/// How long somebody pauses who may have written enough.
const PAUSE: Duration = Duration::from_millis(300);
/// How much has to be written before anything is looked for.
const ENOUGH: usize = 2;

/// Searches while one types; the address follows.
#[component]
pub fn SearchPage() -> impl IntoView {
    let store = use_store();
    let asked = Memo::new(move |_| asked_for(store).unwrap_or_default());
    let query = Memo::new(move |_| asked.get().0);
    let kind = Memo::new(move |_| asked.get().1);
    let text = RwSignal::new(query.get_untracked());
    use_title(Signal::derive(move || {
        let query = query.get();
        if query.is_empty() {
            pages::SEARCH.to_owned()
        } else {
            format!("{query} – {}", pages::SEARCH)
        }
    }));
    follow_query(store, query, text);
    let timer = StoredValue::new_local(None::<Timer>);
    let look = move |text: String| {
        let kind = kind.try_get_untracked().flatten();
        navigate::adjust(store, Route::Search { query: text.trim().to_owned(), kind });
    };
    let write = move |written: String| {
        text.set(written.clone());
        let written_enough = written.trim().chars().count() >= ENOUGH || written.trim().is_empty();
        let later = move || look(written);
        timer.set_value(written_enough.then(|| Timer::new(PAUSE, later)));
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        timer.set_value(None);
        let text = text.get_untracked().trim().to_owned();
        keep_searches::keep(store, &text);
        if is_address(&text) && untrack(|| store.session.is_signed_in()) {
            navigate::go(store, Route::Interaction { uri: text });
        } else {
            look(text);
        }
    };
    let take = Callback::new(move |operator: &'static str| {
        let before = text.get_untracked();
        let before = before.trim_end();
        let space = if before.is_empty() { "" } else { " " };
        write([before, space, operator].concat());
        page::focus_in_view("search-page");
    });
    // Who goes on from a result has looked for the right thing.
    on_cleanup(move || {
        if store.search.found.with_untracked(|found| !found.is_empty()) {
            keep_searches::keep(store, &query.get_untracked());
        }
    });
    view! {
        <PageHead title=pages::SEARCH.to_owned() />
        <form class="search search--page" role="search" action="/search" on:submit=submit>
            <Icon name="search" />
            <input
                class="search__input"
                id="search-page"
                type="search"
                name="q"
                placeholder=texts::PLACEHOLDER
                aria-label=texts::FIELD
                aria-keyshortcuts="/"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                prop:value=text
                on:input=move |event| write(event_target_value(&event))
            />
        </form>
        <Show
            when=move || !query.with(String::is_empty)
            fallback=move || view! { <Recent /> <Further /> <Operators take /> }
        >
            <Results query kind />
        </Show>
    }
}

/// What the address asks for, tracked; `None` on other pages.
fn asked_for(store: Store) -> Option<(String, Option<SearchKind>)> {
    store.location.with(|location| match &location.route {
        Route::Search { query, kind } => Some((query.trim().to_owned(), *kind)),
        _ => None,
    })
}

/// Searches whenever the address asks for something else. What was found last is there at once.
fn follow_query(store: Store, query: Memo<String>, text: RwSignal<String>) {
    Effect::new(move || {
        let query = query.get();
        let arrival = store.location.with_untracked(|location| location.arrival);
        if arrival != Arrival::Adjusted {
            text.set(query.clone());
        }
        if query.is_empty() && matches!(arrival, Arrival::Opened | Arrival::Followed) {
            task::spawn(async {
                // By then the page is there, and has got the focus as every page does.
                task::next_frame().await;
                task::next_frame().await;
                page::focus_in_view("search-page");
            });
        }
        let is_known = store.search.load.with_untracked(|load| *load == Load::Done)
            && store.search.found.with_untracked(|found| found.query == query);
        if query.is_empty() {
            store.search.clear();
        } else if !is_known {
            task::spawn(search(store, query));
        }
    });
}
