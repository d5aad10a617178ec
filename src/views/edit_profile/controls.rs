//! The form's controls, each tied to one part of the draft.

use leptos::prelude::*;

use super::desk::Desk;
use crate::{
    store::ProfileDraft,
    texts::edit_profile::words,
    views::parts::{Field, described_by},
};

/// A part of the draft that is a text.
pub(super) type Text = fn(&mut ProfileDraft) -> &mut String;

/// A text of one line or several.
#[derive(Clone, Copy)]
pub(super) struct TextField {
    /// The control's id.
    pub(super) id: &'static str,
    /// What it is.
    pub(super) label: &'static str,
    /// What helps to fill it in; may be empty.
    pub(super) hint: &'static str,
    /// `text`, `url` and the like.
    pub(super) kind: &'static str,
    /// How many lines it shows; 0 = it has only one.
    pub(super) rows: u8,
}

impl TextField {
    /// A field of one line.
    pub(super) fn line(id: &'static str, label: &'static str, hint: &'static str) -> Self {
        Self { id, label, hint, kind: "text", rows: 0 }
    }
}

/// A text without limit, or one that is so long that nobody comes near it.
pub(super) fn text_field(desk: Desk, field: TextField, part: Text) -> AnyView {
    limited_field(desk, field, part, Signal::stored(usize::MAX), |_| String::new())
}

/// A text with a limit in characters, counted; `too_long` says it in a sentence.
pub(super) fn limited_field(
    desk: Desk,
    field: TextField,
    part: Text,
    limit: Signal<usize>,
    too_long: fn(usize) -> String,
) -> AnyView {
    let TextField { id, label, hint, kind, rows } = field;
    let value = Memo::new(move |_| part(&mut desk.draft.get()).clone());
    let used = move || value.with(|value| value.trim().chars().count());
    let is_over = Memo::new(move |_| used() > limit.get());
    let error = Signal::derive(move || is_over.get().then(|| too_long(limit.get())));
    let foot = (limit.get_untracked() < usize::MAX).then(|| {
        view! {
            <span class="field__counter" class=("field__counter--over", move || is_over.get())>
                {move || words::used(used(), limit.get())}
            </span>
        }
        .into_any()
    });
    let invalid = move || is_over.get().then_some("true");
    let write = move |text: String| desk.change(|draft| *part(draft) = text);
    let control = if rows > 0 {
        view! {
            <textarea
                class="field__textarea"
                id=id
                dir="auto"
                rows=rows.to_string()
                aria-describedby=described_by(id)
                aria-invalid=invalid
                prop:value=move || value.get()
                on:input=move |event| write(event_target_value(&event))
            ></textarea>
        }
        .into_any()
    } else {
        view! {
            <input
                class="field__input"
                id=id
                type=kind
                dir="auto"
                autocomplete="off"
                aria-describedby=described_by(id)
                aria-invalid=invalid
                prop:value=move || value.get()
                on:input=move |event| write(event_target_value(&event))
            />
        }
        .into_any()
    };
    let foot = foot.unwrap_or_else(|| ().into_any());
    view! { <Field id label hint error foot>{control}</Field> }.into_any()
}

/// A choice of one among some: values and names, and which is chosen.
pub(super) fn select(
    id: &'static str,
    label: &'static str,
    options: impl Fn() -> Vec<(String, String)> + Send + Sync + 'static,
    chosen: Memo<String>,
    choose: Callback<String>,
) -> AnyView {
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <select
                class="field__select"
                id=id
                on:change=move |event| choose.run(event_target_value(&event))
            >
                {move || {
                    let own = chosen.get();
                    options().into_iter().map(|(value, name)| {
                        let is_chosen = value == own;
                        view! { <option value=value prop:selected=is_chosen>{name}</option> }
                    }).collect_view()
                }}
            </select>
        </div>
    }
    .into_any()
}

/// Something that is on or off.
pub(super) fn switch(
    desk: Desk,
    label: &'static str,
    hint: &'static str,
    part: fn(&mut ProfileDraft) -> &mut bool,
) -> AnyView {
    let is_on = Memo::new(move |_| *part(&mut desk.draft.get()));
    view! {
        <label class="choice">
            <input
                class="choice__input"
                type="checkbox"
                role="switch"
                prop:checked=move || is_on.get()
                on:change=move |event| {
                    let on = event_target_checked(&event);
                    desk.change(|draft| *part(draft) = on);
                }
            />
            <span class="choice__text">
                {label}
                {(!hint.is_empty()).then(|| view! { <span class="choice__hint">{hint}</span> })}
            </span>
        </label>
    }
    .into_any()
}
