//! The application for an account: one page for each step.

use leptos::prelude::*;

use super::{
    access::AccessStep,
    identity::IdentityStep,
    invitation::InvitationNotice,
    obstacle::{Closed, Underway},
    rules::RulesStep,
    steps::{Steps, title},
};
use crate::{
    actions::navigate,
    browser::task,
    store::{Step, use_store},
    texts::sign_up as texts,
    views::parts::use_title,
};

/// A step of the application, or what stands in its way.
#[component]
pub fn SignUpPage(
    /// Which step.
    step: Step,
) -> impl IntoView {
    use_title([title(step), " · ", texts::TITLE].concat());
    let store = use_store();
    let has_application = Memo::new(move |_| store.application.with(Option::is_some));
    // An invitation opens closed doors.
    let is_closed = Memo::new(move |_| {
        let is_open = store.instance.read(|known| known.registrations.enabled);
        is_open == Some(false) && store.sign_up.form.with(|form| form.invitation.is_none())
    });
    return_to_what_is_missing(step);
    view! {
        <div class="sign-up main--padded">
            {move || if has_application.get() {
                view! { <Underway /> }.into_any()
            } else if is_closed.get() {
                view! { <Closed /> }.into_any()
            } else {
                view! { <StepPage step /> }.into_any()
            }}
        </div>
    }
}

#[component]
fn StepPage(step: Step) -> impl IntoView {
    let number = Step::ALL.iter().position(|one| *one == step).unwrap_or_default() + 1;
    view! {
        <div class="sign-up__head">
            <p class="sign-up__title">{texts::TITLE}</p>
            <Steps current=step />
            <h1 tabindex="-1">
                <span class="visually-hidden">{texts::step_of(number, Step::ALL.len())}</span>
                {title(step)}
            </h1>
        </div>
        <InvitationNotice />
        {match step {
            Step::Identity => view! { <IdentityStep /> }.into_any(),
            Step::Access => view! { <AccessStep /> }.into_any(),
            Step::Rules => view! { <RulesStep /> }.into_any(),
        }}
    }
}

/// Whoever comes to a step before the others are in order goes on where something is missing.
fn return_to_what_is_missing(step: Step) {
    let store = use_store();
    let missing = untrack(|| {
        let instance = store.instance.instance.get();
        store.sign_up.form.with(|form| form.step_before(step, instance.as_ref()))
    });
    if let Some(missing) = missing.filter(|_| untrack(|| store.application.get().is_none())) {
        task::spawn(async move { navigate::go_instead(store, missing.route()) });
    }
}
