//! Gives a planned post another time.

use leptos::prelude::*;
use mastodon::entities::ScheduledStatus;

use crate::{
    actions::plan_posts::{reschedule, time_problem},
    browser::{clock, format, local_time, task},
    store::use_store,
    texts::{common, planning as texts},
    views::parts::{Dialog, Icon, WhenFields},
};

/// The dialog that gives a planned post another time.
#[component]
pub(super) fn MoveDialog(
    /// The post; `None` closes the dialog.
    post: RwSignal<Option<ScheduledStatus>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move || {
        if post.with(Option::is_some) {
            open.set(true);
        }
    });
    Effect::new(move || {
        if !open.get() {
            post.set(None);
        }
    });
    view! {
        <Dialog open title=texts::MOVE_TITLE>
            {move || post.get().map(|post| view! { <Moved post open /> })}
        </Dialog>
    }
}

#[component]
fn Moved(post: ScheduledStatus, open: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let now = format::milliseconds(&post.scheduled_at).unwrap_or_default();
    let value = RwSignal::new(local_time::local(now));
    let (strict, busy) = (RwSignal::new(false), RwSignal::new(false));
    let problem = RwSignal::new(None::<String>);
    let change = Callback::new(move |text| {
        value.set(text);
        problem.set(None);
    });
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let at = value.with_untracked(|value| local_time::milliseconds(value));
        strict.set(true);
        let Some(at) = at.filter(|_| time_problem(at, clock::now()).is_none()) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let id = post.id.clone();
        task::spawn(async move {
            let moved = reschedule(store, id, at).await;
            let _ = busy.try_set(false);
            match moved {
                Ok(()) => {
                    let _ = open.try_set(false);
                }
                Err(error) => {
                    let _ = problem.try_set(Some(texts::not_moved(&error)));
                }
            }
        });
    };
    view! {
        <form on:submit=save novalidate>
            <div class="dialog__body">
                <WhenFields id="move" legend=texts::WHEN value change strict />
                <div role="alert">
                    {move || problem.get().map(|problem| view! {
                        <p class="field__error">
                            <Icon name="warning" small=true />
                            <span>{problem}</span>
                        </p>
                    })}
                </div>
            </div>
            <div class="dialog__foot">
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {common::CANCEL}
                </button>
                <button
                    class="button button--primary"
                    type="submit"
                    aria-busy=move || busy.get().to_string()
                >
                    {texts::SAVE}
                </button>
            </div>
        </form>
    }
}
