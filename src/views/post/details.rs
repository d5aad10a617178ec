//! What is told only of the post a page is about.

use leptos::prelude::*;
use mastodon::entities::Status;

use super::header::visibility_view;
use crate::{browser::format, texts::post as texts};

/// The exact time, who can see it, the program it was written with, and how often it was shared.
#[component]
pub(super) fn Details(post: ArcRwSignal<Status>) -> impl IntoView {
    let (exact, moment, visibility, program) = post.with_untracked(|post| {
        let time = &post.created_at;
        let program = post.application.as_ref().map(|program| program.name.clone());
        (time.as_str().to_owned(), format::moment(time), post.visibility, program)
    });
    let boosts = {
        let post = post.clone();
        Memo::new(move |_| post.with(|post| post.reblogs_count))
    };
    let favourites = Memo::new(move |_| post.with(|post| post.favourites_count));
    let counted = |number: Memo<u64>, words: fn(u64) -> String| {
        move || {
            (number.get() > 0)
                .then(|| view! { <span class="post__counted">{words(number.get())}</span> })
        }
    };
    view! {
        <div class="post__details">
            <time datetime=exact>{moment}</time>
            <span>{visibility_view(visibility)} " " {texts::visibility(visibility)}</span>
            {program.filter(|name| !name.is_empty()).map(|name| view! { <span>{name}</span> })}
            {counted(boosts, texts::boosts)}
            {counted(favourites, texts::favourites)}
        </div>
    }
}
