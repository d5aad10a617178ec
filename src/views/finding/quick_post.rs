//! Sharing a post with one click, or with a word of one's own.

use leptos::prelude::*;
use mastodon::{
    StatusId,
    entities::{Account, QuotePermission, Status},
};

use crate::{
    actions::{mark_post::toggle_mark, read_content::read_content},
    browser::task,
    content::excerpt,
    routes::Route,
    store::{Mark, PostSignal, use_store},
    texts::finding as texts,
    views::parts::{Avatar, AvatarSize, Icon, name_view, use_config},
};

/// How much of a post is shown, in characters.
const EXCERPT: usize = 140;

/// A post in few words: who, what about, and the buttons that share it.
#[component]
pub(super) fn QuickPost(id: StatusId) -> impl IntoView {
    let (store, config) = (use_store(), use_config());
    store.posts.signal(&id).map(|post| {
        let status = post.get_untracked();
        let warning = status.spoiler_text.trim();
        let text = if warning.is_empty() {
            excerpt(&read_content(store, &config, &status).nodes, EXCERPT)
        } else {
            warning.to_owned()
        };
        let thread = Route::status(status.account.acct.clone(), status.id.clone()).href();
        view! {
            <li class="quick-post">
                <div class="quick-post__who">
                    <Avatar account=Account::clone(&status.account) size=AvatarSize::Small />
                    <a class="quick-post__name" href=Route::profile(status.account.acct.clone()).href()>
                        {name_view(&status.account)}
                    </a>
                </div>
                <p class="quick-post__text" dir="auto" lang=status.language.clone()>
                    <a href=thread>{text}</a>
                </p>
                <ShareButtons post />
            </li>
        }
    })
}

/// Shares a post with one click, or quotes it.
#[component]
pub(super) fn ShareButtons(post: PostSignal) -> impl IntoView {
    let store = use_store();
    let (id, name, may_quote) = post
        .with_untracked(|post| (post.id.clone(), post.account.name().to_owned(), may_quote(post)));
    let shared = Memo::new(move |_| post.with(|post| post.reblogged));
    let share = {
        let id = id.clone();
        move |_| task::spawn(toggle_mark(store, id.clone(), Mark::Boost))
    };
    view! {
        <div class="button-row quick-post__buttons">
            <button
                class="button button--small"
                type="button"
                aria-pressed=move || shared.get().to_string()
                aria-label=texts::share_of(&name)
                on:click=share
            >
                <Icon name=Signal::derive(move || if shared.get() { "boost-active" } else { "boost" }) />
                {texts::SHARE}
            </button>
            {may_quote.then(|| view! {
                <button
                    class="button button--small button--quiet"
                    type="button"
                    aria-label=texts::quote_of(&name)
                    on:click=move |_| store.quoting.set(Some(id.clone()))
                >
                    <Icon name="quote" />
                    {texts::QUOTE}
                </button>
            })}
        </div>
    }
}

/// Whether one's own account may quote a post. Servers that say nothing of it know no quotes.
fn may_quote(post: &Status) -> bool {
    let permission = post.quote_approval.as_ref().map(|approval| approval.current_user);
    matches!(permission, Some(QuotePermission::Automatic | QuotePermission::Manual))
}
