//! The other accounts that are signed in on this device.

use leptos::prelude::*;

use crate::{
    actions::{keep_login, switch_account::switch_account},
    store::{Login, use_store},
    texts::accounts as texts,
    views::parts::{Avatar, name_view},
};

/// Each other account as a list's entry, with the way to go on as it.
#[component]
pub fn OtherRows() -> impl IntoView {
    let store = use_store();
    let others = move || store.logins.others(store.session.account_id().as_ref());
    move || others().into_iter().map(|login| view! { <Row login /> }).collect_view()
}

#[component]
fn Row(login: Login) -> impl IntoView {
    let store = use_store();
    let account = keep_login::account_of(&login.account_id);
    let id = login.account_id;
    view! {
        <li class="account">
            {account.clone().map(|account| view! { <Avatar account /> })}
            <span class="account__who">
                {account.map(|account| view! {
                    <bdi class="account__name">{name_view(&account)}</bdi>
                })}
                <span class="account__handle">"@"{login.acct}</span>
            </span>
            <button class="button" type="button" on:click=move |_| switch_account(store, &id)>
                {texts::SWITCH}
            </button>
        </li>
    }
}
