//! Tells that the login has expired.

use leptos::prelude::*;

use crate::{routes::Route, store::use_store, texts::sign_in as texts};

/// A banner while the server no longer takes the login; signing in anew comes back to this page.
#[component]
pub fn ExpiredBanner() -> impl IntoView {
    let store = use_store();
    let sign_in = move || {
        let back = store.location.with(|location| location.route.href());
        Route::SignIn { back: Some(back) }.href()
    };
    view! {
        <div role="status">
            <Show when=move || store.session.is_expired()>
                <div class="update-banner">
                    <p>{texts::EXPIRED}</p>
                    <a class="button button--small button--primary" href=sign_in>
                        {texts::BEGIN_ANEW}
                    </a>
                </div>
            </Show>
        </div>
    }
}
