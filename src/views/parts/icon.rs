//! Icons of the sprite that index.html carries (assets/icons.svg).

use leptos::prelude::*;

/// An icon. It says nothing to screen readers: the words beside it, or the button's label, do.
#[component]
pub fn Icon(
    /// The symbol's name without `icon-`.
    #[prop(into)]
    name: Signal<&'static str>,
    /// Smaller than the text around it.
    #[prop(optional)]
    small: bool,
    /// For empty states.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    view! {
        <svg
            class="icon"
            class:icon--small=small
            class:icon--large=large
            aria-hidden="true"
            focusable="false"
        >
            <use href=move || format!("#icon-{}", name.get())></use>
        </svg>
    }
}
