//! Long texts of the operator's.

use leptos::prelude::*;

use crate::{
    routes::Legal,
    texts::shell::page,
    views::parts::{PageHead, Prose, use_title},
};

/// A long text of the operator's.
#[component]
pub fn LegalPage(
    /// Which one.
    legal: Legal,
) -> impl IntoView {
    let title = match legal {
        Legal::Imprint => page::IMPRINT,
        Legal::Privacy => page::PRIVACY,
        Legal::Accessibility => page::ACCESSIBILITY,
        Legal::Elsewhere => page::ELSEWHERE,
        Legal::Questions => page::QUESTIONS,
    };
    use_title(title.to_owned());
    view! { <Prose legal /> }
}
