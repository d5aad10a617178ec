//! The way to the instance's login, and back from it.

use leptos::prelude::*;
use mastodon::ApiError;

use crate::{
    actions::{navigate, sign_in},
    actions::{
        sign_in::{Answer, SignInProblem},
        sign_out::give_back,
    },
    browser::task,
    routes::Route,
    store::use_store,
    texts::{common, shell::page, sign_in as texts},
    views::parts::{Icon, use_config, use_title},
};

/// Tells shortly what comes, and goes on to the instance's login.
#[component]
pub fn SignInPage(
    /// The path to come back to.
    back: Option<String>,
) -> impl IntoView {
    let store = use_store();
    let config = StoredValue::new(use_config());
    let problem = RwSignal::new(None::<SignInProblem>);
    use_title(page::SIGN_IN.to_owned());

    let back = StoredValue::new(back);
    let begin = Callback::new(move |()| {
        problem.set(None);
        task::spawn(async move {
            let end = sign_in::begin(store, config.get_value(), back.get_value()).await;
            if let Err(reason) = end {
                // The page may be gone by now, and its signal with it.
                let _ = problem.try_set(Some(reason));
            }
        });
    });
    let further = store.location.with_untracked(|location| location.route == Route::AddAccount);
    // Who is signed in already needs no login, unless it is for a further account.
    let signed_in =
        !further && untrack(|| store.session.is_signed_in() && !store.session.is_expired());
    if signed_in {
        let route = back.with_value(|back| sign_in::page_to_show(back.as_deref()));
        task::spawn(async move { navigate::go_instead(store, route) });
    } else {
        begin.run(());
    }
    let host = config.with_value(|config| config.host().to_owned());
    view! {
        <div class="auth-card">
            <h1 class="page-head__title" tabindex="-1">{page::SIGN_IN}</h1>
            <p>{texts::explanation(&host)}</p>
            {move || match problem.get() {
                None => view! { <Waiting text=texts::GOING /> }.into_any(),
                Some(reason) => view! { <Problem reason retry=begin anew=begin /> }.into_any(),
            }}
            <p>
                {texts::NO_ACCOUNT} " " <a href=Route::SignUp.href()>{page::SIGN_UP}</a>
            </p>
        </div>
    }
}

/// Finishes the login, then shows the page that was asked for.
#[component]
pub fn SignInAnswerPage(
    /// What the instance's login sent back.
    answer: Answer,
) -> impl IntoView {
    let store = use_store();
    let problem = RwSignal::new(None::<SignInProblem>);
    use_title(page::SIGN_IN.to_owned());

    let answer = StoredValue::new(answer);
    let finish = Callback::new(move |()| {
        problem.set(None);
        let before = store.logins.all.get_untracked();
        task::spawn(async move {
            match sign_in::finish(store, answer.get_value()).await {
                Ok(route) => {
                    navigate::go_instead(store, route);
                    if let Some(old) = sign_in::replaced(store, before) {
                        give_back(store, old).await;
                    }
                }
                Err(reason) => {
                    // The page may be gone by now, and its signal with it.
                    let _ = problem.try_set(Some(reason));
                }
            }
        });
    });
    finish.run(());
    let anew = Callback::new(move |()| navigate::go_instead(store, Route::SignIn { back: None }));
    view! {
        <div class="auth-card">
            <h1 class="page-head__title" tabindex="-1">{page::SIGN_IN}</h1>
            {move || match problem.get() {
                None => view! { <Waiting text=texts::FINISHING /> }.into_any(),
                Some(reason) => view! { <Problem reason retry=finish anew /> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Waiting(text: &'static str) -> impl IntoView {
    view! {
        <p role="status">
            <span class="spinner" aria-hidden="true"></span>
            " "
            {text}
        </p>
    }
}

/// Why the login did not come about, and the ways on.
#[component]
fn Problem(
    reason: SignInProblem,
    /// Tries the same step again.
    retry: Callback<()>,
    /// Begins from the start.
    anew: Callback<()>,
) -> impl IntoView {
    let (title, text) = words(&reason);
    let way_on = match &reason {
        SignInProblem::Insecure | SignInProblem::Failed(ApiError::Forbidden { .. }) => None,
        SignInProblem::Failed(_) => Some((common::RETRY, retry)),
        _ => Some((texts::BEGIN_ANEW, anew)),
    };
    view! {
        <div class="notice notice--error" role="alert">
            <Icon name="warning" />
            <div class="notice__body">
                <p class="notice__title">{title}</p>
                <p>{text}</p>
            </div>
        </div>
        <div class="button-row">
            {way_on.map(|(label, go)| view! {
                <button class="button button--primary" type="button" on:click=move |_| go.run(())>
                    {label}
                </button>
            })}
            <a class="button button--quiet" href=Route::PublicLocal.href()>{texts::READ_ON}</a>
        </div>
    }
}

fn words(reason: &SignInProblem) -> (&'static str, String) {
    match reason {
        SignInProblem::Denied => (texts::DENIED_TITLE, texts::DENIED.to_owned()),
        SignInProblem::UnknownState => (texts::UNKNOWN_TITLE, texts::UNKNOWN.to_owned()),
        SignInProblem::UsedCode => (texts::USED_TITLE, texts::USED.to_owned()),
        SignInProblem::Insecure => (texts::INSECURE_TITLE, texts::INSECURE.to_owned()),
        SignInProblem::Failed(error) => (crate::texts::errors::title(error), texts::failed(error)),
    }
}
