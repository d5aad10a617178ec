//! The row of steps at the head.

use leptos::prelude::*;

use crate::{
    store::{Step, use_store},
    texts::sign_up as texts,
};

/// The heading of a step.
pub fn title(step: Step) -> &'static str {
    match step {
        Step::Identity => texts::identity::TITLE,
        Step::Access => texts::access::TITLE,
        Step::Rules => texts::rules::TITLE,
    }
}

/// The steps; those that one may go to are links.
#[component]
pub fn Steps(
    /// The one that is shown.
    current: Step,
) -> impl IntoView {
    view! {
        <nav aria-label=texts::STEPS>
            <ol class="steps">
                {Step::ALL.into_iter().zip(1_u8..).map(|(step, number)| view! {
                    <StepMark step number current />
                }).collect_view()}
            </ol>
        </nav>
    }
}

#[component]
fn StepMark(step: Step, number: u8, current: Step) -> impl IntoView {
    let store = use_store();
    let label = match step {
        Step::Identity => texts::identity::SHORT,
        Step::Access => texts::access::SHORT,
        Step::Rules => texts::rules::SHORT,
    };
    // How far the form is in order from its beginning.
    let reached = Memo::new(move |_| {
        let instance = store.instance.instance.get();
        store.sign_up.form.with(|form| form.step_before(Step::Rules, instance.as_ref()))
    });
    let is_reached = move || reached.get().is_none_or(|missing| step <= missing);
    let is_done = Memo::new(move |_| step < current);
    let inside = move || {
        view! {
            <span class="steps__number" aria-hidden="true">{number}</span>
            <span class="steps__label">
                {label}
                {is_done.get().then(|| view! {
                    <span class="visually-hidden">{texts::STEP_DONE}</span>
                })}
            </span>
        }
    };
    view! {
        <li
            class="steps__step"
            class=("steps__step--done", move || is_done.get())
            aria-current=(step == current).then_some("step")
        >
            {move || if step != current && is_reached() {
                view! { <a class="steps__link" href=step.route().href()>{inside()}</a> }.into_any()
            } else {
                view! { <span class="steps__link">{inside()}</span> }.into_any()
            }}
        </li>
    }
}
