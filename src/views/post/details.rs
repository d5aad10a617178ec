//! What is told only of the post a page is about.

use leptos::prelude::*;
use mastodon::entities::Status;

use super::header::visibility_view;
use crate::{
    browser::format,
    routes::{Audience, Route},
    store::{PostSignal, use_store},
    texts::post as texts,
};

/// The exact time, who can see it, the program it was written with, and how often it was shared,
/// with the way to those who did.
#[component]
pub(super) fn Details(post: PostSignal) -> impl IntoView {
    let (exact, moment, visibility, program) = post.with_untracked(|post| {
        let time = &post.created_at;
        let program = post.application.as_ref().map(|program| program.name.clone());
        (time.as_str().to_owned(), format::moment(time), post.visibility, program)
    });
    let store = use_store();
    let (acct, id) = post.with_untracked(|post| (post.account.acct.clone(), post.id.clone()));
    // Who quotes a post is told only to those with an account.
    let counted = |audience: Audience, count: fn(&Status) -> u64, words: fn(u64) -> String| {
        let post = post.clone();
        let number = Memo::new(move |_| post.with(count));
        let href = Route::Audience { acct: acct.clone(), id: id.clone(), audience }.href();
        move || {
            let number = number.get();
            let is_open = audience != Audience::Quotes || store.session.is_signed_in();
            (number > 0).then(|| match is_open {
                true => view! { <a class="post__counted" href=href.clone()>{words(number)}</a> }
                    .into_any(),
                false => view! { <span class="post__counted">{words(number)}</span> }.into_any(),
            })
        }
    };
    view! {
        <div class="post__details">
            <time datetime=exact>{moment}</time>
            <span>{visibility_view(visibility)} " " {texts::visibility(visibility)}</span>
            {program.filter(|name| !name.is_empty()).map(|name| view! { <span>{name}</span> })}
            {counted(Audience::Boosts, |post| post.reblogs_count, texts::boosts)}
            {counted(Audience::Favourites, |post| post.favourites_count, texts::favourites)}
            {counted(Audience::Quotes, |post| post.quotes_count, texts::quotes)}
        </div>
    }
}
