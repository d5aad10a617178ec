//! What is there for a member beside posts.

use leptos::prelude::*;

use super::announcements::Announcements;
use crate::{
    actions::{keep_first_steps, load_announcements},
    browser::task,
    store::use_store,
    texts::{first_steps, home as texts},
    views::{first_steps::Offer, parts::Icon},
};

/// What of it is unfolded.
#[derive(Clone, Copy, PartialEq, Eq)]
enum News {
    FirstSteps,
    Announcements,
}

/// Says beside the heading what there is, and unfolds it when asked to: it comes later than the first posts, which
/// somebody may be reading by then, and must not push them away.
#[component]
pub fn HomeNews() -> impl IntoView {
    let store = use_store();
    task::spawn(load_announcements::load_announcements(store));
    let unread = Memo::new(move |_| store.announcements.unread());
    let kept = RwSignal::new(keep_first_steps::kept(store));
    let is_offered = Memo::new(move |_| {
        store.me().is_some_and(|me| me.source.is_some() && kept.with(|kept| kept.are_offered(&me)))
    });
    let number = Memo::new(move |_| unread.with(Vec::len));
    let open = RwSignal::new(None);
    let shows = move |news| open.get() == Some(news);
    let toggle =
        move |news| open.update(|open| *open = if *open == Some(news) { None } else { Some(news) });
    view! {
        <div class="home-news" role="status">
            <Show when=move || is_offered.get()>
                <button
                    class="button button--small"
                    type="button"
                    aria-expanded=move || shows(News::FirstSteps).to_string()
                    on:click=move |_| toggle(News::FirstSteps)
                >
                    {first_steps::TITLE}
                </button>
            </Show>
            <Show when=move || number.get() != 0>
                <button
                    class="button button--small"
                    type="button"
                    aria-expanded=move || shows(News::Announcements).to_string()
                    on:click=move |_| toggle(News::Announcements)
                >
                    <Icon name="info" />
                    {move || number.get()}
                    <span class="home-news__words">" " {move || texts::announcements(number.get())}</span>
                </button>
            </Show>
        </div>
        <Show when=move || is_offered.get() && shows(News::FirstSteps)>
            <Offer kept />
        </Show>
        <Show when=move || number.get() != 0 && shows(News::Announcements)>
            <Announcements unread />
        </Show>
    }
}
