//! A field of a form: label, hint, control, and what is wrong with it.

use leptos::prelude::*;

use super::Icon;

/// The frame of a field. The control inside is given the ids that tie it to hint and error:
/// `aria-describedby` = `{id}-hint {id}-error`.
#[component]
pub fn Field(
    /// The control's id.
    id: &'static str,
    /// What the field is.
    #[prop(into)]
    label: String,
    /// What helps to fill it in; may be empty.
    #[prop(optional, into)]
    hint: String,
    /// Beside the label where the field may stay empty; else empty.
    #[prop(optional)]
    optional: &'static str,
    /// What is wrong with it, in a sentence.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// Beside the error's place: a counter, or that all is well.
    #[prop(optional)]
    foot: Option<AnyView>,
    /// The control.
    children: Children,
) -> impl IntoView {
    let hint = (!hint.is_empty())
        .then(|| view! { <p class="field__hint" id=format!("{id}-hint")>{hint}</p> });
    let optional = (!optional.is_empty())
        .then(|| view! { " " <span class="field__optional">{optional}</span> });
    view! {
        <div class="field">
            <label class="field__label" for=id>
                {label} {optional}
            </label>
            {hint}
            {children()}
            <div class="field__foot">
                <div id=format!("{id}-error")>
                    {move || error.get().map(|error| view! {
                        <p class="field__error">
                            <Icon name="warning" small=true />
                            <span>{error}</span>
                        </p>
                    })}
                </div>
                {foot}
            </div>
        </div>
    }
}

/// The `aria-describedby` of a field's control.
pub fn described_by(id: &str) -> String {
    format!("{id}-hint {id}-error")
}
