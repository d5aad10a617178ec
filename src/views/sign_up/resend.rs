//! Has the confirmation mail sent once more.

use std::time::Duration;

use leptos::{ev, prelude::*};

use crate::{
    actions::follow_application::{self, MailProblem, mail_wait},
    browser::{clock, task},
    store::{Application, Field as FieldName, use_store},
    texts::{errors, sign_up::status as texts},
    views::parts::{Field, described_by},
};

use super::words::sentence;

/// The id of the address's field.
const ID: &str = "resend-email";

/// Has the mail sent once more, to another address if wished; once a minute.
#[component]
pub fn Resend(application: Application) -> impl IntoView {
    let store = use_store();
    let other = RwSignal::new(application.email.clone());
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let wait = RwSignal::new(mail_wait(&application, clock::now()));
    let is_waiting = Memo::new(move |_| wait.get() > 0.0);
    let known = StoredValue::new(application);
    count_down(wait, known);
    let send = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() || is_waiting.get_untracked() {
            return;
        }
        busy.set(true);
        problem.set(None);
        task::spawn(async move {
            match follow_application::send_mail_again(store, &other.get_untracked()).await {
                Ok(()) => store.toasts.done(texts::RESENT),
                // The page shows by itself where it stands.
                Err(MailProblem::NotNeeded) => {}
                Err(MailProblem::Address(wrong)) => {
                    problem.try_set(Some(sentence(FieldName::Email, &wrong)));
                }
                Err(MailProblem::Failed(error)) => {
                    let advice = errors::advice(&error);
                    store.toasts.problem([texts::RESEND_FAILED, " ", &advice].concat());
                }
            }
            busy.try_set(false);
        });
    };
    view! {
        <form class="form status-steps__form" novalidate on:submit=send>
            <Field id=ID label=texts::RESEND_TO hint=texts::RESEND_TO_HINT error=problem>
                <input
                    class="field__input"
                    id=ID
                    type="email"
                    autocomplete="email"
                    aria-describedby=described_by(ID)
                    aria-invalid=move || problem.with(Option::is_some).then_some("true")
                    prop:value=move || other.get()
                    on:input=move |event| {
                        problem.set(None);
                        other.set(event_target_value(&event));
                    }
                />
            </Field>
            <div class="button-row">
                // Not `disabled`: the focus would be lost.
                <button
                    class="button"
                    type="submit"
                    aria-disabled=move || is_waiting.get().to_string()
                    aria-busy=move || busy.get().to_string()
                >
                    {texts::RESEND}
                </button>
            </div>
            <Show when=move || is_waiting.get()>
                <p class="field__hint">
                    {move || texts::resend_in((wait.get() / 1000.0).ceil() as u32)}
                </p>
            </Show>
        </form>
    }
}

/// Counts down to when the next mail may be asked for.
fn count_down(wait: RwSignal<f64>, application: StoredValue<Application>) {
    task::spawn(async move {
        loop {
            task::sleep(Duration::from_secs(1)).await;
            let Some(left) = application.try_with_value(|known| mail_wait(known, clock::now()))
            else {
                return;
            };
            if wait.try_set(left).is_some() || left <= 0.0 {
                return;
            }
        }
    });
}
