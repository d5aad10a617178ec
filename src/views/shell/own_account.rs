//! One's own account in the header: its picture opens a menu.

use leptos::prelude::*;

use super::other_accounts::{OtherAccounts, UnreadElsewhere, unread_elsewhere};
use crate::{
    actions::{count_elsewhere, plan_posts::can_plan},
    browser::{page as window, task},
    routes::Route,
    store::{Store, use_store},
    texts::{
        accounts, drafts,
        shell::{self, page},
    },
    views::{
        chunk::{chunk, from_chunk, nothing_yet},
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
    // How often the menu was asked for; it is loaded when somebody comes near for the first time.
    let asked = RwSignal::new(0_u32);
    let near = Memo::new(move |before: Option<&bool>| before == Some(&true) || asked.get() != 0);
    let comes_near = move || asked.update(|asked| *asked += u32::from(*asked == 0));
    view! {
        <button
            class="icon-button"
            type="button"
            popovertarget=MENU
            on:pointerenter=move |_| comes_near()
            on:focus=move |_| comes_near()
            on:click=move |_| asked.update(|asked| *asked += 1)
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
            {move || near.get().then(|| from_chunk(menu, nothing_yet, move |make| make(asked, leaving)))}
        </div>
        {move || near.get().then(|| from_chunk(leave, nothing_yet, move |make| make(leaving)))}
    }
}

chunk!(member: menu -> fn(RwSignal<u32>, RwSignal<bool>) -> AnyView = |asked, leaving| {
    view! { <Menu asked leaving /> }.into_any()
});
chunk!(member: leave -> fn(RwSignal<bool>) -> AnyView = |open| {
    view! { <SignOutDialog open /> }.into_any()
});

/// The ways to one's own, to other accounts, and out.
#[component]
fn Menu(
    /// How often it was asked for.
    asked: RwSignal<u32>,
    /// Set to ask whether one wants to sign out.
    leaving: RwSignal<bool>,
) -> impl IntoView {
    let store = use_store();
    let profile = move || Route::profile(handle(store)).href();
    Effect::new(move || {
        asked.track();
        task::spawn(count_elsewhere::count_elsewhere(store));
    });
    view! {
        <nav aria-label=shell::OWN_ACCOUNT>
            <a class="menu__item" href=profile on:click=move |_| window::close_popover(MENU)>
                <Icon name="user" />
                <span>
                    {page::PROFILE}
                    <span class="menu__hint">{move || format!("@{}", handle(store))}</span>
                </span>
            </a>
            <Show when=move || can_plan(store)>
                <a
                    class="menu__item"
                    href=Route::Scheduled.href()
                    on:click=move |_| window::close_popover(MENU)
                >
                    <Icon name="clock" />
                    <span>{page::SCHEDULED}</span>
                </a>
                <a
                    class="menu__item"
                    href=Route::Calendar.href()
                    on:click=move |_| window::close_popover(MENU)
                >
                    <Icon name="calendar" />
                    <span>{page::CALENDAR}</span>
                </a>
            </Show>
            <a
                class="menu__item"
                href=Route::Drafts.href()
                on:click=move |_| window::close_popover(MENU)
            >
                <Icon name="edit" />
                <span>{drafts::TITLE}</span>
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
