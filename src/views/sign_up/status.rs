//! Where the application stands: told honestly, found again after closing the browser.

use std::time::Duration;

use leptos::prelude::*;

use super::{contact::ContactLinks, resend::Resend};
use crate::{
    actions::{follow_application, keep_application, navigate},
    browser::{page as window, task},
    routes::{Legal, Route},
    store::{Application, Stage, use_store},
    texts::{errors, shell::page, sign_up::status as texts},
    views::parts::{Icon, use_domain, use_title},
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
    let needs_approval = !application.skips_approval || stage == Stage::AwaitApproval;
    let approval = |state| {
        needs_approval.then(|| {
            view! {
                <Step state title=texts::APPROVAL>
                    <p>{texts::APPROVAL_TEXT}</p>
                </Step>
            }
        })
    };
    let mail_done = || {
        view! {
            <Step state="done" title=texts::MAIL>
                <p>{texts::MAIL_DONE}</p>
            </Step>
        }
    };
    let later = || {
        view! {
            <Step state="waiting" title=texts::READY>
                <p>{texts::READY_LATER}</p>
            </Step>
        }
    };
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
                    {approval("waiting")}
                    {later()}
                }.into_any(),
                Stage::AwaitApproval => view! {
                    {mail_done()}
                    {approval("now")}
                    {later()}
                }.into_any(),
                Stage::Approved | Stage::Gone => view! {
                    {mail_done()}
                    <Step state="now" title=texts::READY>
                        <p>{texts::READY_TEXT}</p>
                        <div class="button-row">
                            <a class="button button--primary" href=Route::FirstSteps { step: None }.href()>
                                {texts::TO_FIRST_STEPS}
                            </a>
                            <a class="button" href=Route::Home.href()>{texts::TO_HOME}</a>
                        </div>
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
    let begin_anew = move |_| {
        keep_application::begin_anew(store);
        navigate::go(store, Route::SignUp);
    };
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="info" large=true />
            </span>
            <h2 class="state__title">{texts::GONE_TITLE}</h2>
            <p class="state__text">{texts::GONE_TEXT}</p>
            <ContactLinks />
            <div class="button-row">
                <button class="button button--primary" type="button" on:click=begin_anew>
                    {texts::AGAIN}
                </button>
                <button
                    class="button button--quiet"
                    type="button"
                    on:click=move |_| keep_application::set(store, None)
                >
                    {texts::FORGET}
                </button>
            </div>
            <p class="state__text">
                <a href=Route::Legal(Legal::Questions).href()>{page::QUESTIONS}</a>
            </p>
        </div>
    }
}
