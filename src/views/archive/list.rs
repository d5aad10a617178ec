//! The threads of an archive, to choose from.

use leptos::prelude::*;

use super::desk::Desk;
use crate::{
    browser::{clock, format},
    elsewhere::archive::OldThread,
    texts::archive as texts,
};

/// How many are added at a time.
const PAGE: usize = 50;
/// How much of a text is shown, in characters.
const LONGEST: usize = 600;

/// Those that fit what is looked for.
#[component]
pub(super) fn List(desk: Desk) -> impl IntoView {
    let most = RwSignal::new(PAGE);
    Effect::new(move || {
        desk.matching.track();
        most.set(PAGE);
    });
    let count = Memo::new(move |_| desk.matching.with(Vec::len));
    let shown = Memo::new(move |_| {
        desk.matching.with(|matching| matching.iter().take(most.get()).copied().collect::<Vec<_>>())
    });
    view! {
        <p class="archive__count" role="status">
            {move || match count.get() {
                0 => texts::NONE_MATCHING.to_owned(),
                number => texts::matching(number),
            }}
        </p>
        <ul class="archive__list" aria-label=texts::LIST>
            <For each=move || shown.get() key=|place| *place let:place>
                <Row desk place />
            </For>
        </ul>
        <Show when=move || count.get() != shown.with(Vec::len)>
            <p>
                <button
                    class="button"
                    type="button"
                    on:click=move |_| most.update(|most| *most += PAGE)
                >
                    {texts::MORE}
                </button>
            </p>
        </Show>
    }
}

#[component]
fn Row(desk: Desk, place: usize) -> impl IntoView {
    let is_chosen = Memo::new(move |_| desk.chosen.with(|chosen| chosen.contains(&place)));
    let is_taken = Memo::new(move |_| desk.is_taken(place));
    let number = Memo::new(move |_| desk.number_of_posts(place));
    let parts = desk.thread(place, |thread| thread.posts.len()).unwrap_or_default();
    let row = desk.thread(place, |thread| (date(thread), text(thread), chips(thread)));
    let (date, text, chips) = row.unwrap_or_default();
    view! {
        <li>
            <label class="choice archive__post">
                <input
                    class="choice__input"
                    type="checkbox"
                    prop:checked=move || is_chosen.get()
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        desk.chosen.update(|chosen| {
                            if on { chosen.insert(place) } else { chosen.remove(&place) };
                        });
                    }
                />
                <span class="choice__text">
                    <span class="archive__date">{date}</span>
                    <span class="archive__text" dir="auto">{text}</span>
                    <span class="archive__chips">
                        {chips.into_iter().map(|chip| view! { <span class="chip">{chip}</span> }).collect_view()}
                        <Show when=move || { number.get() > parts }>
                            <span class="chip">{move || texts::becomes(number.get())}</span>
                        </Show>
                        <Show when=move || is_taken.get()>
                            <span class="chip chip--success">{texts::TAKEN}</span>
                        </Show>
                    </span>
                </span>
            </label>
        </li>
    }
}

fn date(thread: &OldThread) -> String {
    match thread.written() {
        0.0 => String::new(),
        written => format::date(&clock::timestamp(written)),
    }
}

fn text(thread: &OldThread) -> String {
    let first = thread.posts.first();
    let whole = first.map_or("", |post| post.text.as_str());
    let mut text: String = whole.chars().take(LONGEST).collect();
    if text.len() < whole.len() {
        text.push('…');
    }
    text
}

fn chips(thread: &OldThread) -> Vec<String> {
    let first = thread.posts.first();
    let media = thread.media_count();
    [
        (thread.posts.len() > 1).then(|| texts::parts(thread.posts.len())),
        (media > 0).then(|| texts::media(media)),
        thread.is_reply.then(|| texts::REPLY.to_owned()),
        first.and_then(|post| post.warning.clone()),
        thread.posts.iter().any(|post| post.is_sensitive).then(|| texts::SENSITIVE.to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}
