//! Announcements of the operators.

use leptos::prelude::*;
use mastodon::entities::Announcement;

use crate::{
    actions::{dismiss_announcement, read_content},
    browser::{page, task},
    store::use_store,
    texts::home as texts,
    views::parts::{Icon, nodes_view, use_config},
};

/// The announcements one has not dismissed yet.
#[component]
pub(super) fn Announcements(unread: Memo<Vec<Announcement>>) -> impl IntoView {
    view! {
        <section class="announcements" aria-label=texts::ANNOUNCEMENTS>
            <For
                each=move || unread.get()
                key=|announcement| (announcement.id.clone(), announcement.updated_at.clone())
                let:announcement
            >
                <Card announcement />
            </For>
        </section>
    }
}

#[component]
fn Card(announcement: Announcement) -> impl IntoView {
    let store = use_store();
    let Announcement { id, content, emojis, .. } = announcement;
    let nodes = read_content::read_profile_html(&use_config(), &content, &emojis);
    let dismiss = move |_| {
        task::spawn(dismiss_announcement::dismiss_announcement(store, id.clone()));
        // The button is gone: the focus goes to the heading of the page.
        page::focus_first("#main h1");
    };
    view! {
        <div class="notice">
            <Icon name="info" />
            <div class="notice__body">
                <p class="notice__title">{texts::ANNOUNCEMENT}</p>
                <div class="content">{nodes_view(&nodes)}</div>
                <button class="button button--small" type="button" on:click=dismiss>
                    {texts::DISMISS}
                </button>
            </div>
        </div>
    }
}
