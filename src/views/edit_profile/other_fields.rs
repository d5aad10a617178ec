//! The profile's other fields, and how all of them will stand there.

use leptos::prelude::*;

use super::desk::Desk;
use crate::{
    texts::edit_profile::{fields as texts, steckbrief},
    views::parts::Icon,
};

/// The fields that are not of the Steckbrief, as rows of label and content, and a preview of all.
#[component]
pub fn OtherFields(desk: Desk) -> impl IntoView {
    let all = Memo::new(move |_| desk.draft.with(|draft| draft.fields(&desk.before())));
    let rows = Memo::new(move |_| desk.draft.with(|draft| draft.others.len()));
    let most = move || desk.limits().max_profile_fields;
    let is_full = Memo::new(move |_| {
        let empty = desk.draft.with(|draft| {
            draft
                .others
                .iter()
                .filter(|(label, value)| label.is_empty() && value.is_empty())
                .count()
        });
        all.with(Vec::len) + empty >= most() as usize
    });
    let over = move || {
        let most = most() as usize;
        (all.with(Vec::len) > most).then(|| {
            view! {
                <p class="field__error">
                    <Icon name="warning" small=true />
                    <span>{texts::too_many(most)}</span>
                </p>
            }
        })
    };
    view! {
        <h2 class="part-title">{texts::TITLE}</h2>
        <p>{move || texts::text(most())}</p>
        {move || (0..rows.get()).map(|place| row(desk, place)).collect_view()}
        <p class="button-row">
            <button
                class="button"
                type="button"
                disabled=move || is_full.get()
                on:click=move |_| desk.change(|draft| draft.others.push(Default::default()))
            >
                <Icon name="plus" />
                {texts::ADD}
            </button>
        </p>
        <h2 class="part-title">{steckbrief::PREVIEW}</h2>
        <div>
            {move || all.with(|all| preview(all))}
            <div role="status">{over}</div>
        </div>
    }
}

fn row(desk: Desk, place: usize) -> AnyView {
    let of = move |which: fn(&(String, String)) -> &String| {
        move || {
            desk.draft.with(|draft| draft.others.get(place).map(which).cloned().unwrap_or_default())
        }
    };
    let write = move |which: fn(&mut (String, String)) -> &mut String, text: String| {
        desk.change(|draft| {
            if let Some(field) = draft.others.get_mut(place) {
                *which(field) = text;
            }
        });
    };
    view! {
        <div class="field-row">
            <input
                class="field__input"
                type="text"
                dir="auto"
                maxlength="255"
                aria-label=texts::label(place + 1)
                prop:value=of(|field| &field.0)
                on:input=move |event| write(|field| &mut field.0, event_target_value(&event))
            />
            <input
                class="field__input"
                type="text"
                dir="auto"
                maxlength="255"
                aria-label=texts::value(place + 1)
                prop:value=of(|field| &field.1)
                on:input=move |event| write(|field| &mut field.1, event_target_value(&event))
            />
            <button
                class="icon-button"
                type="button"
                aria-label=texts::remove(place + 1)
                on:click=move |_| desk.change(|draft| {
                    if place < draft.others.len() {
                        draft.others.remove(place);
                    }
                })
            >
                <Icon name="close" />
            </button>
        </div>
    }
    .into_any()
}

fn preview(fields: &[(String, String)]) -> AnyView {
    if fields.is_empty() {
        return view! { <p class="field__hint">{steckbrief::PREVIEW_EMPTY}</p> }.into_any();
    }
    let rows = fields.iter().map(|(label, value)| {
        view! {
            <div class="profile__field">
                <dt class="profile__label"><bdi>{label.clone()}</bdi></dt>
                <dd class="profile__value"><bdi>{value.clone()}</bdi></dd>
            </div>
        }
    });
    view! { <dl class="profile__fields">{rows.collect_view()}</dl> }.into_any()
}
