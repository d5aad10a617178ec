//! A step on a page of its own.

use leptos::{ev, prelude::*};
use mastodon::entities::Account;

use super::{follow::Follow, post::FirstPost};
use crate::{
    actions::{keep_first_steps, navigate},
    routes::{FirstStep, Route},
    store::{Store, use_store},
    texts::first_steps as texts,
    views::{
        edit_profile::{
            Desk, FoundSwitches, OtherFields, Pictures, Restored, SaveButton, SteckbriefForm,
            Trouble, Verification, WithOwnAccount, Words,
        },
        parts::{PageHead, use_title},
    },
};

/// A step on a page of its own.
#[component]
pub(super) fn StepPage(step: FirstStep) -> impl IntoView {
    use_title(texts::title(step).to_owned());
    let show: fn(Account) -> AnyView = match step {
        FirstStep::Pictures => |me| form(FirstStep::Pictures, me),
        FirstStep::Words => |me| form(FirstStep::Words, me),
        FirstStep::Steckbrief => |me| form(FirstStep::Steckbrief, me),
        FirstStep::Found => |me| form(FirstStep::Found, me),
        FirstStep::Follow => {
            |me| view! { <Follow me /> <Onward step=FirstStep::Follow /> }.into_any()
        }
        FirstStep::Post => {
            |me| view! { <FirstPost me /> <Onward step=FirstStep::Post /> }.into_any()
        }
    };
    let place = FirstStep::ALL.into_iter().position(|one| one == step).unwrap_or_default() + 1;
    view! {
        <PageHead title=texts::title(step).to_owned() back=Route::FirstSteps { step: None } />
        <div class="settings">
            <p class="field__hint">
                {texts::place(place, FirstStep::ALL.len())} " · "
                <a href=Route::FirstSteps { step: None }.href()>{texts::OVERVIEW}</a>
            </p>
            <WithOwnAccount view=show />
        </div>
    }
}

/// A step that is a part of the profile's form.
fn form(step: FirstStep, me: Account) -> AnyView {
    let store = use_store();
    let desk = Desk::open_step(store, me, step);
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        desk.save(Some(step), Callback::new(move |()| go_on(store, step)));
    };
    let part = match step {
        FirstStep::Pictures => view! { <Pictures desk /> }.into_any(),
        FirstStep::Words => view! { <Words desk /> }.into_any(),
        FirstStep::Steckbrief => view! { <SteckbriefForm desk /> <OtherFields desk /> }.into_any(),
        _ => view! { <FoundSwitches desk /> <Verification desk /> }.into_any(),
    };
    view! {
        <form class="form settings__form" novalidate on:submit=save>
            <Restored desk />
            <section class="card form">{part}</section>
            <Trouble desk />
            <div class="button-row save-bar">
                <SaveButton desk label=texts::SAVE />
                <Skip step />
            </div>
        </form>
    }
    .into_any()
}

/// The way on from a step that saves nothing itself.
#[component]
fn Onward(step: FirstStep) -> impl IntoView {
    let store = use_store();
    view! {
        <div class="button-row">
            <button class="button" type="button" on:click=move |_| go_on(store, step)>
                {texts::NEXT}
            </button>
            <Skip step />
        </div>
    }
}

/// Puts the step off.
#[component]
fn Skip(step: FirstStep) -> impl IntoView {
    let store = use_store();
    let skip = move |_| {
        keep_first_steps::change(store, |steps| {
            if !steps.has_skipped(step) {
                steps.skipped.push(step.slug().to_owned());
            }
        });
        go_on(store, step);
    };
    view! {
        <button class="button button--quiet" type="button" on:click=skip>{texts::SKIP}</button>
    }
}

fn go_on(store: Store, step: FirstStep) {
    navigate::go(store, Route::FirstSteps { step: step.next() });
}
