//! The name, checked while it is typed.

use std::time::Duration;

use leptos::prelude::*;

use super::{
    field::{error_of, invalid, value_of},
    words::id,
};
use crate::{
    actions::{
        check_username::{Availability, check_username},
        keep_application,
    },
    browser::task,
    store::{self, use_store},
    texts::sign_up as texts,
    views::parts::{Field, Icon, described_by, use_domain},
};

/// How long a pause in typing must be before the server is asked.
const PAUSE: Duration = Duration::from_millis(400);

/// The name. Whether it is free is told while typing; of what was proposed, at once.
#[component]
pub(super) fn UsernameField() -> impl IntoView {
    let store = use_store();
    let field = store::Field::Username;
    let value = value_of(field);
    let host = use_domain();
    let checking = RwSignal::new(false);
    let is_free = RwSignal::new(false);
    // An answer counts only for the name it was asked for: the newest one.
    let asked = StoredValue::new(0_u32);
    let check = move |name: String| {
        is_free.set(false);
        asked.update_value(|asked| *asked += 1);
        let own = asked.get_value();
        checking.set(!name.is_empty());
        task::spawn(async move {
            task::sleep(PAUSE).await;
            if name.is_empty() || asked.try_get_value() != Some(own) {
                return;
            }
            let availability = check_username(store, &name).await;
            if asked.try_get_value() != Some(own) {
                return;
            }
            checking.set(false);
            match availability {
                Availability::Free => is_free.set(true),
                Availability::Not(problem) => {
                    store.sign_up.problems.update(|problems| {
                        problems.insert(field, problem);
                    });
                }
                Availability::Unknown => {}
            }
        });
    };
    check(value.get_untracked());
    let typed = move |event| {
        let name = event_target_value(&event).trim().to_lowercase();
        keep_application::set_field(store, field, name.clone());
        check(name);
    };
    let foot = view! {
        <p class="field__good" role="status">
            {move || match (checking.get(), is_free.get()) {
                (true, _) => Some(texts::USERNAME_CHECKING.into_any()),
                (false, true) => Some(view! {
                    <Icon name="check" small=true />
                    <span>{texts::USERNAME_FREE}</span>
                }.into_any()),
                _ => None,
            }}
        </p>
    };
    view! {
        <Field id=id(field) label=texts::USERNAME hint=texts::USERNAME_HINT error=error_of(field) foot=foot.into_any()>
            <div class="field__control">
                <span class="field__affix" aria-hidden="true">"@"</span>
                <input
                    class="field__input"
                    id=id(field)
                    autocomplete="username"
                    autocapitalize="none"
                    spellcheck="false"
                    required
                    maxlength=store::USERNAME_LIMIT.to_string()
                    aria-describedby=described_by(id(field))
                    aria-invalid=invalid(field)
                    prop:value=move || value.get()
                    on:input=typed
                />
                <span class="field__affix">{move || format!("@{}", host.get())}</span>
            </div>
        </Field>
    }
}
