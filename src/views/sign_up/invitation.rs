//! An invitation: where its link leads, and what the application says of it.

use leptos::prelude::*;
use mastodon::ApiError;

use super::contact::ContactLinks;
use crate::{
    actions::{
        check_invitation::{Validity, check_invitation, leave_invitation, take_invitation},
        navigate,
    },
    browser::task,
    routes::Route,
    store::use_store,
    texts::{common, errors, sign_up::invitation as texts},
    views::parts::{Icon, use_title},
};

/// Where an invitation's link leads: on to the application, where it may be used.
#[component]
pub fn InvitationPage(
    /// The invitation's code.
    code: String,
) -> impl IntoView {
    use_title(texts::TITLE.to_owned());
    let store = use_store();
    let code = StoredValue::new(code);
    let answer = RwSignal::new(None::<Validity>);
    let check = Callback::new(move |()| {
        answer.set(None);
        task::spawn(async move {
            let Some(asked) = code.try_get_value() else { return };
            let validity = check_invitation(store, &asked).await;
            if code.try_get_value().is_none() {
                return;
            }
            match validity {
                Validity::Valid => {
                    take_invitation(store, asked, true);
                    navigate::go_instead(store, Route::SignUp);
                }
                Validity::Invalid => {
                    leave_invitation(store);
                    answer.set(Some(Validity::Invalid));
                }
                unknown @ Validity::Unknown(_) => answer.set(Some(unknown)),
            }
        });
    });
    check.run(());
    let go_on = Callback::new(move |()| {
        take_invitation(store, code.get_value(), false);
        navigate::go(store, Route::SignUp);
    });
    view! {
        <div class="sign-up main--padded">
            {move || match answer.get() {
                None | Some(Validity::Valid) => view! { <Checking /> }.into_any(),
                Some(Validity::Invalid) => view! { <Invalid /> }.into_any(),
                Some(Validity::Unknown(error)) => view! { <Unknown error check go_on /> }.into_any(),
            }}
        </div>
    }
}

/// What the application says of the invitation that the person came with.
#[component]
pub fn InvitationNotice() -> impl IntoView {
    let store = use_store();
    let invitation = Memo::new(move |_| {
        let invitation = store.sign_up.form.with(|form| form.invitation.clone());
        invitation.map(|invitation| invitation.is_confirmed)
    });
    move || {
        invitation.get().map(|is_confirmed| {
            let (text, class) = if is_confirmed {
                (texts::WELCOME_TEXT, "notice notice--success")
            } else {
                (texts::UNSURE_TEXT, "notice")
            };
            view! {
                <div class=class>
                    <Icon name="hands" />
                    <div class="notice__body">
                        <p class="notice__title">{texts::WELCOME}</p>
                        <p>{text}</p>
                    </div>
                </div>
            }
        })
    }
}

#[component]
fn Checking() -> impl IntoView {
    view! {
        <h1 tabindex="-1">{texts::TITLE}</h1>
        <p role="status">
            <span class="spinner" aria-hidden="true"></span>
            " "
            {texts::CHECKING}
        </p>
    }
}

#[component]
fn Invalid() -> impl IntoView {
    view! {
        <div class="state" role="alert">
            <span class="state__icon">
                <Icon name="mail" large=true />
            </span>
            <h1 class="state__title" tabindex="-1">{texts::INVALID_TITLE}</h1>
            <p class="state__text">{texts::INVALID_TEXT}</p>
            <ContactLinks />
            <a class="button button--primary" href=Route::SignUp.href()>{texts::WITHOUT}</a>
        </div>
    }
}

#[component]
fn Unknown(error: ApiError, check: Callback<()>, go_on: Callback<()>) -> impl IntoView {
    view! {
        <div class="state" role="alert">
            <span class="state__icon">
                <Icon name="warning" large=true />
            </span>
            <h1 class="state__title" tabindex="-1">{texts::UNKNOWN_TITLE}</h1>
            <p class="state__text">{errors::advice(&error)}</p>
            <div class="button-row">
                <button class="button button--primary" type="button" on:click=move |_| check.run(())>
                    {common::RETRY}
                </button>
                <button class="button" type="button" on:click=move |_| go_on.run(())>
                    {texts::GO_ON}
                </button>
            </div>
        </div>
    }
}
