//! Following an account.

use leptos::prelude::*;
use mastodon::{AccountId, entities::Relationship};

use crate::{
    actions::follow_account, browser::task, elsewhere::Wish, store::use_store,
    texts::profile as texts, views::post::use_overlays,
};

/// Follows an account, or ends that; a visitor is told what that needs. Not there while it is not
/// known how one stands to the account, nor for one's own.
#[component]
pub fn FollowButton(
    /// The account.
    id: AccountId,
    /// For lists.
    #[prop(optional)]
    small: bool,
) -> impl IntoView {
    let (store, overlays) = (use_store(), use_overlays());
    let id = StoredValue::new(id);
    let relationship = Memo::new(move |_| {
        id.with_value(|id| store.accounts.relationship(id).filter(|_| !store.session.is_me(id)))
    });
    let name = move || {
        let account = id.with_value(|id| store.accounts.signal(id));
        account.map(|account| account.with(|account| account.name().to_owned())).unwrap_or_default()
    };
    let toggle = move |_| {
        let account = id.with_value(|id| store.accounts.signal(id));
        let wish = account.and_then(|account| account.with_untracked(Wish::follow));
        if overlays.ask_for_account(store, wish) {
            task::spawn(follow_account::toggle_follow(store, id.get_value()));
        }
    };
    let shown = move || match relationship.get() {
        // First the block has to go.
        Some(relationship) if relationship.blocking => None,
        Some(relationship) => Some(label_of(&relationship)),
        None => (!store.session.is_signed_in()).then_some((texts::FOLLOW, false)),
    };
    view! {
        {move || shown().map(|(label, follows)| {
            view! {
                <button
                    class="button"
                    class=("button--primary", !follows)
                    class=("button--small", small)
                    type="button"
                    aria-label=move || format!("{label}: {}", name())
                    on:click=toggle
                >
                    {label}
                </button>
            }
        })}
    }
}

/// What the button does, and whether one follows (or has asked to).
fn label_of(relationship: &Relationship) -> (&'static str, bool) {
    if relationship.following {
        (texts::UNFOLLOW, true)
    } else if relationship.requested {
        (texts::REQUESTED, true)
    } else if relationship.followed_by {
        (texts::FOLLOW_BACK, false)
    } else {
        (texts::FOLLOW, false)
    }
}
