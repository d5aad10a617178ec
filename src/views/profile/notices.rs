//! What stands between a reader and a profile.

use leptos::prelude::*;
use mastodon::entities::{Account, Relationship};

use crate::{
    routes::Route,
    texts::profile as texts,
    views::parts::{Icon, PageHead, name_view},
};

/// Why posts are not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Barrier {
    /// The moderation suspended the account.
    Suspended,
    /// The moderation limited it; one may look nevertheless.
    Limited,
    /// It blocks the one signed in.
    BlockedBy,
}

/// Why an account's posts are not shown, where they are not. `lifted`: the reader wants to see a
/// limited profile nevertheless; whoever follows it has wanted that before.
pub(super) fn barrier_of(
    account: &Account,
    relationship: Option<&Relationship>,
    lifted: bool,
) -> Option<Barrier> {
    let follows = relationship.is_some_and(|it| it.following);
    if account.suspended {
        Some(Barrier::Suspended)
    } else if account.limited && !lifted && !follows {
        Some(Barrier::Limited)
    } else if relationship.is_some_and(|it| it.blocked_by) {
        Some(Barrier::BlockedBy)
    } else {
        None
    }
}

/// What stands in place of the posts.
pub(super) fn barrier_view(barrier: Barrier) -> AnyView {
    let (title, text) = match barrier {
        Barrier::Suspended => (texts::SUSPENDED_TITLE, texts::SUSPENDED),
        Barrier::Limited => (texts::LIMITED_TITLE, texts::LIMITED),
        Barrier::BlockedBy => (texts::BLOCKED_BY_TITLE, texts::BLOCKED_BY),
    };
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="lock" large=true />
            </span>
            <h2 class="state__title">{title}</h2>
            <p class="state__text">{text}</p>
        </div>
    }
    .into_any()
}

/// Stands in place of a limited profile.
#[component]
pub(super) fn Limited(
    /// Set when the reader wants to see it nevertheless.
    lifted: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <PageHead title=texts::LIMITED_TITLE.to_owned() />
        <div class="state">
            <span class="state__icon">
                <Icon name="warning" large=true />
            </span>
            <p class="state__text">{texts::LIMITED}</p>
            <button class="button" type="button" on:click=move |_| lifted.set(true)>
                {texts::SHOW_LIMITED}
            </button>
        </div>
    }
}

/// Where an account has moved to.
pub(super) fn moved_view(account: &Account) -> Option<AnyView> {
    let target = account.moved.as_deref()?;
    let href = Route::profile(target.acct.clone()).href();
    Some(
        view! {
            <div class="feed__note">
                <div class="notice">
                    <Icon name="info" />
                    <div class="notice__body">
                        <p>
                            {texts::MOVED} " "
                            <a href=href>{name_view(target)} " (@" {target.acct.clone()} ")"</a>
                        </p>
                    </div>
                </div>
            </div>
        }
        .into_any(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(json: serde_json::Value) -> Account {
        let mut account = serde_json::json!({ "id": "3" });
        account.as_object_mut().unwrap().extend(json.as_object().unwrap().clone());
        serde_json::from_value(account).unwrap()
    }

    #[test]
    fn a_limited_profile_asks_first_but_not_those_who_follow() {
        let limited = account(serde_json::json!({ "limited": true }));
        let follower: Relationship =
            serde_json::from_value(serde_json::json!({ "id": "3", "following": true })).unwrap();
        assert_eq!(barrier_of(&limited, None, false), Some(Barrier::Limited));
        assert_eq!(barrier_of(&limited, None, true), None);
        assert_eq!(barrier_of(&limited, Some(&follower), false), None);
    }

    #[test]
    fn a_suspended_account_shows_nothing() {
        let both = account(serde_json::json!({ "limited": true, "suspended": true }));
        assert_eq!(barrier_of(&both, None, true), Some(Barrier::Suspended));
    }

    #[test]
    fn who_is_blocked_is_told() {
        let blocked: Relationship =
            serde_json::from_value(serde_json::json!({ "id": "3", "blocked_by": true })).unwrap();
        let open = account(serde_json::json!({}));
        assert_eq!(barrier_of(&open, Some(&blocked), false), Some(Barrier::BlockedBy));
        assert_eq!(barrier_of(&open, None, false), None);
    }
}
