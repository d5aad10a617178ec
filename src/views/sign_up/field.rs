//! Fields of the application, tied to what is filled in and to what is wrong with it.

use leptos::{ev, prelude::*};

use super::words::{id, sentence};
use crate::{
    actions::keep_application,
    store::{Field as FieldName, use_store},
    texts::sign_up as texts,
    views::parts::{Field, Icon, described_by},
};

/// What is wrong with a field, in a sentence.
pub fn error_of(field: FieldName) -> Signal<Option<String>> {
    let problems = use_store().sign_up.problems;
    Signal::derive(move || {
        problems.with(|problems| problems.get(&field).map(|one| sentence(field, one)))
    })
}

/// `aria-invalid` of a field's control.
pub fn invalid(field: FieldName) -> Signal<Option<&'static str>> {
    let problems = use_store().sign_up.problems;
    Signal::derive(move || {
        problems.with(|problems| problems.contains_key(&field)).then_some("true")
    })
}

/// What stands in a field.
pub fn value_of(field: FieldName) -> Memo<String> {
    let form = use_store().sign_up.form;
    Memo::new(move |_| form.with(|form| form.value(field).to_owned()))
}

/// Takes what was typed into a field, or chosen in it.
pub fn take(field: FieldName) -> impl Fn(ev::Event) + Copy {
    let store = use_store();
    move |event| keep_application::set_field(store, field, event_target_value(&event))
}

/// The id of what a field's foot may say about it.
pub fn note_id(field: FieldName) -> String {
    format!("{}-note", id(field))
}

/// What sort of text a field takes: `type`, `autocomplete` and `inputmode` of its input.
#[derive(Clone, Copy)]
pub struct Kind(pub &'static str, pub &'static str, pub &'static str);

impl Kind {
    /// Any text.
    pub const TEXT: Self = Self("text", "off", "text");
    /// An address of the web.
    pub const ADDRESS: Self = Self("text", "url", "url");
}

/// A field with one line of text.
#[component]
pub fn TextField(
    field: FieldName,
    label: &'static str,
    #[prop(default = "")] hint: &'static str,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    #[prop(default = Kind::TEXT)] kind: Kind,
    /// What stands below it.
    #[prop(optional)]
    foot: Option<AnyView>,
) -> impl IntoView {
    let value = value_of(field);
    let Kind(of_type, autocomplete, mode) = kind;
    let input = view! {
        <input
            class="field__input"
            id=id(field)
            type=of_type
            autocomplete=autocomplete
            inputmode=mode
            required=!optional
            aria-describedby=format!("{} {}", described_by(id(field)), note_id(field))
            aria-invalid=invalid(field)
            prop:value=move || value.get()
            on:input=take(field)
        />
    };
    frame(field, label, hint, optional, foot, input.into_any())
}

/// A field with a few values to choose from, the first of them none.
#[component]
pub fn SelectField(
    field: FieldName,
    label: &'static str,
    /// What stands where nothing is chosen.
    none: &'static str,
    /// Value and label of each.
    options: Vec<(String, &'static str)>,
    /// Whether nothing needs to be chosen.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let value = value_of(field);
    let options = options.into_iter().map(move |(own, label)| {
        let is_chosen = {
            let own = own.clone();
            move || value.with(|value| *value == own)
        };
        view! { <option value=own prop:selected=is_chosen>{label}</option> }
    });
    let select = view! {
        <select
            class="field__select"
            id=id(field)
            required=!optional
            aria-describedby=described_by(id(field))
            aria-invalid=invalid(field)
            on:change=take(field)
        >
            <option value="" prop:selected=move || value.with(String::is_empty)>{none}</option>
            {options.collect_view()}
        </select>
    };
    frame(field, label, "", optional, None, select.into_any())
}

/// Something to tick.
#[component]
pub fn TickField(field: FieldName, label: &'static str) -> impl IntoView {
    let store = use_store();
    let error = error_of(field);
    view! {
        <label class="choice">
            <input
                class="choice__input"
                id=id(field)
                type="checkbox"
                required
                aria-describedby=format!("{}-error", id(field))
                aria-invalid=invalid(field)
                prop:checked=move || store.sign_up.form.with(|form| form.is_ticked(field))
                on:change=move |event| {
                    keep_application::tick(store, field, event_target_checked(&event));
                }
            />
            <span class="choice__text">{label}</span>
        </label>
        <ErrorLine field error />
    }
}

/// What is wrong, for what has no frame of its own.
#[component]
pub fn ErrorLine(field: FieldName, error: Signal<Option<String>>) -> impl IntoView {
    view! {
        <div id=format!("{}-error", id(field))>
            {move || error.get().map(|error| view! {
                <p class="field__error">
                    <Icon name="warning" small=true />
                    <span>{error}</span>
                </p>
            })}
        </div>
    }
}

fn frame(
    field: FieldName,
    label: &'static str,
    hint: &'static str,
    optional: bool,
    foot: Option<AnyView>,
    control: AnyView,
) -> AnyView {
    let optional = if optional { texts::OPTIONAL } else { "" };
    let foot = foot.unwrap_or_else(|| ().into_any());
    view! {
        <Field id=id(field) label hint optional error=error_of(field) foot>
            {control}
        </Field>
    }
    .into_any()
}
