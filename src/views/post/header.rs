//! Who wrote a post, when, and who can see it.

use leptos::prelude::*;
use mastodon::{
    Timestamp,
    entities::{Status, Visibility},
};

use crate::{
    browser::format,
    routes::Route,
    store::use_store,
    texts::post as texts,
    views::parts::{Avatar, Icon, name_view},
};

/// Avatar, name, handle, time and visibility. Two elements of the card's grid.
pub(super) fn header(status: &Status) -> AnyView {
    let account = &status.account;
    let profile = Route::profile(account.acct.clone()).href();
    let thread = Route::status(account.acct.clone(), status.id.clone()).href();
    view! {
        <a class="post__avatar" href=profile.clone() tabindex="-1" aria-hidden="true">
            <Avatar account=account.clone() />
        </a>
        <header class="post__header">
            <div class="post__who">
                <a class="post__name" href=profile>{name_view(account)}</a>
                <span class="post__handle">"@"{account.acct.clone()}</span>
            </div>
            <div class="post__meta">
                {visibility_view(status.visibility)}
                <a class="post__time" href=thread>
                    <RelativeTime time=status.created_at.clone() />
                </a>
            </div>
        </header>
    }
    .into_any()
}

/// How long ago something was; stays current, and tells the exact time on hovering.
#[component]
pub fn RelativeTime(
    /// When.
    time: Timestamp,
) -> impl IntoView {
    let store = use_store();
    let (exact, title) = (time.as_str().to_owned(), format::moment(&time));
    view! {
        <time datetime=exact title=title>{move || format::ago(&time, store.now.get())}</time>
    }
}

/// The icon of a visibility; its word for screen readers and on hovering.
pub(super) fn visibility_view(visibility: Visibility) -> AnyView {
    let word = texts::visibility(visibility);
    view! {
        <span title=word>
            <Icon name=visibility_icon(visibility) small=true />
            <span class="visually-hidden">{texts::VISIBLE_FOR} " " {word}</span>
        </span>
    }
    .into_any()
}

/// The icon of a visibility.
pub fn visibility_icon(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public | Visibility::Unknown => "globe",
        Visibility::Unlisted => "moon",
        Visibility::Private => "lock",
        Visibility::Direct => "at",
    }
}
