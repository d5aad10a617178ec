//! The last step: rules, and the words to the operators.

use leptos::{ev, prelude::*};
use mastodon::ApiError;

use super::{
    actions_row::ActionsRow,
    agreement::Agreement,
    obstacle::{Blocked, TooMany},
    reason::ReasonField,
    summary::{Summary, focus_heading, focus_summary},
};
use crate::{
    actions::{
        navigate,
        sign_up::{self, SignUpProblem},
    },
    browser::task,
    routes::Route,
    store::{Problems, Step, Store, use_store},
    texts::{errors, sign_up as texts, sign_up::rules},
    views::parts::{Icon, use_config},
};

/// What stands in the way of the application, in place of the form.
#[derive(Clone, PartialEq)]
enum Obstacle {
    Blocked,
    TooMany { reset: Option<String> },
}

/// The last step: rules, and the words to the operators.
#[component]
pub fn RulesStep() -> impl IntoView {
    let store = use_store();
    let config = StoredValue::new(use_config());
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new(None::<String>);
    let obstacle = RwSignal::new(None::<Obstacle>);
    let send = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        trouble.set(None);
        task::spawn(async move {
            let answer = sign_up::sign_up(store, config.get_value()).await;
            busy.try_set(false);
            match answer {
                Ok(()) => navigate::go_instead(store, Route::Application),
                Err(SignUpProblem::Fields(problems)) => {
                    obstacle.try_set(None);
                    show_fields(store, problems);
                }
                // The page shows by itself that the server is closed.
                Err(SignUpProblem::Closed) => focus_heading().await,
                Err(SignUpProblem::Invitation { code }) => {
                    navigate::go(store, Route::Invitation { code });
                }
                Err(SignUpProblem::Blocked) => {
                    obstacle.try_set(Some(Obstacle::Blocked));
                }
                Err(SignUpProblem::TooMany { reset }) => {
                    obstacle.try_set(Some(Obstacle::TooMany { reset }));
                }
                Err(SignUpProblem::Failed(error)) => {
                    obstacle.try_set(None);
                    trouble.try_set(Some(words(&error)));
                }
            }
            focus_summary().await;
        });
    });
    let back = Callback::new(move |()| {
        obstacle.set(None);
        task::spawn(focus_heading());
    });
    move || match obstacle.get() {
        Some(Obstacle::Blocked) => view! { <Blocked back /> }.into_any(),
        Some(Obstacle::TooMany { reset }) => view! { <TooMany reset back /> }.into_any(),
        None => view! { <RulesForm busy trouble send /> }.into_any(),
    }
}

#[component]
fn RulesForm(
    busy: RwSignal<bool>,
    trouble: RwSignal<Option<String>>,
    send: Callback<()>,
) -> impl IntoView {
    let store = use_store();
    let needs_reason = Memo::new(move |_| {
        let instance = store.instance.instance.get();
        store.sign_up.form.with(|form| form.needs_reason(instance.as_ref()))
    });
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        send.run(());
    };
    view! {
        <form class="form" novalidate on:submit=submit>
            <Summary step=Step::Rules trouble />
            <PasswordGone />
            <Agreement />
            <Show when=move || needs_reason.get()>
                <ReasonField />
            </Show>
            <ActionsRow step=Step::Rules label=texts::SEND busy_label=texts::SENDING busy />
        </form>
    }
}

/// After a reload, the password alone is missing.
#[component]
fn PasswordGone() -> impl IntoView {
    let store = use_store();
    let is_gone = move || store.sign_up.form.with(|form| form.password.is_empty());
    view! {
        <Show when=is_gone>
            <div class="notice">
                <Icon name="lock" />
                <div class="notice__body">
                    <p class="notice__title">{rules::PASSWORD_GONE}</p>
                    <p>{rules::PASSWORD_GONE_TEXT}</p>
                    <a class="button button--small" href=Step::Access.route().href()>
                        {rules::TO_PASSWORD}
                    </a>
                </div>
            </div>
        </Show>
    }
}

/// Shows what is wrong at its fields, on the first page that has such.
fn show_fields(store: Store, problems: Problems) {
    let first = problems.keys().next().map(|field| field.step());
    store.sign_up.problems.set(problems);
    if let Some(step) = first.filter(|step| *step != Step::Rules) {
        navigate::go(store, step.route());
    }
}

/// What kept the application from being sent, and what can be done.
fn words(error: &ApiError) -> String {
    match error {
        // GoToSocial takes applications only from its own page.
        ApiError::SignedOut { .. } => texts::NOT_FROM_HERE.to_owned(),
        error => errors::advice(error),
    }
}
