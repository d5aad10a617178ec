//! What can be done with an account.

use leptos::prelude::*;
use mastodon::{AccountId, entities::Account};

use crate::{
    actions::share_link::share_link,
    browser::task,
    content::is_safe_address,
    routes::Route,
    store::use_store,
    texts::{edit_profile, post as post_texts, profile as texts},
    views::{
        parts::{FollowButton, Icon, MenuButton, MenuItem, OUTSIDE_REL, use_config},
        people::RelationItems,
        post::report_link,
    },
};

/// Following, and a menu with the rest.
#[component]
pub(super) fn Actions(id: AccountId, face: Memo<Option<Account>>) -> impl IntoView {
    let own = untrack(|| use_store().session.is_me(&id));
    view! {
        <MenuButton class="icon-button" label=post_texts::MORE icon="more">
            <Entries face />
        </MenuButton>
        {own.then(|| view! {
            <a class="button" href=Route::EditProfile.href()>{edit_profile::TITLE}</a>
        })}
        <FollowButton id />
    }
}

#[component]
fn Entries(face: Memo<Option<Account>>) -> impl IntoView {
    let store = use_store();
    let config = use_config();
    face.get_untracked().map(|account| {
        let here = format!("{}{}", config.origin, Route::profile(account.acct.clone()).href());
        let safe = is_safe_address(&account.url);
        let address = if safe { account.url.clone() } else { here };
        let remote = safe && !account.is_local();
        let title = texts::title(account.name(), &account.acct);
        let (shared, reported) = (address.clone(), address.clone());
        let visitor = untrack(|| !store.session.is_signed_in());
        let share = Callback::new(move |()| {
            task::spawn(share_link(store, title.clone(), shared.clone()));
        });
        view! {
            <MenuItem icon="share-link" text=post_texts::SHARE_LINK run=share />
            {remote.then(|| view! {
                <a
                    class="menu__item"
                    role="menuitem"
                    tabindex="-1"
                    href=address
                    target="_blank"
                    rel=OUTSIDE_REL
                >
                    <Icon name="external" />
                    <span>{post_texts::OPEN_ORIGINAL}</span>
                </a>
            })}
            {visitor.then(|| report_link(reported))}
            <RelationItems account />
        }
    })
}
