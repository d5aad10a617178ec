//! The form of the application.

use leptos::{ev, prelude::*};

use super::{
    agreement::Agreement,
    username::UsernameField,
    words::{id, sentence},
};
use crate::{
    actions::{keep_application, navigate, sign_up},
    browser::{html, page as window, task},
    content::{self, Surroundings},
    routes::{Legal, Route},
    store::{self, Problems, REASON_LIMIT, SignUpForm, use_store},
    texts::{errors, shell::page, sign_up as texts},
    views::parts::{Field, Icon, described_by, use_config, use_title},
};

/// What the form's parts share.
#[derive(Clone, Copy)]
pub(super) struct FormState {
    /// What is filled in.
    pub(super) form: RwSignal<SignUpForm>,
    /// What is wrong, since the last try to send.
    pub(super) problems: RwSignal<Problems>,
}

impl FormState {
    /// What is wrong with a field, in a sentence.
    pub(super) fn error(self, field: store::Field) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.problems.with(|problems| problems.get(&field).map(|one| sentence(field, one)))
        })
    }

    /// `aria-invalid` of a field's control.
    pub(super) fn invalid(self, field: store::Field) -> Signal<Option<&'static str>> {
        Signal::derive(move || {
            self.problems.with(|problems| problems.contains_key(&field)).then_some("true")
        })
    }

    /// Takes what was typed into a field; what was wrong with it is settled until the next try.
    pub(super) fn change(self, field: store::Field, change: impl FnOnce(&mut SignUpForm)) {
        self.form.update(change);
        self.problems.update(|problems| {
            problems.remove(&field);
        });
        self.form.with_untracked(keep_application::keep_form);
    }
}

/// The application for an account.
#[component]
pub fn SignUpPage() -> impl IntoView {
    use_title(page::SIGN_UP.to_owned());
    let store = use_store();
    let has_application = move || store.application.with(Option::is_some);
    let is_closed = move || store.instance.read(|known| !known.registrations.enabled) == Some(true);
    view! {
        <div class="sign-up main--padded">
            <h1 tabindex="-1">{texts::TITLE}</h1>
            {move || if has_application() {
                view! { <Underway /> }.into_any()
            } else if is_closed() {
                view! { <Closed /> }.into_any()
            } else {
                view! { <SignUpForm /> }.into_any()
            }}
        </div>
    }
}

/// An application was sent from this device already.
#[component]
fn Underway() -> impl IntoView {
    view! {
        <div class="notice">
            <Icon name="info" />
            <div class="notice__body">
                <p class="notice__title">{texts::status::SENT}</p>
                <p>
                    <a href=Route::Application.href()>{texts::status::TITLE}</a>
                </p>
            </div>
        </div>
    }
}

/// The server takes no applications.
#[component]
fn Closed() -> impl IntoView {
    let store = use_store();
    let own_words = move || {
        store.instance.read(|known| known.registrations.message.clone()).flatten().map(|html| {
            content::plain_text(&html::parse(&html, &Surroundings::of_profile(&[], &[])))
        })
    };
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="lock" large=true />
            </span>
            <h2 class="state__title">{texts::CLOSED_TITLE}</h2>
            <p class="state__text">{move || own_words().unwrap_or_else(|| texts::CLOSED_TEXT.into())}</p>
            <a class="button" href=Route::About.href()>{page::ABOUT}</a>
            <a class="button button--quiet" href=Route::Legal(Legal::Elsewhere).href()>
                {page::ELSEWHERE}
            </a>
        </div>
    }
}

#[component]
fn SignUpForm() -> impl IntoView {
    let store = use_store();
    let config = StoredValue::new(use_config());
    let state = FormState {
        form: RwSignal::new(keep_application::kept_form()),
        problems: RwSignal::new(Problems::new()),
    };
    let busy = RwSignal::new(false);
    let trouble = RwSignal::new(None::<String>);
    let send = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        trouble.set(None);
        task::spawn(async move {
            let form = state.form.get_untracked();
            let answer = sign_up::sign_up(store, config.get_value(), form).await;
            busy.try_set(false);
            match answer {
                Ok(()) => navigate::go_instead(store, Route::Application),
                Err(sign_up::SignUpProblem::Fields(problems)) => {
                    state.problems.try_set(problems);
                }
                Err(problem) => {
                    trouble.try_set(Some(words(&problem)));
                }
            }
            task::next_frame().await;
            window::focus_first("#sign-up-problems");
        });
    };
    view! {
        <p>{texts::INTRO}</p>
        <p>
            <a href=Route::Legal(Legal::Elsewhere).href()>{texts::ELSEWHERE}</a>
        </p>
        <form class="form" novalidate on:submit=send>
            <Summary state trouble />
            <UsernameField state />
            <EmailField state />
            <PasswordField state />
            <BirthField state />
            <ReasonField state />
            <Agreement state />
            <button class="button button--primary button--large" type="submit" aria-busy=move || busy.get().to_string()>
                {move || if busy.get() { texts::SENDING } else { texts::SEND }}
            </button>
        </form>
        <p>
            {texts::HAVE_ACCOUNT} " "
            <a href=Route::SignIn { back: None }.href()>{page::SIGN_IN}</a>
        </p>
    }
}

/// What kept the application from being sent; takes the focus after a try.
#[component]
fn Summary(state: FormState, trouble: RwSignal<Option<String>>) -> impl IntoView {
    let is_needed = move || {
        trouble.with(Option::is_some) || state.problems.with(|problems| !problems.is_empty())
    };
    view! {
        <Show when=is_needed>
            <div class="notice notice--error" id="sign-up-problems" tabindex="-1" role="alert">
                <Icon name="warning" />
                <div class="notice__body">
                    {move || match trouble.get() {
                        Some(words) => view! {
                            <p class="notice__title">{texts::NOT_SENT}</p>
                            <p>{words} " " {texts::KEPT}</p>
                        }.into_any(),
                        None => view! {
                            <p class="notice__title">{texts::PROBLEMS}</p>
                            <ul class="form-errors">
                                {state.problems.get().into_iter().map(|(field, problem)| view! {
                                    <li>
                                        <a href=format!("#{}", id(field))>{sentence(field, &problem)}</a>
                                    </li>
                                }).collect_view()}
                            </ul>
                        }.into_any(),
                    }}
                </div>
            </div>
        </Show>
    }
}

fn words(problem: &sign_up::SignUpProblem) -> String {
    match problem {
        sign_up::SignUpProblem::Refused => texts::REFUSED.into(),
        sign_up::SignUpProblem::TooMany => texts::TOO_MANY.into(),
        sign_up::SignUpProblem::Failed(error) => errors::advice(error),
        sign_up::SignUpProblem::Fields(_) => String::new(),
    }
}

#[component]
fn EmailField(state: FormState) -> impl IntoView {
    let field = store::Field::Email;
    view! {
        <Field id=id(field) label=texts::EMAIL hint=texts::EMAIL_HINT error=state.error(field)>
            <input
                class="field__input"
                id=id(field)
                type="email"
                autocomplete="email"
                required
                aria-describedby=described_by(id(field))
                aria-invalid=state.invalid(field)
                prop:value=move || state.form.with(|form| form.email.clone())
                on:input=move |event| state.change(field, |form| form.email = event_target_value(&event))
            />
        </Field>
    }
}

#[component]
fn PasswordField(state: FormState) -> impl IntoView {
    let field = store::Field::Password;
    let shown = RwSignal::new(false);
    view! {
        <Field id=id(field) label=texts::PASSWORD hint=texts::PASSWORD_HINT error=state.error(field)>
            <div class="field__control">
                <input
                    class="field__input"
                    id=id(field)
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete="new-password"
                    required
                    aria-describedby=described_by(id(field))
                    aria-invalid=state.invalid(field)
                    prop:value=move || state.form.with(|form| form.password.clone())
                    on:input=move |event| {
                        state.change(field, |form| form.password = event_target_value(&event));
                    }
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

/// Only where the instance has a least age.
#[component]
fn BirthField(state: FormState) -> impl IntoView {
    let store = use_store();
    let field = store::Field::DateOfBirth;
    let is_asked =
        move || store.instance.read(|known| known.registrations.min_age).flatten().is_some();
    view! {
        <Show when=is_asked>
            <Field id=id(field) label=texts::DATE_OF_BIRTH error=state.error(field)>
                <input
                    class="field__input"
                    id=id(field)
                    type="date"
                    autocomplete="bday"
                    aria-describedby=described_by(id(field))
                    aria-invalid=state.invalid(field)
                    prop:value=move || state.form.with(|form| form.date_of_birth.clone())
                    on:input=move |event| {
                        state.change(field, |form| form.date_of_birth = event_target_value(&event));
                    }
                />
            </Field>
        </Show>
    }
}

#[component]
fn ReasonField(state: FormState) -> impl IntoView {
    let field = store::Field::Reason;
    let left = move || {
        let used = state.form.with(|form| form.reason.chars().count());
        i64::try_from(REASON_LIMIT).unwrap_or_default() - i64::try_from(used).unwrap_or_default()
    };
    let counter = view! {
        <span class="field__counter" class=("field__counter--over", move || left() < 0)>{left}</span>
    };
    view! {
        <Field id=id(field) label=texts::REASON hint=texts::REASON_HINT error=state.error(field) foot=counter.into_any()>
            <textarea
                class="field__textarea"
                id=id(field)
                rows="5"
                aria-describedby=described_by(id(field))
                aria-invalid=state.invalid(field)
                prop:value=move || state.form.with(|form| form.reason.clone())
                on:input=move |event| state.change(field, |form| form.reason = event_target_value(&event))
            ></textarea>
        </Field>
    }
}
