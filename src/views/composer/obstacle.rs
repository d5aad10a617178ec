//! What stands in the way of publishing, or why it did not work.

use leptos::prelude::*;
use mastodon::ApiError;

use super::desk::Desk;
use crate::{
    actions::publish_post::Obstacle,
    routes::Route,
    store::{Publishing, use_store},
    texts::{common, composer as texts, sign_in},
    views::parts::Icon,
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

fn words(obstacle: Obstacle) -> String {
    match obstacle {
        Obstacle::Empty => texts::EMPTY.into(),
        Obstacle::TooLong(over) => texts::too_long(over),
        Obstacle::Uploading => texts::UPLOADING.into(),
        Obstacle::UploadFailed => texts::UPLOAD_FAILED.into(),
    }
}
