//! The other accounts that are signed in, within the menu of one's own.

use leptos::prelude::*;
use mastodon::entities::Account;

use crate::{
    actions::{keep_login, switch_account::switch_account},
    browser::page as window,
    routes::{NotificationTab, Route},
    store::{Login, Store, use_store},
    texts::accounts as texts,
    views::parts::{Avatar, AvatarSize, Icon, name_view},
};

/// How many notifications of accounts that are not in use are unread, tracked.
pub(super) fn unread_elsewhere(store: Store) -> u64 {
    let others = store.logins.others(store.session.account_id().as_ref());
    others.iter().map(|login| store.logins.unread_of(&login.account_id)).sum()
}

/// The same as a number beside the picture; the button's label says it in words.
#[component]
pub(super) fn UnreadElsewhere() -> impl IntoView {
    let store = use_store();
    let unread = Memo::new(move |_| unread_elsewhere(store));
    view! {
        <Show when=move || unread.get() != 0>
            <span class="badge header__unread" aria-hidden="true">{move || unread.get()}</span>
        </Show>
    }
}

/// Each other account, to go on as it, and the way to a further one.
#[component]
pub(super) fn OtherAccounts(
    /// The menu's id.
    menu: &'static str,
) -> impl IntoView {
    let store = use_store();
    let others = move || store.logins.others(store.session.account_id().as_ref());
    view! {
        {move || others().into_iter().map(|login| view! { <Other login menu /> }).collect_view()}
        <a
            class="menu__item"
            href=Route::AddAccount.href()
            on:click=move |_| window::close_popover(menu)
        >
            <Icon name="user-plus" />
            <span>{texts::ADD}</span>
        </a>
        <hr class="menu__rule" />
    }
}

/// An account to go on as; where something is new there, the way straight to it.
#[component]
fn Other(login: Login, menu: &'static str) -> impl IntoView {
    let store = use_store();
    let account = keep_login::account_of(&login.account_id);
    let (id, counted) = (login.account_id.clone(), login.account_id);
    let acct = login.acct.clone();
    let news = move || {
        let unread = store.logins.unread_of(&counted);
        let account = Some(acct.clone());
        (unread > 0).then(|| {
            let href = Route::Notifications { tab: NotificationTab::All, account }.href();
            view! {
                <a class="menu__item" href=href on:click=move |_| window::close_popover(menu)>
                    <Icon name="bell" />
                    <span>{texts::unread(unread)}</span>
                </a>
            }
        })
    };
    view! {
        <button
            class="menu__item"
            type="button"
            on:click=move |_| {
                window::close_popover(menu);
                switch_account(store, &id);
            }
        >
            {face(account.clone())}
            <span>
                <span class="visually-hidden">{texts::SWITCH} ": "</span>
                {account.map(|account| view! { <bdi>{name_view(&account)}</bdi> })}
                <span class="menu__hint">"@"{login.acct}</span>
            </span>
        </button>
        {news}
    }
}

fn face(account: Option<Account>) -> AnyView {
    match account {
        Some(account) => view! { <Avatar account size=AvatarSize::Small /> }.into_any(),
        None => view! { <Icon name="user" /> }.into_any(),
    }
}
