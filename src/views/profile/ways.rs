//! How to keep an eye on an account without one's own, and to tell others of it.

use leptos::prelude::*;
use mastodon::entities::Account;

use crate::{
    actions::share_link::share_link,
    browser::{config::Config, task},
    content::is_safe_address,
    routes::Route,
    store::use_store,
    texts::{post as post_texts, profile as texts},
    views::parts::{Icon, OUTSIDE_REL, use_config},
};

/// Passing on the profile's address; of accounts here also the feed for news readers and the sheet
/// for notice boards.
pub(super) fn ways_view(account: &Account) -> AnyView {
    let store = use_store();
    let config = use_config();
    let address = public_address(account, &config);
    let title = texts::title(account.name(), &account.acct);
    let share = move |_| task::spawn(share_link(store, title.clone(), address.clone()));
    // Only Mastodon is known to have one, and to have it here.
    let has_feed = move || store.instance.api_version() > 0;
    let feed = [&config.instance, "/@", &account.username, ".rss"].concat();
    let poster = Route::Poster { acct: account.acct.clone() }.href();
    view! {
        <ul class="profile__ways" aria-label=texts::WAYS>
            <li>
                <button class="link-button" type="button" on:click=share>
                    <Icon name="share-link" small=true />
                    {post_texts::SHARE_LINK}
                </button>
            </li>
            {account.is_local().then(|| view! {
                <li>
                    <a href=poster>
                        <Icon name="print" small=true />
                        {texts::POSTER}
                    </a>
                </li>
                <Show when=has_feed>
                    <li>
                        <a href=feed.clone() target="_blank" rel=OUTSIDE_REL title=texts::FEED_HINT>
                            <Icon name="feed" small=true />
                            {texts::FEED}
                        </a>
                    </li>
                </Show>
            })}
        </ul>
    }
    .into_any()
}

/// The profile's address on the web; of one without, its page here.
pub(super) fn public_address(account: &Account, config: &Config) -> String {
    if is_safe_address(&account.url) {
        return account.url.clone();
    }
    [config.origin.as_str(), &Route::profile(account.acct.clone()).href()].concat()
}
