//! What a notification brings besides its sentence: an excerpt of the post, and what can be done.

use leptos::{html, prelude::*};
use mastodon::{
    AccountId, StatusId,
    entities::{AccountWarning, NotificationGroup, NotificationKind, Status},
};

use crate::{
    actions::{answer_follow_request, read_content},
    browser::{config::Config, task},
    content::excerpt,
    routes::Route,
    store::{Store, use_store},
    texts::notifications as texts,
    views::parts::{FollowButton, use_config},
};

/// How long an excerpt is, in characters.
const EXCERPT: usize = 240;

/// The beginning of the post that a notification is about; leads to it.
#[component]
pub(super) fn Excerpt(id: StatusId) -> impl IntoView {
    let store = use_store();
    let config = use_config();
    store.posts.signal(&id).map(|post| {
        let href = post.with_untracked(|post| {
            Route::status(post.account.acct.clone(), post.id.clone()).href()
        });
        let lang = post.with_untracked(|post| post.language.clone());
        view! {
            <a class="notification__post" href=href lang=lang>
                {move || post.with(|post| words_of(store, &config, post))}
            </a>
        }
    })
}

/// What can be done about a notification.
#[component]
pub(super) fn Extras(group: NotificationGroup) -> impl IntoView {
    let one = group.sample_account_ids.first().cloned();
    match (group.kind, one) {
        (NotificationKind::Follow, Some(id)) if can_follow_back(&group) => {
            view! { <FollowBack id /> }.into_any()
        }
        (NotificationKind::FollowRequest, Some(id)) => view! { <Request id /> }.into_any(),
        (NotificationKind::AdminReport, _) => {
            let target = group.report.and_then(|report| report.target_account);
            view! { {target.map(|account| view! { <p>{texts::reported(&account.acct)}</p> })} }
                .into_any()
        }
        (NotificationKind::ModerationWarning, _) => view! {
            {group.moderation_warning.map(|warning| view! { <Decision warning /> })}
        }
        .into_any(),
        (NotificationKind::Unknown, _) => {
            let summary = group.fallback.and_then(|fallback| fallback.summary);
            view! { {summary.map(|summary| view! { <p>{summary}</p> })} }.into_any()
        }
        _ => ().into_any(),
    }
}

/// Whether it is about one account alone that began to follow.
pub(super) fn can_follow_back(group: &NotificationGroup) -> bool {
    group.kind == NotificationKind::Follow
        && group.notifications_count <= 1
        && group.sample_account_ids.len() == 1
}

/// Follows back, where one did not follow on coming here.
#[component]
fn FollowBack(id: AccountId) -> impl IntoView {
    let store = use_store();
    let known = StoredValue::new(id.clone());
    let is_offered = Memo::new(move |before: Option<&bool>| {
        let relationship = known.with_value(|id| store.accounts.relationship(id));
        // Stays after it was used, so that it can be undone and keeps the focus.
        before.copied().unwrap_or(false)
            || relationship.is_some_and(|relationship| {
                !relationship.following && !relationship.requested && !relationship.blocking
            })
    });
    view! {
        <Show when=move || is_offered.get()>
            <div class="button-row">
                <FollowButton id=known.get_value() small=true />
            </div>
        </Show>
    }
}

/// Someone wants to follow: yes or no.
#[component]
fn Request(id: AccountId) -> impl IntoView {
    let store = use_store();
    let id = StoredValue::new(id);
    let answered = RwSignal::new(None::<bool>);
    let told = NodeRef::<html::Div>::new();
    // The buttons are gone then: the focus goes to what stands in their place.
    Effect::new(move || {
        if let (true, Some(told)) = (answered.get().is_some(), told.get()) {
            let _ = told.focus();
        }
    });
    let answer = move |accept: bool| {
        task::spawn(async move {
            let id = id.get_value();
            if answer_follow_request::answer_follow_request(store, id, accept).await {
                // The page may be gone by now, and its signal with it.
                let _ = answered.try_set(Some(accept));
            }
        });
    };
    view! {
        <div role="status" tabindex="-1" node_ref=told>
            {move || answered.get().map(|accepted| {
                if accepted { texts::ACCEPTED } else { texts::REJECTED }
            })}
        </div>
        <Show when=move || answered.get().is_none()>
            <div class="button-row">
                <button
                    class="button button--small button--primary"
                    type="button"
                    on:click=move |_| answer(true)
                >
                    {texts::ACCEPT}
                </button>
                <button class="button button--small" type="button" on:click=move |_| answer(false)>
                    {texts::REJECT}
                </button>
            </div>
        </Show>
    }
}

/// What the moderation wrote, and the way to object.
#[component]
fn Decision(warning: AccountWarning) -> impl IntoView {
    let instance = use_config().instance;
    let address = format!("{instance}/disputes/strikes/{}", warning.id);
    view! {
        {(!warning.text.is_empty()).then_some(view! { <p>{warning.text}</p> })}
        <p>
            <a href=address data-leave="">{texts::DECISION}</a>
        </p>
    }
}

/// The beginning of a post; only its content warning where it has one.
fn words_of(store: Store, config: &Config, post: &Status) -> String {
    if !post.spoiler_text.is_empty() {
        return texts::covered(&post.spoiler_text);
    }
    let content = read_content::read_content(store, config, post);
    let words = excerpt(&content.nodes, EXCERPT);
    if words.is_empty() { texts::ONLY_MEDIA.to_owned() } else { words }
}
