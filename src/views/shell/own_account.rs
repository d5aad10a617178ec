//! One's own account in the header: its picture opens a menu.

use leptos::prelude::*;

use super::other_accounts::{OtherAccounts, UnreadElsewhere, unread_elsewhere};
use crate::{
    actions::count_elsewhere,
    browser::{page as window, task},
    routes::Route,
    store::{Store, use_store},
    texts::{
        accounts,
        shell::{self, page},
    },
    views::{
        parts::{Avatar, AvatarSize, Icon},
        sign_out::SignOutDialog,
    },
};

const MENU: &str = "own-account";

/// The picture of the account that is signed in; opens a menu with the ways to it.
#[component]
pub fn OwnAccount() -> impl IntoView {
    let store = use_store();
    let leaving = RwSignal::new(false);
    let profile = move || Route::profile(handle(store)).href();
    view! {
        <button
            class="icon-button"
            type="button"
            popovertarget=MENU
            on:click=move |_| task::spawn(count_elsewhere::count_elsewhere(store))
            aria-label=move || {
                let unread = unread_elsewhere(store);
                let name = shell::own_account(&name(store));
                if unread == 0 { name } else { [name, accounts::unread_elsewhere(unread)].join(", ") }
            }
        >
            {move || match store.me() {
                Some(account) => view! { <Avatar account size=AvatarSize::Small /> }.into_any(),
                None => view! { <Icon name="user" /> }.into_any(),
            }}
            <UnreadElsewhere />
        </button>
        <div class="menu" id=MENU popover="auto">
            <nav aria-label=shell::OWN_ACCOUNT>
                <a class="menu__item" href=profile on:click=move |_| window::close_popover(MENU)>
                    <Icon name="user" />
                    <span>
                        {page::PROFILE}
                        <span class="menu__hint">{move || format!("@{}", handle(store))}</span>
                    </span>
                </a>
                <a
                    class="menu__item"
                    href=Route::Settings.href()
                    on:click=move |_| window::close_popover(MENU)
                >
                    <Icon name="settings" />
                    <span>{page::SETTINGS}</span>
                </a>
                <hr class="menu__rule" />
                <OtherAccounts menu=MENU />
                <button
                    class="menu__item"
                    type="button"
                    on:click=move |_| {
                        window::close_popover(MENU);
                        leaving.set(true);
                    }
                >
                    <Icon name="logout" />
                    <span>{page::SIGN_OUT}</span>
                </button>
            </nav>
        </div>
        <SignOutDialog open=leaving />
    }
}

/// The handle of the account that is signed in.
fn handle(store: Store) -> String {
    store.session.login().map(|login| login.acct).unwrap_or_default()
}

/// Its name; until the account is loaded, its handle.
fn name(store: Store) -> String {
    store.me().map_or_else(|| handle(store), |account| account.name().to_owned())
}
