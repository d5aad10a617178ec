//! The way on and back at a step's foot.

use leptos::prelude::*;

use crate::{
    store::Step,
    texts::{common, sign_up as texts},
    views::parts::Icon,
};

/// The button that goes on, and the link back.
#[component]
pub fn ActionsRow(
    step: Step,
    /// What the button says.
    #[prop(default = texts::GO_ON)]
    label: &'static str,
    /// What it says meanwhile.
    #[prop(default = texts::CHECKING)]
    busy_label: &'static str,
    /// Whether it is at work.
    busy: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <div class="sign-up__actions">
            <button
                class="button button--primary button--large"
                type="submit"
                aria-busy=move || busy.get().to_string()
            >
                {move || if busy.get() { busy_label } else { label }}
            </button>
            {step.previous().map(|previous| view! {
                <a class="button button--quiet button--large" href=previous.route().href()>
                    <Icon name="arrow-left" />
                    {common::BACK}
                </a>
            })}
        </div>
    }
}
