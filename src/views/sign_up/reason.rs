//! The words to the operators, built from the particulars.

use leptos::prelude::*;

use super::{
    field::{error_of, invalid, note_id, take, value_of},
    words::id,
};
use crate::{
    actions::keep_application,
    cooperative::Particulars,
    store::{self, REASON_LIMIT, use_store},
    texts::sign_up as texts,
    views::parts::{Field, Icon, described_by},
};

/// The words to the operators: built from the particulars until they are changed by hand.
#[component]
pub(super) fn ReasonField() -> impl IntoView {
    let store = use_store();
    let field = store::Field::Reason;
    let value = value_of(field);
    let rebuilt = RwSignal::new(false);
    let has_particulars =
        store.sign_up.form.with_untracked(|form| form.told() != Particulars::default());
    let hint = if has_particulars { texts::REASON_HINT } else { texts::REASON_HINT_EMPTY };
    let is_own = Memo::new(move |_| store.sign_up.form.with(|form| form.has_own_reason()));
    let used = move || value.with(|reason| reason.chars().count());
    let counter = view! {
        <span
            class="field__counter"
            class=("field__counter--over", move || { used() > REASON_LIMIT })
        >
            {move || texts::reason::used(used(), REASON_LIMIT)}
        </span>
    };
    let rebuild = move |_| {
        keep_application::change(store, |form| form.rebuild_reason());
        rebuilt.set(true);
    };
    view! {
        <div class="field">
            <Field id=id(field) label=texts::REASON hint error=error_of(field) foot=counter.into_any()>
                <textarea
                    class="field__textarea"
                    id=id(field)
                    rows="9"
                    aria-describedby=described_by(id(field))
                    aria-invalid=invalid(field)
                    prop:value=move || value.get()
                    on:input=move |event| {
                        rebuilt.set(false);
                        take(field)(event);
                    }
                ></textarea>
            </Field>
            <Show when=move || has_particulars && is_own.get()>
                <div>
                    <button class="button button--small" type="button" on:click=rebuild>
                        <Icon name="refresh" small=true />
                        {texts::rules::REBUILD}
                    </button>
                </div>
            </Show>
            <p class="field__hint" id=note_id(field) role="status">
                {move || rebuilt.get().then_some(texts::rules::REBUILT)}
            </p>
        </div>
    }
}
