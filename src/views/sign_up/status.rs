//! Where the application stands: told honestly, found again after closing the browser.

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    actions::{
        follow_application::{self, mail_wait},
        keep_application,
    },
    browser::{clock, page as window, task},
    routes::{Legal, Route},
    store::{Application, Stage, use_store},
    texts::{errors, shell::page, sign_up::status as texts},
    views::parts::{Icon, use_config, use_domain, use_title},
};

/// How long between two looks, as Mastodon's own apps do it.
const PAUSE: Duration = Duration::from_secs(10);

/// Where the application stands.
#[component]
pub fn ApplicationPage() -> impl IntoView {
    use_title(page::APPLICATION.to_owned());
    let store = use_store();
    let trouble = RwSignal::new(None::<String>);
    let look = Callback::new(move |()| {
        task::spawn(async move {
            let answer = follow_application::refresh(store).await;
            trouble.try_set(answer.err().map(|error| errors::advice(&error)));
        });
    });
    look.run(());
    look_again_and_again(look);
    view! {
        <div class="sign-up main--padded">
            <h1 tabindex="-1">{texts::TITLE}</h1>
            {move || match store.application.get() {
                None => view! { <Unknown /> }.into_any(),
                Some(application) if application.stage == Stage::Gone => view! { <Gone /> }.into_any(),
                Some(application) => view! { <Steps application /> }.into_any(),
            }}
            {move || trouble.get().map(|words| view! {
                <div class="notice notice--warning" role="status">
                    <Icon name="warning" />
                    <div class="notice__body">
                        <p class="notice__title">{texts::REFRESH_FAILED}</p>
                        <p>{words}</p>
                    </div>
                </div>
            })}
            <Show when=move || is_underway(store.application.get())>
                <p class="button-row">
                    <button class="button" type="button" on:click=move |_| look.run(())>
                        <Icon name="refresh" />
                        {texts::REFRESH}
                    </button>
                </p>
                <p class="field__hint">{texts::WATCHING}</p>
            </Show>
        </div>
    }
}

fn is_underway(application: Option<Application>) -> bool {
    application.is_some_and(|application| {
        matches!(application.stage, Stage::ConfirmMail | Stage::AwaitApproval)
    })
}

/// Looks every few seconds while the tab is in view, until the page is left.
fn look_again_and_again(look: Callback<()>) {
    let alive = StoredValue::new(());
    task::spawn(async move {
        loop {
            task::sleep(PAUSE).await;
            if alive.try_get_value().is_none() {
                return;
            }
            if window::is_visible() {
                look.run(());
            }
        }
    });
}

/// The steps of an application, and which of them is next.
#[component]
fn Steps(application: Application) -> impl IntoView {
    let host = use_domain();
    let stage = application.stage;
    let username = application.username.clone();
    view! {
        <ol class="status-steps">
            <Step state="done" title=texts::SENT>
                <p>{move || texts::sent_text(&username, &host.get())}</p>
            </Step>
            {match stage {
                Stage::ConfirmMail => view! {
                    <Step state="now" title=texts::MAIL>
                        <p>{texts::mail_text(&application.email)}</p>
                        <Resend application />
                    </Step>
                    <Step state="waiting" title=texts::APPROVAL>
                        <p>{texts::APPROVAL_TEXT}</p>
                    </Step>
                    <Step state="waiting" title=texts::READY>
                        <p>{texts::READY_LATER}</p>
                    </Step>
                }.into_any(),
                Stage::AwaitApproval => view! {
                    <Step state="done" title=texts::MAIL>
                        <p>{texts::MAIL_DONE}</p>
                    </Step>
                    <Step state="now" title=texts::APPROVAL>
                        <p>{texts::APPROVAL_TEXT}</p>
                    </Step>
                    <Step state="waiting" title=texts::READY>
                        <p>{texts::READY_LATER}</p>
                    </Step>
                }.into_any(),
                Stage::Approved | Stage::Gone => view! {
                    <Step state="done" title=texts::MAIL>
                        <p>{texts::MAIL_DONE}</p>
                    </Step>
                    <Step state="now" title=texts::READY>
                        <p>{texts::READY_TEXT}</p>
                        <a class="button button--primary" href=Route::Home.href()>{texts::TO_HOME}</a>
                    </Step>
                }.into_any(),
            }}
        </ol>
    }
}

/// One step: `done`, `now` or `waiting`.
#[component]
fn Step(state: &'static str, title: &'static str, children: Children) -> impl IntoView {
    let (icon, current) = match state {
        "done" => ("check", None),
        "now" => ("chevron-right", Some("step")),
        _ => ("clock", None),
    };
    view! {
        <li class=format!("status-steps__step status-steps__step--{state}") aria-current=current>
            <span class="status-steps__sign">
                <Icon name=icon />
            </span>
            <div class="status-steps__body">
                <h2 class="status-steps__title">{title}</h2>
                {children()}
            </div>
        </li>
    }
}

/// Has the mail sent once more, to another address if wished; once a minute.
#[component]
fn Resend(application: Application) -> impl IntoView {
    let store = use_store();
    let other = RwSignal::new(application.email.clone());
    let busy = RwSignal::new(false);
    let wait = RwSignal::new(mail_wait(&application, clock::now()));
    let is_waiting = move || wait.get() > 0.0;
    let known = StoredValue::new(application);
    count_down(wait, known);
    let send = move |_| {
        busy.set(true);
        task::spawn(async move {
            let email = other.get_untracked().trim().to_owned();
            let changed = known.with_value(|known| known.email != email) && !email.is_empty();
            match follow_application::send_mail_again(store, changed.then_some(email)).await {
                Ok(()) => store.toasts.done(texts::RESENT),
                Err(error) => {
                    let advice = errors::advice(&error);
                    store.toasts.problem(format!("{} {advice}", texts::RESEND_FAILED));
                }
            }
            busy.try_set(false);
        });
    };
    view! {
        <div class="field">
            <label class="field__label" for="resend-email">{texts::OTHER_EMAIL}</label>
            <input
                class="field__input"
                id="resend-email"
                type="email"
                autocomplete="email"
                prop:value=move || other.get()
                on:input=move |event| other.set(event_target_value(&event))
            />
        </div>
        <p class="button-row">
            <button
                class="button"
                type="button"
                disabled=move || busy.get() || is_waiting()
                on:click=send
            >
                {texts::RESEND}
            </button>
        </p>
        <Show when=is_waiting>
            <p class="field__hint">{move || texts::resend_in((wait.get() / 1000.0).ceil() as u32)}</p>
        </Show>
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

/// No application is known on this device.
#[component]
fn Unknown() -> impl IntoView {
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="search" large=true />
            </span>
            <h2 class="state__title">{texts::NONE_TITLE}</h2>
            <p class="state__text">{texts::NONE_TEXT}</p>
            <a class="button button--primary" href=Route::SignIn { back: None }.href()>{page::SIGN_IN}</a>
            <a class="button button--quiet" href=Route::SignUp.href()>{page::SIGN_UP}</a>
        </div>
    }
}

/// The application was refused, or has lapsed.
#[component]
fn Gone() -> impl IntoView {
    let store = use_store();
    let config = use_config();
    let phone = (!config.contact_phone.is_empty()).then(|| {
        let digits: String = config.contact_phone.chars().filter(char::is_ascii_digit).collect();
        view! {
            <p>
                <Icon name="phone" small=true />
                " "
                <a href=format!("tel:{digits}")>{config.contact_phone.clone()}</a>
            </p>
        }
    });
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="info" large=true />
            </span>
            <h2 class="state__title">{texts::GONE_TITLE}</h2>
            <p class="state__text">{texts::GONE_TEXT}</p>
            {phone}
            <a class="button" href=Route::About.href()>{page::ABOUT}</a>
            <button
                class="button button--quiet"
                type="button"
                on:click=move |_| keep_application::set(store, None)
            >
                {texts::FORGET}
            </button>
            <a class="button button--quiet" href=Route::Legal(Legal::Questions).href()>
                {page::QUESTIONS}
            </a>
        </div>
    }
}
