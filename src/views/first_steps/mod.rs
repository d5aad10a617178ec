//! What a new account may begin with: all steps with how far they are, each on a page of its own,
//! and the notice on the home timeline.

mod follow;
mod offer;
mod overview;
mod post;
mod step;

use leptos::prelude::*;

pub use offer::Offer;

use self::{overview::Overview, step::StepPage};
use crate::{actions::keep_first_steps, routes::FirstStep, store::use_store};

/// All steps, or one of them.
#[component]
pub fn FirstStepsPage(
    /// Which; `None` = all.
    step: Option<FirstStep>,
) -> impl IntoView {
    keep_first_steps::change(use_store(), |steps| steps.begun = true);
    match step {
        Some(step) => view! { <StepPage step /> }.into_any(),
        None => view! { <Overview /> }.into_any(),
    }
}
