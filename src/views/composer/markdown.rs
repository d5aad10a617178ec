//! Writing in Markdown, on servers that take it, and seeing what becomes of it.

use leptos::prelude::*;
use mastodon::entities::CustomEmoji;

use super::desk::Desk;
use crate::{
    actions::load_emojis,
    browser::task,
    content::{Surroundings, markdown},
    store::use_store,
    texts::composer::{markdown as texts, thread},
    views::{
        chunk::{chunk, from_chunk, nothing_yet},
        parts::nodes_view,
    },
};

/// What servers call it.
const MARKDOWN: &str = "text/markdown";

/// Turns Markdown on and off, and shows what becomes of the text. Only where the instance takes it.
#[component]
pub(super) fn Markdown(desk: Desk) -> impl IntoView {
    let is_offered = Memo::new(move |_| desk.takes_type(MARKDOWN));
    let is_on =
        Memo::new(move |_| desk.read(|draft| draft.content_type.as_deref() == Some(MARKDOWN)));
    let shows = RwSignal::new(false);
    view! {
        <Show when=move || is_offered.get()>
            <div class="composer__markdown">
                <label class="choice">
                    <input
                        class="choice__input"
                        type="checkbox"
                        prop:checked=move || is_on.get()
                        disabled=move || desk.is_busy()
                        on:change:target=move |event| {
                            let chosen = event.target().checked().then(|| MARKDOWN.to_owned());
                            desk.change(|draft| draft.content_type = chosen);
                        }
                    />
                    <span class="choice__text">
                        {texts::ON}
                        <span class="choice__hint">{texts::HINT}</span>
                    </span>
                </label>
                <Show when=move || is_on.get()>
                    <button
                        class="button button--small button--quiet"
                        type="button"
                        aria-expanded=move || shows.get().to_string()
                        on:click=move |_| shows.update(|shows| *shows = !*shows)
                    >
                        {texts::PREVIEW}
                    </button>
                    <Show when=move || shows.get()>
                        <section class="composer__preview" aria-label=texts::PREVIEW>
                            {preview(desk)}
                        </section>
                    </Show>
                </Show>
            </div>
        </Show>
    }
}

fn preview(desk: Desk) -> AnyView {
    let texts = Signal::derive(move || {
        desk.read(|draft| (0..=draft.more.len()).map(|place| draft.text_of(place)).collect())
    });
    from_chunk(markdown_preview, nothing_yet, move |make| make(texts))
}

chunk!(markdown: markdown_preview -> fn(Signal<Vec<String>>) -> AnyView = |posts| {
    view! { <Preview posts /> }.into_any()
});

/// What becomes of the texts of all posts.
#[component]
fn Preview(posts: Signal<Vec<String>>) -> impl IntoView {
    let store = use_store();
    task::spawn(load_emojis::load_custom(store));
    move || {
        let custom = store.emojis.custom.get();
        let emojis: &[CustomEmoji] = custom.as_ref().map_or(&[], |all| all.as_slice());
        let around = Surroundings { emojis, ..Surroundings::default() };
        let posts = posts.get();
        let all = posts.len();
        let shown = posts.iter().enumerate().map(|(place, text)| {
            let head = (all > 1).then(|| {
                view! { <p class="composer__preview-head">{thread::place(place + 1, all)}</p> }
            });
            let text = match text.trim() {
                "" => view! { <p class="field__hint">{texts::EMPTY}</p> }.into_any(),
                text => view! { <div class="content">{nodes_view(&markdown(text, &around))}</div> }
                    .into_any(),
            };
            view! { {head} {text} }
        });
        shown.collect_view()
    }
}
