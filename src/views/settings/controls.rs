//! What settings are made of.

use leptos::prelude::*;

/// Something that is on or off.
#[component]
pub(super) fn Switch(
    /// What it is.
    label: &'static str,
    /// What it means; may be empty.
    #[prop(optional)]
    hint: &'static str,
    /// Whether it is on.
    on: Signal<bool>,
    /// Turns it.
    turn: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                class="choice__input"
                type="checkbox"
                role="switch"
                prop:checked=move || on.get()
                on:change:target=move |event| turn.run(event.target().checked())
            />
            <span class="choice__text">
                {label}
                {(!hint.is_empty()).then(|| view! { <span class="choice__hint">{hint}</span> })}
            </span>
        </label>
    }
}

/// One of several, in a row where there is room.
#[component]
pub(super) fn OneOf(
    /// What is chosen.
    legend: &'static str,
    /// Tells the group apart from others.
    name: &'static str,
    /// What there is.
    labels: &'static [&'static str],
    /// Which it is, from 0.
    chosen: Signal<usize>,
    /// Chooses another.
    choose: Callback<usize>,
) -> impl IntoView {
    view! {
        <fieldset class="field">
            <legend class="field__label">{legend}</legend>
            <div class="settings__row">
                {labels.iter().enumerate().map(|(index, label)| view! {
                    <label class="choice">
                        <input
                            class="choice__input"
                            type="radio"
                            name=name
                            prop:checked=move || chosen.get() == index
                            on:change=move |_| choose.run(index)
                        />
                        <span class="choice__text">{*label}</span>
                    </label>
                }).collect_view()}
            </div>
        </fieldset>
    }
}
