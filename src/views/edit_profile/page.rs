//! The page on which one changes one's own profile.

use leptos::{ev, prelude::*};
use mastodon::entities::Account;

use super::{
    Desk, FoundSwitches, OtherFields, Pictures, SteckbriefForm, Trouble, Verification, Words,
    desk::own_account, switches::BehaviourSwitches,
};
use crate::{
    routes::Route,
    store::use_store,
    texts::{common, edit_profile as texts, steckbrief},
    views::parts::{Icon, PageHead, use_title},
};

/// The page on which one changes one's own profile.
#[component]
pub fn EditProfilePage() -> impl IntoView {
    use_title(texts::TITLE.to_owned());
    view! {
        <PageHead title=texts::TITLE.to_owned() back=Route::Settings />
        <WithOwnAccount view=|me| view! { <Editor me /> }.into_any() />
    }
}

/// What needs the account that is signed in: made once it is known.
#[component]
pub fn WithOwnAccount(
    /// What is shown then.
    view: fn(Account) -> AnyView,
) -> impl IntoView {
    let is_known = Memo::new(move |_| own_account().is_some());
    move || {
        let me = is_known.get().then(|| untrack(own_account)).flatten();
        match me {
            Some(me) => view(me),
            None => view! {
                <p class="settings" role="status">{common::LOADING}</p>
            }
            .into_any(),
        }
    }
}

#[component]
fn Editor(me: Account) -> impl IntoView {
    let store = use_store();
    let acct = me.acct.clone();
    let desk = Desk::open(store, me);
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        desk.save(None, Callback::new(move |()| store.toasts.done(texts::SAVED)));
    };
    view! {
        <form class="form settings" novalidate on:submit=save>
            <Restored desk />
            <section class="card form">
                <h2 class="card__title">{texts::picture::TITLE}</h2>
                <Pictures desk />
            </section>
            <section class="card form">
                <h2 class="card__title">{texts::words::TITLE}</h2>
                <Words desk />
            </section>
            <section class="card form">
                <h2 class="card__title">{steckbrief::TITLE}</h2>
                <SteckbriefForm desk />
                <OtherFields desk />
            </section>
            <section class="card form">
                <h2 class="card__title">{texts::found::TITLE}</h2>
                <FoundSwitches desk />
                <Verification desk />
            </section>
            <section class="card form">
                <h2 class="card__title">{texts::behaviour::TITLE}</h2>
                <BehaviourSwitches desk />
            </section>
            <Trouble desk />
            <div class="button-row save-bar">
                <SaveButton desk label=texts::SAVE />
                <a class="button button--quiet" href=Route::profile(acct).href()>{texts::VIEW}</a>
            </div>
        </form>
    }
}

/// Sends the form.
#[component]
pub fn SaveButton(
    desk: Desk,
    /// What it says.
    label: &'static str,
) -> impl IntoView {
    view! {
        <button
            class="button button--primary"
            type="submit"
            aria-busy=move || desk.busy.get().to_string()
        >
            {move || if desk.busy.get() { texts::SAVING } else { label }}
        </button>
    }
}

/// Tells that changes of an earlier visit are here, and the way to be rid of them.
#[component]
pub fn Restored(desk: Desk) -> impl IntoView {
    view! {
        <Show when=move || desk.restored.get()>
            <div class="notice" role="status">
                <Icon name="info" />
                <div class="notice__body">
                    <p>{texts::RESTORED}</p>
                    <button
                        class="button button--small"
                        type="button"
                        on:click=move |_| desk.discard()
                    >
                        {texts::DISCARD}
                    </button>
                </div>
            </div>
        </Show>
    }
}
