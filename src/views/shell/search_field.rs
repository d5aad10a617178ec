//! The search in the bar at the top.

use leptos::{ev, html, prelude::*};

use crate::{
    actions::{keep_searches, navigate},
    browser::page,
    routes::Route,
    store::use_store,
    texts::{search as texts, shell::page::SEARCH},
    views::{
        chunk::{chunk, from_chunk, nothing_yet},
        finding::{Suggesting, Suggestions, option_id},
        parts::Icon,
    },
};

/// The id of the list of suggestions.
const LIST: &str = "header-suggestions";

/// The search in the bar at the top: a combobox whose suggestions are made when it is used. The key
/// `/` leads to it, or to the search page where there is no room for it.
#[component]
pub(super) fn SearchField() -> impl IntoView {
    let store = use_store();
    let field = NodeRef::<html::Input>::new();
    let state = Suggesting::new(LIST);
    let opened = RwSignal::new(false);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = state.text.get_untracked();
        let route = state.chosen().unwrap_or_else(|| Route::search(text.trim()));
        keep_searches::keep(store, &text);
        state.close();
        state.text.set(String::new());
        navigate::go(store, route);
    };
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "ArrowDown" => {
            event.prevent_default();
            state.open.set(true);
            state.step(true);
        }
        "ArrowUp" => {
            event.prevent_default();
            state.step(false);
        }
        "Escape" if state.open.get_untracked() => {
            event.prevent_default();
            state.close();
        }
        "Escape" => state.text.set(String::new()),
        _ => {}
    };
    let keys = window_event_listener(ev::keydown, move |event| {
        if event.key() != "/" || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        // Whoever writes, writes a slash; whoever is asked something, answers first.
        if page::has_focus("input, textarea, select, [contenteditable]")
            || page::has("dialog[open]")
        {
            return;
        }
        event.prevent_default();
        match field.get_untracked().filter(|field| field.offset_parent().is_some()) {
            Some(field) => {
                let _ = field.focus();
                field.select();
            }
            None if page::has("#search-page") => page::focus_in_view("search-page"),
            None => navigate::go(store, Route::search("")),
        }
    });
    on_cleanup(move || keys.remove());
    let is_open = move || state.open.get() && state.options.with(|options| !options.is_empty());
    view! {
        <form class="header__search search" role="search" aria-label=SEARCH action="/search" on:submit=submit>
            <Icon name="search" />
            <input
                class="search__input"
                type="search"
                name="q"
                node_ref=field
                placeholder=texts::PLACEHOLDER
                aria-label=texts::FIELD
                aria-keyshortcuts="/"
                role="combobox"
                aria-autocomplete="list"
                aria-controls=LIST
                aria-expanded=move || is_open().to_string()
                aria-activedescendant=move || {
                    state.active.get().filter(|_| is_open()).map(|place| option_id(LIST, place))
                }
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                prop:value=state.text
                on:focus=move |_| {
                    opened.set(true);
                    state.open.set(true);
                }
                on:blur=move |_| state.close()
                on:input=move |event| {
                    state.text.set(event_target_value(&event));
                    state.active.set(None);
                    state.open.set(true);
                }
                on:keydown=on_key
            />
            {move || {
                opened.get().then(|| from_chunk(suggestions, nothing_yet, move |make| make(state)))
            }}
        </form>
    }
}

chunk!(finding: suggestions -> fn(Suggesting) -> AnyView = |state| view! { <Suggestions state /> }.into_any());
