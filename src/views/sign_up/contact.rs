//! Whom to ask where the application cannot go on.

use leptos::prelude::*;

use crate::{
    store::use_store,
    views::parts::{Icon, use_config},
};

/// Phone and mail of those who run the server, as far as they are known.
#[component]
pub fn ContactLinks() -> impl IntoView {
    let store = use_store();
    let config = use_config();
    let own_mail = config.contact_mail;
    let mail = move || {
        let told = store.instance.read(|known| known.contact.email.clone()).unwrap_or_default();
        Some(if own_mail.is_empty() { told } else { own_mail.clone() }).filter(|it| !it.is_empty())
    };
    let phone = Some(config.contact_phone).filter(|phone| !phone.is_empty());
    let line = |icon: &'static str, scheme: &'static str, address: String, words: String| {
        view! {
            <li>
                <Icon name=icon small=true />
                <a href=[scheme, &address].concat()>{words}</a>
            </li>
        }
    };
    view! {
        <ul class="sign-up__contact">
            {phone.map(|phone| {
                let digits = phone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+');
                line("phone", "tel:", digits.collect(), phone.clone())
            })}
            {move || mail().map(|mail| line("mail", "mailto:", mail.clone(), mail))}
        </ul>
    }
}
