//! What keeps a step from going on.

use leptos::{ev, prelude::*};

use super::words::{id, sentence};
use crate::{
    browser::{page as window, task},
    store::{Field, Step, use_store},
    texts::sign_up as texts,
    views::parts::Icon,
};

/// The id of what tells why it does not go on: it takes the focus.
pub const ID: &str = "sign-up-problems";

/// What is wrong in a step, with links to its fields, or what kept the application from being sent.
#[component]
pub fn Summary(
    step: Step,
    /// What kept it from being sent.
    #[prop(optional)]
    trouble: Option<RwSignal<Option<String>>>,
) -> impl IntoView {
    let store = use_store();
    let problems = Memo::new(move |_| {
        let mut problems = store.sign_up.problems.get();
        problems.retain(|field, _| field.step() == step);
        problems
    });
    let trouble = move || trouble.and_then(|trouble| trouble.get());
    let is_needed = move || trouble().is_some() || problems.with(|problems| !problems.is_empty());
    view! {
        <Show when=is_needed>
            <div class="notice notice--error" id=ID tabindex="-1" role="alert">
                <Icon name="warning" />
                <div class="notice__body">
                    {move || match trouble() {
                        Some(words) => view! {
                            <p class="notice__title">{texts::NOT_SENT}</p>
                            <p>{words} " " {texts::KEPT}</p>
                        }.into_any(),
                        None => view! {
                            <p class="notice__title">{texts::PROBLEMS}</p>
                            <ul class="form-errors">
                                {problems.get().into_iter().map(|(field, problem)| {
                                    let words = sentence(field, &problem);
                                    view! { <ProblemLink field words /> }
                                }).collect_view()}
                            </ul>
                        }.into_any(),
                    }}
                </div>
            </div>
        </Show>
    }
}

/// Moves the focus to what tells why it does not go on, where there is such.
pub async fn focus_summary() {
    task::next_frame().await;
    window::scroll_to_first(&["#", ID].concat());
    window::focus_first(&["#", ID].concat());
}

/// Moves the focus to the page's heading.
pub async fn focus_heading() {
    task::next_frame().await;
    window::focus_first("#main h1");
}

#[component]
fn ProblemLink(field: Field, words: String) -> impl IntoView {
    let go = move |event: ev::MouseEvent| {
        // The address stays that of the step.
        event.prevent_default();
        window::focus_in_view(id(field));
    };
    view! {
        <li>
            <a href=["#", id(field)].concat() on:click=go>{words}</a>
        </li>
    }
}
