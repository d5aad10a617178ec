//! Long texts of the operator's.

use leptos::prelude::*;

use crate::{
    actions::load_prose,
    routes::Legal,
    texts::shell::page,
    views::parts::{LongText, TextOnItsWay, use_title},
};

/// A long text of the operator's; its heading is its own.
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
        Legal::Steckbrief => page::STECKBRIEF,
    };
    use_title(title.to_owned());
    let load = Callback::new(move |()| -> TextOnItsWay { Box::pin(load_prose::load_prose(legal)) });
    view! {
        <div class="main--padded">
            <LongText load headings=0 />
        </div>
    }
}
