//! Planned posts in a list, by day or by month.

use leptos::prelude::*;
use mastodon::entities::ScheduledStatus;

use crate::{
    actions::plan_posts::{cancel_and_offer_undo, rewrite},
    browser::{format, task},
    store::use_store,
    texts::{planning as texts, post},
    views::parts::{Icon, MenuButton, MenuItem},
};

/// What the posts of a list have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// They appear on the same day.
    Day,
    /// They appear in the same month.
    Month,
}

/// Planned posts whose time has not come, the next one first, under headings by day or month.
#[component]
pub(super) fn Planned(
    /// What they stand under.
    by: By,
    /// Set to the post whose time is to be changed.
    moving: RwSignal<Option<ScheduledStatus>>,
) -> impl IntoView {
    let store = use_store();
    // Made anew only when one comes, goes or moves, not with each tick of the clock.
    let groups = Memo::new(move |_| {
        let now = store.now.get();
        let mut groups: Vec<(String, Vec<ScheduledStatus>)> = Vec::new();
        for post in store.scheduled.all.get() {
            let Some(at) = format::milliseconds(&post.scheduled_at).filter(|at| *at > now) else {
                continue;
            };
            let heading = match by {
                By::Day => format::day(at),
                By::Month => format::month_of(at),
            };
            match groups.last_mut() {
                Some((last, posts)) if *last == heading => posts.push(post),
                _ => groups.push((heading, vec![post])),
            }
        }
        groups
    });
    move || {
        let groups = groups.get().into_iter().map(|(heading, posts)| {
            let rows = posts.into_iter().map(|post| view! { <Row post by moving /> });
            view! {
                <section class="planned">
                    {match by {
                        By::Day => view! { <h2 class="planned__heading">{heading}</h2> }.into_any(),
                        // Below the heading of all that is planned.
                        By::Month => view! { <h3 class="planned__heading">{heading}</h3> }.into_any(),
                    }}
                    <ul class="sheet rows">{rows.collect_view()}</ul>
                </section>
            }
        });
        groups.collect_view()
    }
}

#[component]
fn Row(post: ScheduledStatus, by: By, moving: RwSignal<Option<ScheduledStatus>>) -> impl IntoView {
    let at = format::milliseconds(&post.scheduled_at).unwrap_or_default();
    let time = match by {
        By::Day => format::clock(at),
        By::Month => format::short_moment(at),
    };
    let params = post.params.clone();
    let text = if params.text.trim().is_empty() { texts::NO_TEXT.to_owned() } else { params.text };
    let pictures = post.media_attachments.iter().filter_map(|media| {
        let alt = media.description.clone().unwrap_or_default();
        let src = media.preview_url.clone()?;
        Some(view! { <img class="planned__picture" src=src alt=alt loading="lazy" decoding="async" /> })
    });
    let pictures = pictures.collect::<Vec<_>>();
    let warning = params.spoiler_text.trim().to_owned();
    let facts = facts_of(&post);
    view! {
        <li class="rows__row planned__post">
            <div class="planned__head">
                <p>
                    <time class="planned__time" datetime=post.scheduled_at.as_str().to_owned()>
                        {time.clone()}
                    </time>
                    " · "
                    {facts}
                </p>
                <RowMenu post time moving />
            </div>
            {(!warning.is_empty()).then(|| view! {
                <p class="planned__warning" dir="auto">
                    <Icon name="warning" small=true />
                    <span>{warning}</span>
                </p>
            })}
            <p class="planned__text" dir="auto" lang=params.language>{text}</p>
            {(!pictures.is_empty()).then(|| view! { <div class="planned__pictures">{pictures}</div> })}
        </li>
    }
}

/// Changes a planned post, its time, or takes it away.
#[component]
fn RowMenu(
    post: ScheduledStatus,
    time: String,
    moving: RwSignal<Option<ScheduledStatus>>,
) -> impl IntoView {
    let store = use_store();
    let post = StoredValue::new(post);
    let edit = Callback::new(move |()| rewrite(store, post.get_value()));
    let change_time = Callback::new(move |()| moving.set(Some(post.get_value())));
    let cancel = Callback::new(move |()| {
        task::spawn(cancel_and_offer_undo(store, post.get_value()));
    });
    view! {
        <MenuButton class="icon-button icon-button--small" label=texts::menu(&time) icon="more">
            <MenuItem icon="edit" text=texts::EDIT run=edit />
            <MenuItem icon="clock" text=texts::MOVE run=change_time />
            <MenuItem icon="trash" text=texts::CANCEL danger=true run=cancel />
        </MenuButton>
    }
}

/// What else a post is, in few words: who will see it, and what it has.
fn facts_of(post: &ScheduledStatus) -> String {
    let params = &post.params;
    let files = post.media_attachments.len();
    let facts = [
        Some(post::visibility(params.visibility).to_owned()),
        params.in_reply_to_id.is_some().then(|| texts::REPLY.to_owned()),
        params.quoted_status_id.is_some().then(|| texts::QUOTE.to_owned()),
        (files > 0).then(|| texts::files(files)),
        params.poll.is_some().then(|| texts::POLL.to_owned()),
    ];
    facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
