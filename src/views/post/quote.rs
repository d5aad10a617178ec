//! A quoted post inside a post: one level deep.

use leptos::prelude::*;
use mastodon::entities::{Account, Quote, QuoteState, Status};

use super::{
    body::{behind_warning, media},
    filtered::{Verdict, judge},
    header::RelativeTime,
    text::PostText,
};
use crate::{
    actions::read_content::read_content,
    routes::Route,
    store::use_store,
    texts::post as texts,
    views::parts::{Avatar, AvatarSize, Icon, name_view, use_config},
};

/// The quoted post, or why it is not shown.
pub(super) fn quote_view(quote: &Quote) -> AnyView {
    let store = use_store();
    let quoted = quote.status_id().filter(|_| quote.state == QuoteState::Accepted);
    let Some(post) = quoted.and_then(|id| store.posts.signal(id)) else {
        let reason = texts::quote_missing(quote.state);
        return view! { <blockquote class="quote quote--gone"><p>{reason}</p></blockquote> }
            .into_any();
    };
    // A quoted post that changes is made anew with its card; until then it stands as it was quoted.
    post.with_untracked(quoted_view)
}

fn quoted_view(status: &Status) -> AnyView {
    let account = &status.account;
    let thread = Route::status(account.acct.clone(), status.id.clone()).href();
    view! {
        <blockquote class="quote">
            <div class="quote__header">
                <Avatar account=Account::clone(account) size=AvatarSize::Tiny />
                <a class="post__name" href=Route::profile(account.acct.clone()).href()>
                    {name_view(account)}
                </a>
                <a class="post__time" href=thread>
                    <RelativeTime time=status.created_at.clone() />
                </a>
            </div>
            {quoted_content(status)}
        </blockquote>
    }
    .into_any()
}

/// Text and media, behind a warning where there is one; of a filtered post, only the filter's name.
fn quoted_content(status: &Status) -> AnyView {
    let filters = match judge(status, Some(mastodon::entities::FilterContext::Thread)) {
        Verdict::Warn(filters) => Some(texts::filtered(&filters.join(", "))),
        Verdict::Hide => Some(texts::filtered("")),
        Verdict::Show | Verdict::Blur(_) => None,
    };
    if let Some(filters) = filters {
        return view! {
            <p class="warning__text">
                <Icon name="eye-off" />
                <span>{filters}</span>
            </p>
        }
        .into_any();
    }
    behind_warning(status.clone(), quoted_inside)
}

fn quoted_inside(status: &Status) -> AnyView {
    let (store, config) = (use_store(), use_config());
    let content = read_content(store, &config, status);
    let further = status.quote.as_ref().map(|_| view! { <p>{texts::QUOTES_TOO}</p> });
    view! {
        <PostText id=status.id.clone() content language=status.language.clone() />
        {media(status, None)}
        {further}
    }
    .into_any()
}
