//! The notice on the home timeline.

use leptos::prelude::*;

use crate::{
    actions::keep_first_steps,
    browser::page,
    routes::{FirstStep, Route},
    store::{FirstSteps, is_done, use_store},
    texts::first_steps::{self, offer as texts},
    views::parts::Icon,
};

/// Offers the first steps to whoever is new.
#[component]
pub fn Offer(
    /// How far they are; changed when the offer is put away.
    kept: RwSignal<FirstSteps>,
) -> impl IntoView {
    let store = use_store();
    let name = move || store.me().map(|me| me.name().to_owned()).unwrap_or_default();
    let done = move || {
        let me = store.me();
        let done = |me| FirstStep::ALL.into_iter().filter(|step| is_done(*step, me)).count();
        first_steps::progress(me.as_ref().map_or(0, done), FirstStep::ALL.len())
    };
    let dismiss = move |_| {
        kept.set(keep_first_steps::change(store, |steps| steps.dismissed = true));
        store.toasts.done(texts::DISMISSED);
        // The button is gone: the focus goes to the heading of the page.
        page::focus_first("#main h1");
    };
    view! {
            <section class="announcements" aria-label=first_steps::TITLE>
                <div class="notice">
                    <Icon name="hands" />
                    <div class="notice__body">
                        <p class="notice__title">{move || texts::title(&name())}</p>
                        <p>{texts::TEXT} " " {done}"."</p>
                        <p class="button-row">
                            <a
                                class="button button--small button--primary"
                                href=Route::FirstSteps { step: None }.href()
                            >
                                {texts::BEGIN}
                            </a>
                            <button class="button button--small button--quiet" type="button" on:click=dismiss>
                                {texts::DISMISS}
                            </button>
                        </p>
                    </div>
                </div>
            </section>
    }
}
