//! What was looked for lately.

use leptos::prelude::*;

use crate::{
    actions::keep_searches, browser::page, routes::Route, store::use_store, texts::search as texts,
    views::parts::Icon,
};

/// What was looked for lately on this device; each can be forgotten.
#[component]
pub(super) fn Recent() -> impl IntoView {
    let store = use_store();
    let searches = RwSignal::new(keep_searches::kept(store));
    let forget_all = move |_| {
        keep_searches::forget_own(store);
        searches.set(Vec::new());
        page::focus_in_view("search-page");
    };
    let entry = move |text: String| {
        let forgotten = text.clone();
        let forget = move |_| {
            searches.set(keep_searches::forget_one(store, &forgotten));
            // The button is gone then.
            page::focus_in_view("search-page");
        };
        view! {
            <li class="recent__entry">
                <a class="recent__link" href=Route::search(text.clone()).href()>
                    <Icon name="clock" />
                    <bdi>{text.clone()}</bdi>
                </a>
                <button
                    class="icon-button"
                    type="button"
                    aria-label=texts::forget(&text)
                    on:click=forget
                >
                    <Icon name="close" />
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || searches.with(|all| !all.is_empty())>
            <section class="recent">
                <div class="recent__head">
                    <h2 class="recent__title">{texts::RECENT}</h2>
                    <button class="button button--small button--quiet" type="button" on:click=forget_all>
                        {texts::FORGET_ALL}
                    </button>
                </div>
                <ul>{move || searches.get().into_iter().map(entry).collect_view()}</ul>
            </section>
        </Show>
    }
}
