//! What stands in the way of publishing, or why it did not work.

use leptos::prelude::*;
use mastodon::{ApiError, StatusId};

use super::desk::Desk;
use crate::{
    actions::{publish_post::Obstacle, settle_arrived},
    browser::task,
    routes::Route,
    store::{Publishing, use_store},
    texts::{common, composer as texts, planning, sign_in},
    views::parts::{Icon, time_words},
};

/// What stands in the way of publishing, or why it did not work and what can be done.
#[component]
pub(super) fn Problem(desk: Desk) -> impl IntoView {
    let obstacle = Memo::new(move |_| desk.obstacle());
    let publishing = Memo::new(move |_| desk.publishing());
    view! {
        <div role="alert">
            {move || match (obstacle.get(), publishing.get()) {
                (Some(obstacle), _) => view! {
                    <p class="field__error">
                        <Icon name="warning" small=true />
                        <span>{words(obstacle)}</span>
                    </p>
                }.into_any(),
                (None, Publishing::Failed(error)) => view! { <Failure desk error /> }.into_any(),
                (None, Publishing::FileMissing) => view! {
                    <p class="field__error">
                        <Icon name="warning" small=true />
                        <span>{texts::UPLOAD_FAILED}</span>
                    </p>
                }.into_any(),
                (None, Publishing::Outdated) => view! {
                    <p class="field__error">
                        <Icon name="warning" small=true />
                        <span>{texts::edit::CHANGED_MEANWHILE}</span>
                    </p>
                }.into_any(),
                (None, Publishing::Arrived(id)) => view! { <Arrived desk id /> }.into_any(),
                _ => ().into_any(),
            }}
        </div>
    }
}

/// Why publishing did not work. The same may be tried again, unless one has to sign in first.
#[component]
fn Failure(desk: Desk, error: ApiError) -> impl IntoView {
    let store = use_store();
    let expired = matches!(error, ApiError::SignedOut { .. });
    let sign_in = move || {
        let back = store.location.with(|location| location.route.href());
        Route::SignIn { back: Some(back) }.href()
    };
    view! {
        <div class="notice notice--error">
            <Icon name="warning" />
            <div class="notice__body">
                <p class="notice__title">{texts::FAILED}</p>
                <p>{texts::failed(&error, desk.is_reply())}</p>
                {move || {
                    let sent = desk.read(|draft| draft.sent.len());
                    (sent > 0).then(|| view! { <p>{texts::thread::goes_on(sent)}</p> })
                }}
                <div class="button-row">
                    {if expired {
                        view! { <a class="button button--small" href=sign_in>{sign_in::BEGIN_ANEW}</a> }
                            .into_any()
                    } else {
                        view! {
                            <button
                                class="button button--small"
                                type="button"
                                on:click=move |_| desk.publish()
                            >
                                {common::RETRY}
                            </button>
                        }.into_any()
                    }}
                </div>
            </div>
        </div>
    }
}

/// An earlier version is published already: what becomes of this one, the person decides.
#[component]
fn Arrived(desk: Desk, id: StatusId) -> impl IntoView {
    let store = use_store();
    let post = store.posts.peek(&id);
    let show =
        post.as_ref().map(|post| Route::status(post.account.acct.clone(), id.clone()).href());
    let can_edit = post.is_some_and(|post| settle_arrived::can_edit(store, &desk.key(), &post));
    let edit = move |_| task::spawn(settle_arrived::make_edit(store, desk.key(), id.clone()));
    view! {
        <div class="notice notice--warning">
            <Icon name="warning" />
            <div class="notice__body">
                <p class="notice__title">{texts::ARRIVED_TITLE}</p>
                <p>{texts::ARRIVED} " " {show.map(|show| view! {
                    <a href=show>{texts::ARRIVED_SHOW}</a>
                })}</p>
                <div class="button-row">
                    {can_edit.then(|| view! {
                        <button class="button button--small" type="button" on:click=edit>
                            {texts::ARRIVED_EDIT}
                        </button>
                    })}
                    <button
                        class="button button--small"
                        type="button"
                        on:click=move |_| {
                            settle_arrived::make_another(store, &desk.key());
                            desk.publish();
                        }
                    >
                        {texts::ARRIVED_ANOTHER}
                    </button>
                </div>
            </div>
        </div>
    }
}

fn words(obstacle: Obstacle) -> String {
    match obstacle {
        Obstacle::Empty => texts::EMPTY.into(),
        Obstacle::TooLong(over) => texts::too_long(over),
        Obstacle::PartTooLong { place, over } => texts::thread::too_long(place + 1, over),
        Obstacle::Time(problem) => time_words(problem).into(),
        Obstacle::PlannedThread => planning::NO_ROW.into(),
        Obstacle::UploadFailed => texts::UPLOAD_FAILED.into(),
        Obstacle::PollWithoutText => texts::POLL_WITHOUT_TEXT.into(),
        Obstacle::PollTooShort => texts::POLL_TOO_SHORT.into(),
        Obstacle::PollDoubled => texts::POLL_DOUBLED.into(),
    }
}
