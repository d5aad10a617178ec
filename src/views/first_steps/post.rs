//! The first post, prepared.

use leptos::prelude::*;
use mastodon::entities::Account;

use crate::{
    actions::{keep_profile, navigate, prepare_post::prepare_post},
    cooperative::greeting,
    routes::Route,
    store::use_store,
    texts::first_steps::post as texts,
};

/// The first post, prepared as a draft.
#[component]
pub(super) fn FirstPost(me: Account) -> impl IntoView {
    let store = use_store();
    let mut draft = keep_profile::open(store, &me).0;
    if !draft.display_name.trim().is_empty() {
        draft.particulars.name = draft.display_name;
    }
    let text = StoredValue::new(greeting(&draft.particulars));
    // Those that the device keeps come a moment later.
    let is_waiting = Memo::new(move |_| {
        store.drafts.list();
        store.drafts.newest().is_some()
    });
    let open = move |_| {
        prepare_post(store, &text.get_value());
        navigate::go(store, Route::Compose);
    };
    move || {
        if is_waiting.get() {
            return view! { <Waiting /> }.into_any();
        }
        view! {
            <section class="card form">
                <p>{texts::TEXT}</p>
                <blockquote class="first-post" aria-label=texts::DRAFT>{text.get_value()}</blockquote>
                <p class="button-row">
                    <button class="button button--primary" type="button" on:click=open>
                        {texts::OPEN}
                    </button>
                </p>
                <p class="field__hint">{texts::NOT_YET}</p>
            </section>
        }
        .into_any()
    }
}

/// Leads to a post that was begun already.
#[component]
fn Waiting() -> impl IntoView {
    view! {
        <section class="card form">
            <p>{texts::WAITING}</p>
            <p class="button-row">
                <a class="button button--primary" href=Route::Compose.href()>
                    {texts::OPEN_WAITING}
                </a>
            </p>
        </section>
    }
}
