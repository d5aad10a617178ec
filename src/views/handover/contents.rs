//! What a handed-over draft says, as text and nothing else.

use leptos::prelude::*;

use crate::{
    browser::{clock, format},
    cooperative::handover::{HandedMedium, HandedPost, Handover},
    texts::{handover as texts, post},
    views::parts::Icon,
};

/// What a handed-over draft says. Addresses in it are no links.
#[component]
pub(super) fn Contents(handed: Handover) -> impl IntoView {
    let count = handed.posts.len();
    let warning = handed.warning.filter(|warning| !warning.trim().is_empty());
    let language = handed.language;
    let posts = handed.posts.into_iter().enumerate();
    let posts = posts.map(|(place, post)| post_view(post, place + 1, count, language.clone()));
    let moment = handed.scheduled_at.map(|at| format::moment(&clock::timestamp(at)));
    let visibility = handed.visibility.map(post::visibility);
    let beside = [(texts::REPLIES_TO, handed.replies_to), (texts::QUOTES, handed.quotes)];
    let beside = beside.into_iter().filter_map(|(words, address)| Some((words, address?)));
    view! {
        {beside
            .map(|(words, address)| view! {
                <p class="handed__beside">{words} ": " <bdi>{address}</bdi></p>
            })
            .collect_view()}
        {warning.map(|warning| view! {
            <p class="handed__warning">
                <Icon name="warning" small=true />
                <span>{texts::WARNING} ": " <bdi>{warning}</bdi></span>
            </p>
        })}
        {posts.collect_view()}
        {handed.poll.map(|poll| view! {
            <p class="handed__label">{texts::POLL}</p>
            <ul class="handed__list">
                {poll.options.into_iter().map(|option| view! { <li dir="auto">{option}</li> }).collect_view()}
            </ul>
        })}
        <p class="handed__settings">
            {visibility.map(|visibility| view! { <span class="chip">{visibility}</span> })}
            {moment.map(|moment| view! { <span class="chip">{texts::scheduled(&moment)}</span> })}
        </p>
    }
}

fn post_view(
    post: HandedPost,
    number: usize,
    all: usize,
    language: Option<String>,
) -> impl IntoView {
    let media = post.media;
    view! {
        {(all > 1).then(|| view! { <p class="handed__label">{texts::part(number, all)}</p> })}
        <p class="handed__text" dir="auto" lang=language>{post.text}</p>
        {(!media.is_empty()).then(|| view! {
            <p class="handed__label">{texts::media(media.len())}</p>
            <ul class="handed__list">{media.into_iter().map(medium_view).collect_view()}</ul>
        })}
    }
}

fn medium_view(medium: HandedMedium) -> impl IntoView {
    let described = medium.description.trim().to_owned();
    let described = if described.is_empty() { texts::UNDESCRIBED.to_owned() } else { described };
    view! {
        <li>
            <bdi class="handed__name">{medium.name}</bdi>
            " – "
            <bdi>{described}</bdi>
            {medium.data.is_empty().then(|| view! { " " <em>{texts::NO_FILE}</em> })}
        </li>
    }
}
