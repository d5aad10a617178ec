//! The second step: what the account needs.

use leptos::{ev, prelude::*};

use super::{
    actions_row::ActionsRow,
    field::{Kind, TextField, error_of, invalid, note_id, take, value_of},
    summary::{Summary, focus_summary},
    username::UsernameField,
    words::id,
};
use crate::{
    actions::check_step,
    browser::task,
    store::{self, PASSWORD_LEAST, Step, use_store},
    texts::sign_up as texts,
    views::parts::{Field, Icon, described_by},
};

/// The second step: what the account needs.
#[component]
pub fn AccessStep() -> impl IntoView {
    let store = use_store();
    let busy = RwSignal::new(false);
    let go_on = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        task::spawn(async move {
            check_step::go_on(store, Step::Access).await;
            busy.try_set(false);
            focus_summary().await;
        });
    };
    let asks_for_age =
        move || store.instance.read(|known| known.registrations.min_age).flatten().is_some();
    view! {
        <form class="form" novalidate on:submit=go_on>
            <Summary step=Step::Access />
            <UsernameField />
            <TextField
                field=store::Field::Email
                label=texts::EMAIL
                hint=texts::EMAIL_HINT
                kind=Kind("email", "email", "email")
            />
            <PasswordField />
            <Show when=asks_for_age>
                <TextField
                    field=store::Field::DateOfBirth
                    label=texts::DATE_OF_BIRTH
                    kind=Kind("date", "bday", "text")
                />
            </Show>
            <ActionsRow step=Step::Access busy />
        </form>
    }
}

#[component]
fn PasswordField() -> impl IntoView {
    let field = store::Field::Password;
    let value = value_of(field);
    let shown = RwSignal::new(false);
    let length = move || value.with(|password| password.chars().count());
    let foot = view! {
        <p class="field__good" id=note_id(field) role="status">
            {move || (length() >= PASSWORD_LEAST).then(|| view! {
                <Icon name="check" small=true />
                <span>{texts::PASSWORD_GOOD}</span>
            })}
        </p>
        <span class="field__counter" aria-hidden="true">
            {move || (length() < PASSWORD_LEAST).then(|| texts::password::length(length(), PASSWORD_LEAST))}
        </span>
    };
    view! {
        <Field
            id=id(field)
            label=texts::PASSWORD
            hint=texts::PASSWORD_HINT
            error=error_of(field)
            foot=foot.into_any()
        >
            <div class="field__control">
                <input
                    class="field__input"
                    id=id(field)
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete="new-password"
                    autocapitalize="none"
                    spellcheck="false"
                    required
                    aria-describedby=described_by(id(field))
                    aria-invalid=invalid(field)
                    prop:value=move || value.get()
                    on:input=take(field)
                />
                <button
                    class="icon-button field__inside"
                    type="button"
                    aria-label=texts::SHOW_PASSWORD
                    aria-pressed=move || shown.get().to_string()
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    <Icon name=Signal::derive(move || if shown.get() { "eye-off" } else { "eye" }) />
                </button>
            </div>
        </Field>
    }
}
