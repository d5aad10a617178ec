//! What a visitor sees on a page for members.

use leptos::prelude::*;

use crate::{
    routes::Route,
    store::use_store,
    texts::{shell::page, sign_in as texts},
    views::parts::{Icon, use_title},
};

/// Invites to sign in or to join; after signing in, it goes on with the page that was asked for.
#[component]
pub fn InvitePage() -> impl IntoView {
    let store = use_store();
    let here = store.location.with_untracked(|location| location.route.href());
    use_title(page::SIGN_IN.to_owned());
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="hands" large=true />
            </span>
            <h1 class="state__title" tabindex="-1">{texts::INVITE_TITLE}</h1>
            <p class="state__text">{texts::INVITE}</p>
            <div class="button-row">
                <a class="button button--primary" href=Route::SignIn { back: Some(here) }.href()>
                    {page::SIGN_IN}
                </a>
                <a class="button" href=Route::SignUp.href()>{page::SIGN_UP}</a>
            </div>
        </div>
    }
}
